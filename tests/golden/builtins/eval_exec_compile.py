# eval, exec and compile: expressions, statements, namespaces given and changed.
x = 10
print(eval("x + 1"), eval("[i * x for i in range(3)]"), eval("(lambda a: a * 2)(4)"), eval("1 + 1"), eval("x if x > 5 else 0"))
exec("y = x * 2")
print(y)
exec("for i in range(3):\n    print(i, end=' ')\nprint()")
exec("def f(a):\n    return a + x\n")
print(f(5))
g = {"x": 100}
print(eval("x + 1", g), eval("x * z", {"x": 3, "z": 4}), x)
exec("x += 1\nnew = [x]", g)
print(g["x"], g["new"], x)
exec("import sys\nclass C:\n    v = 3\nc = C().v", g)
print(g["c"])
c = compile("a * a", "name", "eval")
print([eval(c, {"a": i}) for i in range(4)])
s = compile("r = 0\nfor i in range(n):\n    r += i\n", "name", "exec")
for n in (3, 10):
    ns = {"n": n}
    exec(s, ns)
    print(ns["r"])
print(eval(compile("1,2", "n", "eval")), exec("pass"), exec(""), eval("None"))
def inner():
    return eval("x")
print(inner())
for src in ("1 +", "x = 1", "", "def", "1 2"):
    try:
        eval(src)
        print("no error")
    except SyntaxError:
        print("SyntaxError", src)
for src in ("undefined_name", "1 // 0", "[][1]"):
    try:
        eval(src)
    except Exception as e:
        print(type(e).__name__)
try:
    exec("raise ValueError('from exec')")
except ValueError as e:
    print(e)
l = {"y": 5}
print(eval("x + y", {"x": 1}, l))
exec("z = x + y", {"x": 1}, l)
print(l["z"])
exec("""
total = 0
for k in range(4):
    if k % 2:
        total += k
    else:
        continue
""")
print(total)
print([eval(e) for e in ("0x1f", "'a' 'b'", "{1: 2}[1]", "not 0", "-2 ** 2", "1 < 2 < 3", "(1,)", "[]")])
