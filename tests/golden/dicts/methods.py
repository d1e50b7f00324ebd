# get, setdefault, pop, popitem, update, clear, copy, fromkeys, keys, values, items.
d = {"a": 1}
print(d.get("a"), d.get("z"), d.get("z", 5), d.setdefault("a", 9), d.setdefault("b", 2), d.setdefault("n"), sorted(d))
print(d.pop("b"), d.pop("zz", "default"), d.pop("n"), d, d.popitem(), d, len(d))
d.update({"x": 1, "y": 2}); d.update([("x", 10), ("z", 3)]); d.update(w=4); d.update({})
print(sorted(d.items()), sorted(d.keys()), sorted(d.values()))
e = d.copy()
e["x"] = 0
print(d["x"], e["x"], d == e, d is d.copy())
d.clear()
print(d, len(d), bool(d), list(d.keys()), list(d.values()), list(d.items()))
print({}.fromkeys([1]), dict.fromkeys("a", 0), sorted(dict.fromkeys([3, 1, 2], []).keys()))
for f in (lambda: {}.pop(1), lambda: {}.popitem(), lambda: {}[1], lambda: {1: 2}["1"]):
    try:
        f()
    except KeyError as x:
        print("KeyError")
print(dict(), dict({"a": 1}), dict([("a", 1)]), dict(a=1), sorted(dict([("a", 1)], b=2).items()), dict(zip("q", [1])))
print("a" in {"a": 1}, 1 in {"a": 1}, "b" not in {"a": 1}, len({1: 1, 2: 2}), {1: 2} == {1: 2.0}, {1: 2} != {2: 1}, {} == {},
    {1: {2: 3}} == {1: {2: 3}})
it = iter({5: "v"})
print(next(it), list({5: "v"}.items())[0], [k for k in {"only": 1}], [v for v in {"only": 1}.values()], [kv for kv in {"only": 1}.items()])
k = {"q": 1}.keys()
print("q" in k, len(list(k)))
v = {"a": [1, 2], "b": {"c": (3,)}}
print(v["a"][1], v["b"]["c"][0], str({"one": 1}), repr({1: {}}), {(1, 2): [3]}, {None: True})
