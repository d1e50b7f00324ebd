# Chained comparisons evaluate each operand once and stop at the first false one.
def v(n):
    print("v%d" % n, end=" ")
    return n
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(3) > v(2) != v(4) == v(4))
print(v(1) == v(1) == v(2) == v(3))
print(1 < 2 < 3 < 4 < 5, 1 < 2 < 2, 1 <= 1 <= 1, 5 > 4 >= 4 > 1)
print(1 < 3 in [3, 4], 1 in [1] in [[1]], 2 not in [1] != [2])
x = 5
print(0 < x < 10, not 0 < x < 3, (0 < x) < 10, 0 < x == 5, None is None is not 3)
a = [1]
b = a
print(a is b is a, a is not [1], a == b == [1])
if 1 < x < 4:
    print("in")
elif 4 < x < 6:
    print("elif")
