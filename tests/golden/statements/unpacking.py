# Assignment to tuples, lists, nested patterns; wrong lengths.
a, b = 1, 2
print(a, b)
(a, b) = [3, 4]
[a, b] = (5, 6)
print(a, b)
a, b = b, a
print(a, b)
a, (b, c), d = 1, (2, 3), 4
print(a, b, c, d)
(a, b), [c, (d, e)] = "xy", [1, range(2)]
print(a, b, c, d, e)
x, = [9]
print(x)
a, b, c = "añb"
print(a, b, c)
l = [0, 0, 0]
l[0], l[1], l[2] = range(3)
print(l)
d = {}
d["p"], d["q"] = 1, 2
print(d["p"], d["q"])
i = 0
i, l[i] = 2, 99
print(i, l)
def gen():
    yield 1
    yield 2
a, b = gen()
print(a, b)
for bad in ([1], [1, 2, 3], "", "abcd", ()):
    try:
        a, b = bad
        print("no error")
    except ValueError:
        print("ValueError", bad)
try:
    a, b = 5
except TypeError:
    print("TypeError")

print(a, b)
