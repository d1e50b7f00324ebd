# Primes by sieve, trial division, Fermat and Miller-Rabin; factoring.
def sieve(n):
    flags = bytearray(n + 1)
    out = []
    for i in range(2, n + 1):
        if not flags[i]:
            out.append(i)
            for j in range(i * i, n + 1, i):
                flags[j] = 1
    return out
def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1 if d == 2 else 2
    return True
def miller_rabin(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while not d & 1:
        d >>= 1
        s += 1
    for a in (2, 3, 5, 7, 11, 13):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True
def factor(n):
    out, d = [], 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1
    if n > 1:
        out.append(n)
    return out
p = sieve(300)
print(len(p), p[:12], p[-4:], p == [n for n in range(301) if is_prime(n)] == [n for n in range(301) if miller_rabin(n)])
print([(a, a + 2) for a in p if a + 2 in p][:8])
for n in (2 ** 31 - 1, 2 ** 61 - 1, 2 ** 89 - 1, 2 ** 67 - 1, 561, 10 ** 18 + 9):
    print(n, miller_rabin(n))
for n in (1, 2, 12, 97, 360, 1001, 65536, 9973 * 101):
    f = factor(n)
    m = 1
    for x in f:
        m *= x
    print(n, f, m == n)
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
def goldbach(n): return next(((a, n - a) for a in p if n - a in p), None)
print([goldbach(n) for n in range(4, 30, 2)])
