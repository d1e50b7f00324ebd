# Values around 2**30, 2**31, 2**32, 2**62, 2**63 and 2**64, where representations change.
for bits in (29, 30, 31, 32, 61, 62, 63, 64):
    p = 1 << bits
    print(bits, p - 1, p, p + 1, -p - 1, -p, -p + 1)
    print(bits, (p - 1) + 1 == p, -p - 1 + 1 == -p, p - 1 - p, -(-p) == p)
    print(bits, (p - 1) * 2, (-p) * 2, p * -1, -p // -1, (-p) % -1, abs(-p))
    print(bits, (p >> 1) << 1 == p, ~p, ~-p, p ^ -p, p | -p, p & -p)
