# Bound methods kept, compared, passed and called later; methods of builtin objects.
class A:
    def __init__(self, n): self.n = n
    def get(self, k=0): return self.n + k
    def me(self): return self.get
a, b = A(1), A(10)
f, g = a.get, b.get
print(f(), g(), f(5), g(k=5), a.me()(3))
a.n = 100
print(f(), [h() for h in (f, g, a.get)])
d = {"a": a.get, "b": b.get}
print(d["a"](1), d["b"](1))
print(list(map(a.get, [1, 2])), sorted([3, -1, 2], key=b.get))
l = []
add = l.append
for i in range(3):
    add(i)
print(l)
up = "abc".upper
print(up(), "-".join(["a", "b"]), list(map(str.upper, ["x", "y"])), list(map("{}!".format, [1, 2])))
join = ", ".join
print(join(["p", "q"]), [s.strip() for s in [" a ", "b "]], {}.get(1, 2), [].append.__class__ is l.pop.__class__)
print(A.get(a, 1), list.append(l, 9), l, str.split("a b"), dict.get({1: 2}, 1))
class Holder:
    def __init__(self, cb): self.cb = cb
    def fire(self, *x): return self.cb(*x)
print(Holder(a.get).fire(7), Holder(len).fire("four"), Holder(Holder(a.get).fire).fire(1))
