# Integers beyond machine size: growth, shrinking back, and all operators.
x = 1 << 100
print(x, -x, x + 1, x - 1)
print(x * x, x // 3, x % 1000007, x - x)
y = 123456789012345678901234567890
z = 987654321098765432109876543210
print(y + z, y - z, z - y, y * z)
print(z // y, z % y, divmod(z, y), divmod(-z, y), divmod(z, -y), divmod(-z, -y))
print(y == y + 0, y != z, y < z, y > z, y <= y, -y < y)
print((y * z) // z == y, (y * z) % y)
print(y - (y - 5), type(y - (y - 5)) is int)
print(-y, abs(-y), +y, ~y, ~-y)
print(bool(y - y), bool(y))
print([10 ** k for k in range(0, 25, 4)])
