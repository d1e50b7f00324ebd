# Sets: operators, methods, comparison, update, add, remove, frozenset.
a, b = {1, 2, 3}, {3, 4}
s = sorted
print(s(a | b), s(a & b), s(a - b), s(a ^ b), s(b - a), len(a), 2 in a, 9 in a, 9 not in a)
print(s(a.union(b)), s(a.intersection(b)), s(a.difference(b)), s(a.symmetric_difference(b)), s(a.union([7, 8])), s(a.union((5,))))
print({1} <= a, {1} < a, a <= a, a < a, a >= {1, 2}, a > b, a == {3, 2, 1}, a != b, set() < {1})
print({1}.issubset(a), a.issuperset({1, 2}), a.isdisjoint({9}), a.isdisjoint(b), {1}.issubset([1, 2]))
c = a.copy()
c.add(10); c.add(10); c.discard(1); c.discard(99); c.remove(2); c.update([20, 21]); c.update({22}, (23,))
print(s(c), s(a), len(c))
c.intersection_update({20, 21, 3}); print(s(c))
c.difference_update([3]); print(s(c))
c.symmetric_difference_update({21, 50}); print(s(c))
c |= {1}; c &= {1, 20, 50}; c -= {50}; c ^= {7}
print(s(c))
c.clear()
print(c == set(), len(c), bool(c), bool({0}), set(), s(set("hello")), s(set([1, 1, 2])), s(set(range(3))), s({x % 3 for x in range(9)}))
for f in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} | [1], lambda: set(5)):
    try:
        f()
    except (KeyError, TypeError) as e:
        print(type(e).__name__)
p = {5}
print(p.pop(), p)
f = frozenset([1, 2, 2])
print(s(f), len(f), 1 in f, f == {1, 2}, f == frozenset([2, 1]), {f: "key"}[frozenset([2, 1])], s(f | {3}), s(f & {1}),
    frozenset() == set(), hash(f) == hash(frozenset((2, 1))))
try:
    f.add(1)
except AttributeError:
    print("AttributeError")
big = set()
for i in range(200):
    big.add(i * i % 101)
for i in range(0, 101, 2):
    big.discard(i)
print(len(big), s(big)[:6], sum(big))
print(len({1, 1.0, True}), {(1, 2)} == {(1, 2)}, s([len(x) for x in ({1}, set(), {1, 2})]), [x for x in {42}], {"one"}, {None})
