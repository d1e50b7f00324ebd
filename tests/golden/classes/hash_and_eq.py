# User classes as dict keys and set members, by identity and by value.
class Id: pass
a, b = Id(), Id()
d = {a: 1, b: 2}
print(d[a], d[b], a in d, Id() in d, len({a, b, a}))
class Val:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return self.v % 3
d = {}
for i in range(10):
    d[Val(i)] = i
for i in range(0, 10, 2):
    d[Val(i)] *= 100
print(sorted(d.values()), len(d), d[Val(7)], Val(3) in d, Val(10) in d)
del d[Val(3)]
print(len(d), Val(3) in d, Val(6) in d)
print(len({Val(1), Val(4), Val(1), Val(7)}), hash(Val(5)), hash(Val(5)) == hash(Val(2)))
for bad in ([], {}, set(), bytearray(1)):
    try:
        {bad: 1}
    except TypeError:
        print("TypeError", type(bad).__name__)
try:
    {(1, []): 1}
except TypeError:
    print("TypeError, nested")
print({(1, (2, "x")): "ok"}[(1, (2, "x"))], hash(1) == hash(1.0) == hash(True))
