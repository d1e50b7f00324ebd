# Growing and shrinking a list while a loop walks over it.
l = [1, 2, 3]
for x in l:
    if len(l) < 6:
        l.append(x * 10)
print(l)
l = [1, 2, 3, 4, 5, 6]
for x in l:
    if x % 2 == 0:
        l.remove(x)
print(l)
l = list(range(10))
seen = []
for x in l:
    seen.append(x)
    l.pop()
print(seen, l)
l = [3, 2, 1]
for i, x in enumerate(l):
    l[i] = x * x
print(l)
it = iter(l)
next(it)
l.clear()
print(list(it))
