# Dict and set comprehensions.
print(sorted({x * x for x in (-2, -1, 0, 1, 2)}), {x for x in "aaa"}, sorted({len(w) for w in ["a", "bb", "cc"]}))
d = {k: v for k, v in zip("abc", range(3))}
print(sorted(d.items()), sorted({v: k for k, v in d.items()}.items()))
print(sorted({n: n % 3 for n in range(7) if n % 2}.items()), {i: j for i in range(3) for j in range(i)} == {1: 0, 2: 1})
print(sorted({(i, j): i * j for i in range(2) for j in range(2)}.items()), {1: 2 for _ in range(5)}, {x: x for x in ()},
    {x for x in ()} == set())
nested = {k: {i: k * i for i in range(2)} for k in range(2)}
print(nested[1][1], len(nested), sorted(nested))
words = "the cat the dog a cat".split()
print(sorted({w: words.count(w) for w in words}.items()), sorted({w[0]: [v for v in words if v[0] == w[0]] for w in words}.items()))
inv = {}
for k, v in {"a": 1, "b": 2, "c": 1}.items():
    inv.setdefault(v, []).append(k)
print(sorted((k, sorted(v)) for k, v in inv.items()))
print({True: "yes" for x in (1,)}, {f"k{i}": i for i in range(1)})
big = {i: i * i for i in range(100)}
print(len(big), big[99], sum(big.values()), len({i % 10 for i in range(100)}))
