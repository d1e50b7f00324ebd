# iter, next, with defaults, iterators of every container, iterators that are exhausted.
for c in ([1, 2], (1, 2), "ab", {"k": 1}, {7}, range(2), b"ab", bytearray(b"a"), enumerate("a"), zip("a"), map(str, [1]), filter(None, [1]),
        (x for x in [1])):
    it = iter(c)
    print(next(it), end=" ")
    list(it)
    print(next(it, "end"), iter(it) is it, end="; ")
print()
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, "none"))
try:
    next(it)
except StopIteration:
    print("StopIteration")
for bad in (lambda: next([1]), lambda: next(5), lambda: iter(5), lambda: iter(None)):
    try:
        bad()
    except TypeError:
        print("TypeError")
l = [1, 2]
it = iter(l)
next(it)
l.append(3)
print(list(it))
a, b = iter("ab"), iter("ab")
print(next(a), next(b), next(b), next(a))
print(*iter([1, 2]), *range(2), sep=",")
it = iter({1: "x"}.items())
print(next(it), next(it, None))
