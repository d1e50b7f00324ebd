# sort and sorted: keys, reverse, mixed numbers, strings, nested lists, errors.
print(sorted([3, 1, 2]), sorted([]), sorted("hello"), sorted((2.5, -1, 10 ** 20, 0)), sorted({"b": 1, "a": 2}), sorted(range(5, 0, -1)))
l = [5, 2, 9, 1]
l.sort(); print(l)
l.sort(reverse=True); print(l)
l.sort(key=lambda x: x % 5 * 10 + x); print(l)
l.sort(key=lambda x: -x, reverse=True); print(l)
w = ["pear", "Fig", "apple", "kiwi2"]
print(sorted(w), sorted(w, key=str.lower), sorted(w, key=lambda s: (len(s), s)), sorted(w, key=lambda s: s[-1], reverse=True))
print(sorted([[2, 1], [1, 2], [1], []]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted(["", "a", "A", "é", "z"]))
print(sorted([True, 5, False, 3], key=lambda x: x + 0.0)[0] == 0, sorted({3, 1, 2}), sorted(x for x in (2, 1)))
n = 12345
big = []
for i in range(300):
    n = (n * 1103515245 + 12345) % (1 << 31)
    big.append(n % 1000)
s = sorted(big)
print(all(s[i] <= s[i + 1] for i in range(len(s) - 1)), s[0], s[-1], sum(s) == sum(big), len(s), s == sorted(s),
    s == list(reversed(sorted(big, reverse=True))))
asc, desc, same = list(range(200)), list(range(200, 0, -1)), [7] * 200
for l in (asc, desc, same):
    l.sort()
    print(l[0], l[100], l[-1])
try:
    sorted([1, "a"])
except TypeError:
    print("TypeError")
try:
    sorted(5)
except TypeError:
    print("TypeError")
print(sorted(sorted([(1, 2), (0, 3)], key=lambda t: t[1])), [1, 2].sort(), min(w, key=len), max(w, key=lambda s: s.count("p")))
