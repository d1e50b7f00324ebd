# Floats with floats and with integers: results and their types.
print(1.5 + 2, 2 + 1.5, 1.5 - 2, 2 - 1.5, 1.5 * 2, 3 / 1.5)
print(7.5 // 2, -7.5 // 2, 7.5 // -2, 7.5 % 2, -7.5 % 2, 7.5 % -2)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7, 2.5))
print(2.0 ** 3, 2 ** 3.0, 2.0 ** -1, 9 ** 0.5, 0.0 ** 0)
print(type(1 + 1.0) is float, type(4 / 2) is float, 4 / 2)
print(1.0 == 1, 1.5 > 1, 2 < 2.5, 1 <= 1.0, 0.5 != 0.5)
print(0.0 == -0.0, -0.0, 0.0, 0.0 * -1)
print(bool(0.0), bool(-0.0), bool(0.1), abs(-2.5), -2.5, +2.5)
x = 10.0
x += 1
x *= 2
x -= 0.5
x /= 2
print(x)
x //= 1
x **= 2
print(x)
