# Integers of a thousand digits and more: products, quotients, powers and text.
a = 3 ** 2000
b = 7 ** 900
print(len(str(a)), str(a)[:20], str(a)[-20:])
print(len(str(a * b)), (a * b) // b == a, (a * b) % a, divmod(a, b)[0] * b + divmod(a, b)[1] == a)
print(pow(3, 2000, 10 ** 30), a % 10 ** 30, pow(2, 5000, b) == 2 ** 5000 % b)
s = str(a)
print(int(s) == a, int(hex(a), 16) == a, len(bin(a)), a >> 3000, (a << 500) >> 500 == a)
f = 1
for i in range(1, 301):
    f *= i
print(len(str(f)), str(f)[:30], sum(int(c) for c in str(f)))
for i in range(300, 0, -1):
    assert f % i == 0
    f //= i
print(f)
def isqrt(n):
    x = 1 << (len(bin(n)) // 2 + 1)
    while True:
        y = (x + n // x) >> 1
        if y >= x:
            return x
        x = y
r = isqrt(2 * 10 ** 600)
print(str(r)[:40], r * r <= 2 * 10 ** 600 < (r + 1) * (r + 1))
print((a ^ b) & (1 << 64) - 1, (a | b) == a + b - (a & b), ~a == -a - 1, (-a) % b == b - a % b)
