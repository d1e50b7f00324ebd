# List comprehensions: conditions, several loops, nesting, unpacking.
print([x for x in range(5)], [x * x for x in range(5) if x % 2], [x for x in "abc"], [0 for _ in range(3)], [x for x in []])
print([(x, y) for x in range(3) for y in "ab"], [x + y for x in (10, 20) for y in range(x // 10)])
print([x for x in range(30) if x % 2 if x % 3 if x % 5])
print([[j * i for j in range(3)] for i in range(3)], [[y for y in x if y > 1] for x in [[1, 2], [3, 0], []]])
m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], [v for r in m for v in r], sum([v for r in m for v in r if v % 2]))
print([a + b for a, b in [(1, 2), (3, 4)]], [h for h, *t in ["abc", "d"]], [t for h, *t in ["abc", "d"]])
print([k for k, (a, b) in [("x", (1, 2))]], [x if x > 1 else -x for x in range(4)], [len(w) for w in "the quick fox".split()])
print([f(3) for f in (lambda x: x, lambda x: x + 1)], [str(x) for x in (1, 2.5, None)], [not x for x in (0, 1)])
print([x for x in range(3)] + [x for x in range(2)], [x for x in [y for y in range(4)] if x][1:], {k: [k] * k for k in range(2)}[1])
print([(i, j, k) for i in range(2) for j in range(i + 1) if i or j == 0 for k in range(j + 1)])
print([x
       for x in range(4)
       if x != 2])
