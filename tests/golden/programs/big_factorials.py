# Factorials, Fibonacci, binomials, Catalan and Mersenne numbers of many digits.
def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r
print(fact(30))
print(fact(100))
print(len(str(fact(200))), sum(int(c) for c in str(fact(100))))
def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
def fib_fast(n):
    if n == 0:
        return 0, 1
    a, b = fib_fast(n // 2)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n % 2 else (c, d)
print(fib(300))
print(fib_fast(300)[0] == fib(300), fib_fast(1000)[0] % 10 ** 20, [fib_fast(i)[0] for i in range(12)])
print(fact(60) // (fact(30) * fact(30)), [fact(2 * n) // (fact(n) * fact(n + 1)) for n in range(12)])
print([2 ** p - 1 for p in (13, 31, 61, 89, 127)])
def trailing(n):
    c = 0
    while n % 10 == 0:
        n //= 10
        c += 1
    return c
print([trailing(fact(n)) for n in (5, 25, 50, 100)])
def gcd(a, b): return a if not b else gcd(b, a % b)
print(gcd(fact(20), 2 ** 40 * 3 ** 5), gcd(fib(120), fib(80)) == fib(40))
s = str(3 ** 200)
print(s, int(s) == 3 ** 200, s[::1] == str(int(s)))
a, b = 7 ** 80, 5 ** 90
print(a * b // b == a, (a * b + 1) % b == 1 % b, divmod(a * b + 17, a) == (b, 17), a - b, (a - b) + b == a)
h, d = 0, 1
for k in range(1, 25):
    h, d = h * k + d, d * k
    g = gcd(h, d)
    h, d = h // g, d // g
print(h, d)
n = 27
steps = 0
while n != 1:
    n = 3 * n + 1 if n & 1 else n >> 1
    steps += 1
print(steps)
print(sum(10 ** k for k in range(40)), -(10 ** 40) // 7, -(10 ** 40) % 7, hex(fact(25)), ~fact(25), fact(25) & 0xffffffffffff,
    fact(25) >> 40)
