# After many failed compilations the compiler and the names are as before.
state = {"n": 0}
good = "n = n + 1\ndef f(a, b=2):\n    return [a * i for i in range(b)]\nclass C:\n    x = f(n)\n"
bad = ("def f(\n", "class C:\n  def m(self):\n    return (1,\n", "x = [1, 2, {3: 4, 5\n",
    "if 1:\n  for i in range(3):\n    while i:\n      try:\n        x = \n", "lambda: (lambda: (lambda: (\n",
    "'''never closed\n" + "text\n" * 20, "f'{1 + '\n", "((((((((((\n", "1 = 2\n")
for r in range(6):
    for b in bad:
        try:
            exec(b, state)
            print("accepted", repr(b))
        except SyntaxError:
            pass
    exec(good, state)
print(state["n"], state["f"](3, 4), state["C"].x, "x" in state, "g" in state)
try:
    exec("before = 1\nafter = = 2\n", state)
except SyntaxError:
    print("before" in state)
