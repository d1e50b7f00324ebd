# Tuples: display, indexing, slicing, operators, methods, as keys, nesting.
t = (1, "a", None)
print(t, t[0], t[-1], t[1:], t[:1], t[::1], len(t), (), (1,), 1, 2)
print(t + (4,), t * 2, 2 * (0,), () + (), t * 0, (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9), t == (1, "a", None))
print("a" in t, 5 in t, t.index("a"), t.count(1), (1, 1, 2).count(1), (5, 6, 5).index(5, 1))
print(tuple(), tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple(x * x for x in range(3)), tuple({1: 2}), tuple((1,)) == (1,))
d = {(1, 2): "a", (): "empty", ((1,), "x"): "nested"}
print(d[1, 2], d[()], d[(1,), "x"], (2, 1) in d, hash((1, 2)) == hash((1, 2)))
a, b = b, a = 1, 2
print(a, b)
def f(): return 1, 2
x, y = f()
print(f(), x, y, f()[1], f() + (3,), max((3, 9, 2)), sum((1, 2, 3)), sorted((3, 1)))
l = []
m = (l, l)
l.append(1)
print(m, m == ([1], [1]), bool(()), bool((0,)), not ())
for bad in (lambda: t[3], lambda: t.index(99)):
    try:
        bad()
    except (IndexError, ValueError) as e:
        print(type(e).__name__)
try:
    t[0] = 1
except TypeError:
    print("TypeError")
try:
    del t[0]
except TypeError:
    print("TypeError")
try:
    t + [1]
except TypeError:
    print("TypeError")
try:
    t.append(1)
except AttributeError:
    print("AttributeError")
print((1, (2, (3, (4, ())))), repr(((1,), [2], {3: 4})), (lambda *a: a)(*t), [(i, i) for i in range(2)], (1, 2, 3)[1], ((1, 2), 3)[0][1])
