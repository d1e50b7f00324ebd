# enumerate, zip, map, filter, reversed, sorted, sum, min, max, any, all.
print(list(enumerate("abc")), list(enumerate([5, 6], 10)), list(enumerate([], 1)), list(enumerate("ab", start=3)), next(enumerate("z")))
print(list(zip()), list(zip([1, 2])), list(zip([1, 2, 3], "ab")), list(zip(range(3), range(5), "xyz")), dict(zip("ab", [1, 2])),
    list(zip(*[(1, "a"), (2, "b")])))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(lambda *a: a, "ab", "cd", "ef")),
    list(map(len, ["", "aa"])))
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda x: x > 1, [3, 1, 2])), list(filter(str.isdigit, "a1b2")))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1,))), list(reversed([])), list(reversed(range(3))))
print(sum([]), sum([1, 2, 3]), sum([1, 2], 10), sum([0.5, 1]), sum([[1], [2]], []), sum(range(101)), sum({1: 2, 3: 4}), sum([10 ** 20, 1]))
print(min(3, 1, 2), max(3, 1, 2), min([5]), max("hello"), min((2, 1)), max([1, 5], [2, 0]), min("b", "a"), max(1, 2.5),
    min([3, -4], key=abs), max("aa", "b", key=len), max([], default=7), min((), default=None), max([1], default=0))
print(any([]), all([]), any([0, 1]), all([0, 1]), any("a"), all([[], 1]), any(x > 2 for x in range(4)), all(x < 4 for x in range(4)))
m = map(lambda x: x * 2, iter([1, 2, 3]))
print(next(m), list(m), list(m))
it = iter([1, 2, 3])
print(list(zip(it, it)), [x for x in map(abs, [-1, 1])], sorted(map(lambda t: t[0], enumerate("ab")), reverse=True))
for bad in (lambda: max([]), lambda: min(()), lambda: max(5), lambda: sum(5), lambda: sum([1, "a"]), lambda: list(zip(1)),
        lambda: list(map(len, 5)), lambda: enumerate(), lambda: any(1), lambda: reversed(5)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
def traced(n):
    for i in range(n):
        print("<%d>" % i, end="")
        yield i
print(any(x == 1 for x in traced(5)), all(x < 2 for x in traced(5)), next(filter(lambda x: x > 1, traced(9))),
    next(zip(traced(2), traced(2))))
