# Concatenation, repetition, comparison, membership, nesting and self-reference in place.
a, b = [1, 2], [3]
print(a + b, a * 2, 2 * a, a + [], [] + a, a == [1, 2], a != b, a < b, a <= a, [1, 2, 0] > a, [] < [0])
print(1 in a, 5 not in a, [1] in [[1]], None in [None], "a" in ["b", "a"], 1.0 in a, len(a), bool([]))
c = a
c += b
print(a, a is c)
c = c + [9]
print(a, c)
m = [[0] * 2] * 2
m[0][0] = 1
print(m)
m = [[0] * 2 for _ in range(2)]
m[0][0] = 1
print(m)
print([1, [2, [3, [4]]]][1][1][1], [[1, 2], [3, 4]] == [[1, 2], [3, 4]], [1, 2] == (1, 2), [[1], [2]] < [[1], [3]])
print(list(), list("abc"), list((1, 2)), list(range(3)), list({5: 6}), list([1]))
for bad in (lambda: [1] + (2,), lambda: [1] + "a", lambda: [1] * 1.5, lambda: [1] < 5, lambda: list(5), lambda: [] - []):
    try:
        bad()
    except TypeError:
        print("TypeError")
x = [1, 2, 3]
x[0], x[1] = x[1], x[0]
x[-1] = "last"
print(x, x[0] if x else None)
try:
    x[3] = 1
except IndexError:
    print("IndexError")
s = [3]
s *= 4
s += (1,), [2]
print(s, str(s), repr([1, "a", None, 2.5, [()]]))
big = []
for i in range(500):
    big.append(i)
while len(big) > 10:
    big.pop()
print(big)
