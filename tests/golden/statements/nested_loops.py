# break and continue act on the innermost loop only; flags and else to leave several.
for i in range(3):
    for j in range(4):
        if j == 1:
            continue
        if j == 3:
            break
        print(i, j, end="; ")
print()
for i in range(2, 20):
    for d in range(2, i):
        if i % d == 0:
            break
    else:
        print(i, end=" ")
print()
found = None
for i in range(5):
    j = 0
    while j < 5:
        if i * j == 6:
            found = (i, j)
            break
        j += 1
    else:
        continue
    break
print(found)
n = 0
for a in range(4):
    for b in range(a):
        for c in range(b):
            n += 1
            print(a, b, c, end="; ")
print(n)
i = 0
while i < 3:
    for j in range(5):
        if j > i:
            break
        if j == 1:
            continue
        print("%d%d" % (i, j), end=" ")
    i += 1
print()
