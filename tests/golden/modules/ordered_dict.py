# OrderedDict: a dict that is equal to another OrderedDict only in the same order.
from collections import OrderedDict

d = OrderedDict([("b", 1), ("a", 2)])
d["c"] = 3
print(list(d), list(d.values()), list(d.items()), len(d), d["a"], d.get("z"), "b" in d)
del d["a"]
d["a"] = 4
d["b"] = 5
print(list(d.items()), d.popitem(), d.popitem(), len(d))

one = OrderedDict([(1, 1), (2, 2)])
two = OrderedDict([(2, 2), (1, 1)])
same = OrderedDict([(1, 1), (2, 2)])
print(one == same, one == two, one != two, two == OrderedDict([(2, 2), (1, 1)]), one == OrderedDict([(1, 1), (2, 3)]), one == OrderedDict([(1, 1)]))
print(isinstance(one, dict), issubclass(OrderedDict, dict), type(one) is OrderedDict, type(one) is dict, type(one.copy()) is OrderedDict)
one.update(two)
one.setdefault(9, "nine")
print(list(one), list(one.copy().items()), one.pop(1), list(one.keys()))
one.clear()
print(len(one), bool(one), list(OrderedDict(a=1)), dict(OrderedDict(a=1)))
try:
    OrderedDict().popitem()
except KeyError:
    print("empty")
try:
    hash(one)
except TypeError:
    print("no hash")


class Counted(OrderedDict):
    def total(self):
        return sum(self.values())


c = Counted([("x", 1), ("y", 2)])
c["z"] = 4
print(c.total(), list(c), c == OrderedDict([("x", 1), ("y", 2), ("z", 4)]))
keys = []
for i in range(40):
    c[(i * 7) % 41] = i
    if i % 3 == 0:
        c.pop((i * 7) % 41)
print(list(c)[3:10], len(c), c.total())
