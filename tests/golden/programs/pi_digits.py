# Digits of pi by a spigot of big integers.
def spigot(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(str(m))
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return "".join(out)

def machin(digits):
    unit = 10 ** (digits + 10)
    def arctan_inv(x):
        term = total = unit // x
        n, sign = 3, -1
        while term:
            term //= x * x
            total += sign * (term // n)
            sign, n = -sign, n + 2
        return total
    return 4 * (4 * arctan_inv(5) - arctan_inv(239)) // 10 ** 10

s = spigot(60)
for i in range(0, 60, 10):
    print(s[i:i + 10], "\t:", i + 10)
print(machin(59))
print(str(machin(59)) == s)
def e_digits(n):
    total, term, k = 0, 10 ** (n + 5), 1
    while term:
        total += term
        term //= k
        k += 1
    return total // 10 ** 5
print(e_digits(50))
def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x
print(isqrt(2 * 10 ** 80), isqrt(10 ** 30), [isqrt(i) for i in range(17)])
