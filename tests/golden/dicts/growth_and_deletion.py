# A dict that grows, loses most of its keys and grows again keeps every value.
d = {}
for i in range(300):
    d[i * 7 % 307] = i
print(len(d), all(d[i * 7 % 307] == i for i in range(300)))
for i in range(0, 300, 2):
    del d[i * 7 % 307]
print(len(d), sum(d.values()), sum(d.keys()))
for i in range(0, 300, 3):
    d[i * 7 % 307] = -i
print(len(d), sum(d.values()), 0 in d, 7 in d)
for i in range(307):
    d.pop(i, None)
print(len(d), d)
s = {}
for i in range(150):
    s["key%d" % i] = i
for i in range(150):
    if i % 5:
        del s["key%d" % i]
print(len(s), sum(s.values()), "key5" in s, "key6" in s)
for r in range(20):
    for i in range(10):
        s["tmp%d" % i] = r
    for i in range(10):
        assert s.pop("tmp%d" % i) == r
print(len(s), sorted(s.values())[:5])
n = 0
while s:
    n += s.popitem()[1]
print(n, s)
x = {}
for i in range(1000):
    x[i % 17] = x.get(i % 17, 0) + 1
print(sorted(x.items())[:4], len(x))
