# range objects: length, items, membership, slices, equality, negative steps, printing.
for r in (range(5), range(2, 7), range(0, 10, 3), range(10, 0, -3), range(5, 5), range(3, 0), range(-3, 3), range(0, -5, -2)):
    print(r, len(r), list(r), bool(r), list(reversed(list(r))))
r = range(10, 30, 5)
print(r[0], r[-1], r[1:3], r[::2], r[::-1], r[5:], r[:-1], 15 in r, 16 in r, 30 in r, "x" in list(r))
print(list(range(10)[2:8:2]), list(range(10)[::-3]), list(range(10)[8:2:-2]), range(10)[3], range(10, 0, -1)[3])

print(r.start, r.stop, r.step, sum(range(101)), max(range(5)), min(range(5, 10)), sorted(range(3, 0, -1)), tuple(range(3)))
for f in (lambda: range(5)[5], lambda: range(5)[-6], lambda: range(1, 2, 0), lambda: range(), lambda: range("a"), lambda: range(1.5)):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__)
a, *b = range(4)
print(a, b, list(map(str, range(3))), list(zip(range(3), range(10, 13))), list(enumerate(range(5, 7))))
it = iter(range(3))
print(next(it), next(it), list(it), list(it))
x = range(3)
print(list(x), list(x), [i for i in x for j in x if i == j], (lambda *a: a)(*range(3)))
