# int() from strings in several bases, with signs, blanks and prefixes, and from floats.
print(int("42"), int("-42"), int("+7"), int("  13 "), int("0"), int("007"))
print(int("ff", 16), int("0xff", 16), int("FF", 16), int("-0x1F", 16), int("0xff", 0))
print(int("101", 2), int("0b101", 2), int("0b101", 0), int("17", 8), int("0o17", 8), int("0o17", 0))
print(int("z", 36), int("zz", 36), int("10", 0), int("123456789012345678901234567890"))
print(int("-123456789012345678901234567890"), int("deadbeefdeadbeefdeadbeef", 16))
print(int(3.9), int(-3.9), int(0.5), int(1e10), int(2.0 ** 70), int(True), int(False), int())
for bad in ("", " ", "1x", "x", "--1", "1 2", "0x", "12a", "1.5", "0b2"):
    try:
        print(int(bad))
    except ValueError:
        print("ValueError", repr(bad))
for s, base in (("8", 8), ("2", 2), ("g", 16), ("0x10", 10)):
    try:
        print(int(s, base))
    except ValueError:
        print("ValueError", s, base)
try:
    int([])
except TypeError:
    print("TypeError")
