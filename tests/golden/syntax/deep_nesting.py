# Deeply nested brackets, blocks, calls and operators compile and run.
print(eval("(" * 15 + "1" + ")" * 15), eval("[" * 10 + "]" * 10), eval("-" * 30 + "1"), eval("not " * 21 + "0"), eval("1" + "+1" * 100),
    eval("1" + "-(1" * 12 + ")" * 12))
src, ind = "", ""
for i in range(12):
    src += ind + "if x > %d:\n" % i
    ind += " "
src += ind + "y = x\n"
g = {"x": 50}
exec(src, g)
print(g["y"])
src, ind = "r = []\n", ""
for i in range(6):
    src += ind + "for v%d in range(2):\n" % i
    ind += " "
src += ind + "r.append(v0 + v5)\n"
g = {}
exec(src, g)
print(len(g["r"]), sum(g["r"]))
src, ind = "", ""
for i in range(8):
    src += ind + "def f%d():\n" % i
    ind += " "
src += ind + "return 'bottom'\n"
for i in range(7, 0, -1):
    src += " " * i + "return f%d()\n" % i
exec(src, g)
print(g["f0"]())
src, ind = "", ""
for i in range(6):
    src += ind + "try:\n"
    ind += " "
src += ind + "1 // 0\n"
for i in range(5, -1, -1):
    src += " " * i + "finally:\n" + " " * (i + 1) + "log.append(%d)\n" % i
g["log"] = []
try:
    exec(src, g)
except ZeroDivisionError:
    print(g["log"])
print(eval("f(" * 12 + "1" + ")" * 12, {"f": lambda x: x + 1}), eval("a" + "[0]" * 10, {"a": [[[[[[[[[["deep"]]]]]]]]]]}),
    eval("1 if 0 else " * 15 + "2"), eval(" and ".join(["1"] * 30)), eval(" < ".join(str(i) for i in range(30))),
    len(eval("[" + "0," * 150 + "]")))
