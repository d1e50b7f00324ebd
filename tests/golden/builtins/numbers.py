# divmod, abs, round, pow, int, float, chr, ord, hex, oct, bin, min and max on numbers.
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(7.5, 2), divmod(10 ** 20, 7), abs(-5), abs(5), abs(-2.5), abs(-10 ** 20),
    abs(True))
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, -2.6, 7)], round(2.675, 1), round(3.14159, 3), round(1234.5678, 2),
    round(5, 2), round(0.0), round(1e10))
print(round(17, -1), round(15, -1), round(25, -1), round(-149, -2), round(150, -2), type(round(2.0)) is int, type(round(2.0, 1)) is float)
print(pow(2, 5), pow(2, -1), pow(2, 5, 7), pow(2.0, 3), hex(255), hex(-1), oct(8), oct(0), bin(5), bin(-5), bin(0), chr(97), ord("a"),
    hex(2 ** 70))
print(int(7.9), int(-7.9), int("12"), float(3), float("2.5"), int(), float(), bool(3), bool(), str(), int(True), float(False))
for bad in (lambda: divmod(1, 0), lambda: abs("a"), lambda: chr(0x110000), lambda: int(None), lambda: float([])):
    try:
        bad()
        print("no error")
    except (ValueError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__)
print(sum(divmod(10 ** 30, 7)), max(1, 10 ** 30), min(-10 ** 30, 0), sorted([10 ** 20, -5, 2.5, 0]), [abs(x) for x in range(-2, 3)])
