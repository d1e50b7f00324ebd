# Products that just fit, and just do not fit, into 31, 32 and 64 bits.
for a in (46340, 46341, 32767, 32768, 65535, 65536, 92681, 3037000499, 3037000500):
    print(a, a * a, a * -a, -a * -a)
    print(a * (a + 1), a * (a - 1) - 1)
n = 1
for i in range(1, 26):
    n = n * i
    print(i, n)
while n > 1000:
    n //= 7
print(n)
