# globals() as a dict: reading, writing and deleting module names; __name__.
print(__name__, "print" in globals(), "__name__" in globals())
a = 1
g = globals()
print(g["a"], g is globals())
g["b"] = 2
print(b)
b += 1
print(g["b"])
del g["a"]
try:
    a
except NameError:
    print("NameError")
def f():
    globals()["c"] = 5
    return c
print(f(), c)
for i in range(5):
    globals()["v%d" % i] = i * i
print(v0, v1, v2, v3, v4, sum(globals()["v%d" % i] for i in range(5)))
print = print
len = lambda x: "own len"
print(len([1]))
del len
print(len([1]))
def shadow():
    str = lambda x: "local"
    return str(1)
print(shadow(), str(1))
name = "late"
def late_global(): return name
name = "changed"
print(late_global())
def uses_later(): return defined_later
defined_later = "ok"
print(uses_later())
