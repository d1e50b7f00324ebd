# Operands, arguments, subscripts and assignments are evaluated in the defined order.
def e(x):
    print("e", x, end="; ")
    return x
print(e(1) + e(2) * e(3))
print(e(2) ** e(3))
print([e(1), e(2)], (e(3), e(4)))
def f(*a, **k):
    return a, sorted(k.items())
print(f(e(1), e(2), k=e(3), m=e(4)))
d = {}
d[e("key")] = e("value")
print(d)
l = [0, 0, 0]
l[e(0)], l[e(1)] = e(10), e(20)
print(l)
l[e(2)] += e(5)
print(l)
print(e(5) if e(1) else e(6))
print(e(1) < e(2) < e(3))
print(e("abc")[e(0):e(2)])
a = b = e(7)
print(a, b)
print(e([1, 2, 3])[e(1)])
