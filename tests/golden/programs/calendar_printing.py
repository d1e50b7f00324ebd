# Calendars: day of the week, leap years, month pages, Easter, date arithmetic.
NAMES = "January February March April May June July August September October November December".split()
DAYS = "Mo Tu We Th Fr Sa Su".split()
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def days_in(y, m): return 29 if m == 2 and leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]
def to_days(y, m, d):
    n = 365 * (y - 1) + (y - 1) // 4 - (y - 1) // 100 + (y - 1) // 400
    for k in range(1, m):
        n += days_in(y, k)
    return n + d
def from_days(n):
    y = n // 366 + 1
    while to_days(y + 1, 1, 1) <= n:
        y += 1
    n -= to_days(y, 1, 1)
    m = 1
    while n >= days_in(y, m):
        n -= days_in(y, m)
        m += 1
    return y, m, n + 1
def weekday(y, m, d): return (to_days(y, m, d) - 1) % 7
def page(y, m):
    lines = [("%s %d" % (NAMES[m - 1], y)).center(20), " ".join(DAYS)]
    row = ["  "] * weekday(y, m, 1)
    for d in range(1, days_in(y, m) + 1):
        row.append("%2d" % d)
        if len(row) == 7:
            lines.append(" ".join(row))
            row = []
    if row:
        lines.append(" ".join(row))
    return lines
for y, m in ((2026, 11), (2024, 2), (2000, 1)):
    for line in page(y, m):
        print(line.rstrip())
    print()
def side_by_side(y, months):
    pages = [page(y, m) for m in months]
    for i in range(max(map(len, pages))):
        print("   ".join((p[i] if i < len(p) else "") + " " * (20 - len(p[i] if i < len(p) else "")) for p in pages).rstrip())
side_by_side(2025, (1, 2, 3))
def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    return (h + l - 7 * m + 114) // 31, (h + l - 7 * m + 114) % 31 + 1
print([easter(y) for y in (1999, 2000, 2024, 2025, 2026)])
print([y for y in range(1890, 2110) if leap(y) != (y % 4 == 0)], sum(leap(y) for y in range(1, 401)))
print(all(from_days(to_days(y, m, 1)) == (y, m, 1) for y in (1, 1900, 2000, 2023, 2024) for m in range(1, 13)))
print(to_days(2026, 1, 1) - to_days(2025, 1, 1), from_days(to_days(2024, 2, 28) + 2), from_days(to_days(1999, 12, 31) + 1),
    DAYS[weekday(1969, 7, 20)], [m for m in range(1, 13) if weekday(2026, m, 13) == 4])
