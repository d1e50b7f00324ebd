# Left and right shifts of positive, negative, small and big integers.
for v in (1, 5, -1, -5, 0, 123456789, -123456789):
    print(v, v << 0, v << 1, v << 8, v << 40, v >> 0, v >> 1, v >> 3, v >> 40)
big = (1 << 90) + 12345
print(big >> 1, big >> 30, big >> 60, big >> 90, big >> 91, big >> 200)
print(-big >> 1, -big >> 30, -big >> 90, -big >> 91, -big >> 200)
print((1 << 30) >> 30, (1 << 31) >> 31, (1 << 64) >> 63)
print(1 << 64 >> 60, -1 << 31, -1 << 63, -1 << 64)
for bad in (-1, -100):
    try:
        print(1 << bad)
    except ValueError:
        print("ValueError", bad)
    try:
        print(1 >> bad)
    except ValueError:
        print("ValueError", bad)
