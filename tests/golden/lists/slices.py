# Reading slices with every kind of bounds and steps.
l = list(range(10))
b = (None, 0, 1, 5, 9, 10, 20, -1, -5, -10, -20)
for i in b:
    print(i, [l[i:j] for j in (None, 0, 3, -3, 20, -20)])
for s in (1, 2, 3, 10, 20, -1, -2, -3, -10, -20):
    print(s, l[::s], l[2:8:s], l[8:2:s], l[-2::s], l[:-2:s])
try:
    l[::0]
except ValueError:
    print("ValueError")
print([][:], [1][:0], [1][5:], [][::-1], l[:] == l, l[:] is l, l[2:][1:][0], l[3:6][-1])
t = tuple(l)
print(t[2:5], t[:-7], t[5:2], t[:], ()[1:], len(t[1:]))
try:
    l["a":]
except TypeError:
    print("TypeError")
m = [[1, 2], [3, 4]]
c = m[:]
c[0].append(9)
c.append(0)
print(m, c)
