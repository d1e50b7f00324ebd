# del of names, items, slices, attributes; several at once; errors for what is missing.
x = 1
y = 2
del x
try:
    print(x)
except NameError:
    print("NameError")
l = [0, 1, 2, 3, 4, 5]
del l[0], l[-1]
print(l)
del l[1:3]
print(l)
del l[:]
print(l)
d = {"a": 1, "b": 2, "c": 3}
del d["a"]
del d["b"], d["c"]
print(d)
class O:
    pass
o = O()
o.v = 1
del o.v
print(hasattr(o, "v"))
for f in (lambda: d.pop("zz"), lambda: [].pop(0), lambda: o.v):
    try:
        f()
    except (KeyError, IndexError, AttributeError) as e:
        print(type(e).__name__)
try:
    del d["missing"]
except KeyError:
    print("KeyError")
try:
    del l[3]
except IndexError:
    print("IndexError")
try:
    del o.v
except AttributeError:
    print("AttributeError")
a = b = [1, 2]
del a
print(b)
del (b, y)
def g():
    z = 1
    del z
    try:
        return z
    except NameError:
        return "local gone"
print(g())
def h():
    z = 1
    del z
    z = 2
    return z
print(h())
