# for over every iterable kind; else, break and continue; the loop variable afterwards.
for x in [1, 2, 3]:
    print(x, end=" ")
for x in (4, 5):
    print(x, end=" ")
for c in "añ€":
    print(c, end=" ")
for b in b"AB":
    print(b, end=" ")
for i in range(3):
    print(i, end=" ")
for k in {"only": 1}:
    print(k)
for a, b in [(1, 2), [3, 4], "xy"]:
    print(a, b, end="; ")
for a, (b, c) in [(1, (2, 3)), (4, "56")]:
    print(a, b, c, end="; ")
for i, *rest in [(1, 2, 3), (4,)]:
    print(i, rest, end="; ")
print()
for i in range(10):
    if i == 3:
        break
else:
    print("no")
print("after break", i)
for i in range(3):
    continue
else:
    print("else", i)
for i in []:
    print("never")
else:
    print("else of empty", i)
for i in range(3):
    print(i, end=" ")
    i = 100
print(i)
l = [0, 0]
for l[1] in range(4):
    pass
print(l)
for x in 1, 2, 3:
    print(x, end=",")
print()
