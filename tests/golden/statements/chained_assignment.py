# One value to several targets, from left to right.
a = b = c = 5
print(a, b, c)
x = y = []
x.append(1)
print(y, x is y)
l = [0, 0]
i = l[1] = 7
print(i, l)
a, b = c = 1, 2
print(a, b, c)
(a, b) = [c, d] = e = "pq"
print(a, b, c, d, e)
class O:
    pass
o = O()
o.x = o.y = l[1] = 3
print(o.x, o.y, l)
def f():
    p = q = r = 1
    q += 1
    return p, q, r
print(f())
k = {}
k["a"] = k["b"] = n = 1
print(sorted(k), n)
i = 0
i = l[i] = 1
print(i, l)
