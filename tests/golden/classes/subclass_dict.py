# A subclass of dict: missing keys, attributes, overrides.
class Counter(dict):
    def add(self, k):
        self[k] = self.get(k, 0) + 1
c = Counter()
for ch in "mississippi":
    c.add(ch)
print(sorted(c.items()), len(c), c["s"], "m" in c, "z" in c, isinstance(c, dict))
class Attr(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k)
a = Attr(x=1)
a["y"] = 2
print(a.x, a.y, sorted(a), hasattr(a, "z"))
class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.upper())
u = Upper()
u["abc"] = 1
u["ABC"] += 1
print(u["Abc"], list(u.keys()), len(u))
d = Counter({"a": 1})
d.update({"b": 2})
print(sorted(d.items()), d.pop("a"), d.setdefault("q", 5), sorted(d.keys()), d == {"b": 2, "q": 5})
del d["b"]
print(d.copy() == {"q": 5}, list(d.values()))
