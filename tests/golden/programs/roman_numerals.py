# Roman numerals both ways with validation, and numbers in words.
PAIRS = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
    (4, "IV"), (1, "I"))
def roman(n):
    if not 0 < n < 4000:
        raise ValueError("%d is out of range" % n)
    out = ""
    for v, s in PAIRS:
        while n >= v:
            out += s
            n -= v
    return out
def value(s):
    v = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for i, c in enumerate(s):
        if c not in v:
            raise ValueError("no numeral " + c)
        n = v[c]
        total += -n if i + 1 < len(s) and v.get(s[i + 1], 0) > n else n
    if roman(total) != s:
        raise ValueError("badly formed " + s)
    return total
for n in (1, 4, 9, 14, 40, 90, 400, 1066, 1994, 2026, 3999):
    print(n, roman(n), value(roman(n)) == n)
print(all(value(roman(n)) == n for n in range(1, 300)))
for bad in (0, 4000, -1):
    try:
        roman(bad)
    except ValueError as e:
        print(e)
for bad in ("IIII", "IC", "A", "VX", "MMMMM"):
    try:
        print(value(bad))
    except ValueError as e:
        print(e)
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            return words(n // size) + " " + name + ((" and " if rest < 100 else " ") + words(rest) if rest else "")
for n in (0, 13, 21, 80, 100, 101, 342, 1000, 1001, 12345, 1000000, 987654321, 10 ** 12 - 1, -5):
    print(n, words(n))
