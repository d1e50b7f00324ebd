# Small integers: the four operations, precedence, unary signs and grouping.
print(1 + 2 * 3, (1 + 2) * 3, 10 - 4 - 3, 10 - (4 - 3))
print(2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** 2, (-2) ** 2)
print(7 // 2, 7 % 2, 7 / 2)
print(-5, +5, --5, -+-5, -(-5))
a, b = 17, 5
print(a + b, a - b, a * b, a // b, a % b, a / b)
print(a - -b, a + -b, a * -b)
print(0 * 12345, 0 // 3, 0 % 3, 0 / 3)
print(1_000_000 + 1, 0x_ff, 0b1010_1010, 0o17)
print((((((7))))))
print(1 if 3 - 3 else 2)
