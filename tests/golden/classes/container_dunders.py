# __getitem__, __setitem__, __delitem__, __len__, __contains__ with plain and slice keys.
class Box:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        if isinstance(k, slice):
            return ("slice", k.start, k.stop, k.step)
        return self.d[k]
    def __setitem__(self, k, v):
        if isinstance(k, slice):
            k = (k.start, k.stop)
        self.d[k] = v
    def __delitem__(self, k):
        del self.d[k]
    def __len__(self): return len(self.d)
    def __contains__(self, k): return k in self.d
b = Box()
print(len(b), bool(b))
b["a"] = 1
b[1, 2] = "pair"
b[3:4] = "sl"
print(len(b), bool(b), b["a"], b[1, 2], b[(3, 4)], "a" in b, "z" in b, "z" not in b)
print(b[1:2], b[:], b[1:], b[:2], b[::2], b[1:2:3], b[-1:None])
del b["a"]
print(len(b), "a" in b)
b[5] = 1
b[5] += 10
print(b[5])
try:
    b["missing"]
except KeyError:
    print("KeyError")
class Seq:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError
        return i * i
print([x for x in Seq()], list(Seq()), 9 in list(Seq()), sum(Seq()), max(Seq()))
a, *r = Seq()
print(a, r)
class NoLen: pass
for f in (lambda: len(NoLen()), lambda: NoLen()[0], lambda: 1 in NoLen(), lambda: iter(NoLen())):
    try:
        f()
    except TypeError:
        print("TypeError")
