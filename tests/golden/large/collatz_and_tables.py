# A table of some thousand entries: Collatz lengths, divisor sums, and a dict with as many keys.
N = 3000
length = [0] * (N + 1)
length[1] = 1
for n in range(2, N + 1):
    m, steps = n, 0
    while m >= n:
        m = 3 * m + 1 if m & 1 else m >> 1
        steps += 1
    length[n] = length[m] + steps
best = max(range(1, N + 1), key=lambda n: length[n])
print(best, length[best], sum(length))
divs = [0] * (N + 1)
for d in range(1, N + 1):
    for m in range(2 * d, N + 1, d):
        divs[m] += d
print([n for n in range(2, N) if divs[n] == n], [(n, divs[n]) for n in range(2, N) if n < divs[n] <= N and divs[divs[n]] == n])
d = {}
for n in range(1, N + 1):
    d.setdefault(length[n], []).append(n)
top = max(d, key=lambda k: (len(d[k]), k))
print(len(d), top, len(d[top]), sum(len(v) for v in d.values()))
names = {"n%d" % n: n for n in range(2000)}
print(len(names), sum(names.values()), names["n1234"])
for n in range(0, 2000, 2):
    del names["n%d" % n]
print(len(names), sum(names.values()), "n1234" in names, names["n1235"])
