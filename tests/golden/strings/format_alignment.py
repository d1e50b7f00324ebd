# Fill, alignment, width and precision for every kind of value; nested and computed specs.
for spec in ("", "8", "<8", ">8", "^8", "*<8", "*>8", "*^8", "-^9", "08", "3"):
    print("[" + ("{:" + spec + "}").format(42) + "]", end=" ")
    print("[{:{}}]".format(-7, spec), end=" ")
    print(("[{:" + spec + "}]").format(12345))
for spec in ("", "8", "<8", ">8", "^8", "*^9", ".2", "8.2", ">8.3", "2"):
    print("[" + ("{:" + spec + "}").format("text") + "]", end=" ")
    print(("[{:" + spec + "}]").format(""))
for spec in ("d", "5d", "+d", " d", "x", "X", "#x", "o", "#o", "b", "#b", "08b", "c", "_^7d", "=+7d"):
    print("[" + ("{:" + spec + "}").format(65) + "]", end=" ")
print()
for spec in (".0f", ".1f", ".3f", "8.2f", "<8.2f", "+.2f", "e", ".2e", "g", ".3g", "010.3f", "*^12.1f", "%", ".1%"):
    print("[" + ("{:" + spec + "}").format(3.14159) + "]", "[" + ("{:" + spec + "}").format(-1234.56) + "]", end=" ")
print()
rows = [("apple", 3, 1.5), ("kiwi", 12, 0.25), ("watermelon", 1, 4.0)]
for n, q, p in rows:
    print("{:<12}|{:>4}|{:>8.2f}|{:^6}|".format(n, q, p, q * 2))
    print("%-12s|%4d|%8.2f|" % (n, q, p))
    print(f"{n:.<12}|{q:04}|{q * p:>8.2f}|{n[:3]!r:>7}|")
print("{0:>{1}}|{0:<{w}}|".format(5, 4, w=3))
for bad in ("{:d}", "{:x}", "{:f}"):
    try:
        print(bad.format("text"))
    except ValueError:
        print("ValueError", bad)
try:
    print("{:s}".format(5))
except ValueError:
    print("ValueError s")
print("{:>10}|{:<10}|{:^10}|".format(str(None), str(True), str([1])))
