# And, or, xor and complement, as if on endless two's complement.
vals = (0, 1, -1, 12, 10, -12, -10, 0xffff, 1 << 40, -(1 << 40), (1 << 70) - 1, -(1 << 70))
for a in vals:
    print(~a, [a & b for b in vals])
    print([a | b for b in vals])
    print([a ^ b for b in vals])
print(1 | 2 & 3 ^ 4, (1 | 2) & (3 ^ 4), ~1 & 0xff, 6 & 3 == 2)
