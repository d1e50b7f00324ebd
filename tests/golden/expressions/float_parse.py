# float() from strings and integers.
for s in ("1", "1.5", "-1.5", "+2.25", " 3.5 ", "1e3", "1E3", "1e-3", ".5", "5.", "1e+2", "0.0", "-0", "123456.75"):
    print(repr(s), float(s))
print(float(3), float(-7), float(True), float(), float(2.5), float(1 << 40))
for s in ("", "abc", "1.2.3", "1e", "--1", "1 2"):
    try:
        print(float(s))
    except ValueError:
        print("ValueError", repr(s))
print(.5 + 5., 1e3, 1E-2, 1_0.5, 0e0)
