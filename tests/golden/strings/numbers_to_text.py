# str, repr, hex, oct, bin, format of ints of all sizes, and back again.
for n in (0, 1, -1, 9, 10, -10, 255, -256, 65535, 2 ** 31, -2 ** 31, 2 ** 63, -2 ** 64, 10 ** 25, -10 ** 25):
    print(str(n), hex(n), oct(n), bin(n), "%d %x" % (n, n), "{:d} {:x} {:o} {:b}".format(n, n, n, n), f"{n:>30}")
    assert int(str(n)) == n and int(hex(n), 16) == n and int(oct(n), 8) == n and int(bin(n), 2) == n
print("{:,} {:,} {:,}".format(0, 999, 1000), "{:,}".format(10 ** 15), "%+d %+d" % (5, -5), "%05d %05d" % (42, -42), "% d" % 7)
print(int("-0b11", 2), int("0", 16), int("00012"), int(" -5\n"), str(-0), hex(-255), bin(-5))
def base(n, b):
    d = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0:
        return "0"
    s, neg = "", n < 0
    n = abs(n)
    while n:
        n, r = divmod(n, b)
        s = d[r] + s
    return "-" + s if neg else s
for b in (2, 3, 7, 16, 36):
    t = base(-123456789012345, b)
    print(b, t, int(t, b))
print(str(123456789 ** 5), len(str(2 ** 500)), str(2 ** 500)[:10], sum(int(c) for c in str(2 ** 100)))
