# Printing floats: shortest digits, exponents, whole numbers.
for v in (0.0, 1.0, -1.0, 0.5, 0.1, 0.25, 1.5, 123.456, 1e5, 100000.5, 1e10, 1e15, 0.001, 0.0001,
          1e-5, 1.5e-7, 1e20, 1e100, 1e-100, 2.5e300, 3.14159, 2.75, 1 / 4, 1 / 8, 3 / 16, 1e22, 12345678.0):
    print(v, repr(v), str(-v))
print([0.5, 1.0], (0.25,), {1: 2.5})
