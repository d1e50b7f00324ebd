# Infinity and not-a-number: arithmetic, comparison and printing.
inf = float("inf")
nan = float("nan")
print(inf, -inf, nan, inf > 1e308, -inf < -1e308)
print(inf + 1, inf - 1, inf * 2, -inf * 2, 1 / inf)
print(inf == inf, inf != -inf, nan == nan, nan != nan, nan < 1, nan > 1)
print(inf - inf != inf - inf, inf * 0 != inf * 0)
print(float("-inf"), float("infinity"), float("INF"))
print(1e308 * 10, -1e308 * 10, 1e-320 > 0)
for f in (inf, -inf):
    try:
        print(int(f))
    except OverflowError:
        print("OverflowError")
try:
    print(int(nan))
except ValueError:
    print("ValueError")
print(max(1.0, inf), min(1.0, -inf))
