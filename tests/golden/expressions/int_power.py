# Powers of integers, negative exponents, and pow() with a modulus.
print([2 ** i for i in range(0, 70, 7)])
print([(-3) ** i for i in range(8)], 0 ** 0, 0 ** 5, 1 ** 1000, (-1) ** 1001)
print(2 ** -1, 4 ** -2, (-2) ** -3, 10 ** 30)
print(pow(2, 10), pow(3, 4, 5), pow(2, 100, 1000000007), pow(7, 0, 13), pow(0, 3, 7))
print(pow(12345678901234567890, 98765, 1000000007))
print(pow(3, 200, 10 ** 20), pow(2, 64), pow(2, 0.5) == 2 ** 0.5)
try:
    print(0 ** -1)
except ZeroDivisionError:
    print("ZeroDivisionError")
# Fermat's little theorem for a few primes
print([pow(a, p - 1, p) for p in (5, 7, 101, 65537) for a in (2, 3, 4)])
