# Floating point arithmetic: a series, Newton's root, a logistic map.
N = 1100000
def root(x):
    r = x * 0.5 + 0.5
    for i in range(6):
        r = 0.5 * (r + x / r)
    return r
def main(n):
    s = 0.0
    x = 0.3
    sign = 1.0
    for i in range(n):
        s += sign / (2 * i + 1)
        sign = -sign
        x = 3.7 * x * (1.0 - x)
        if not i & 15:
            s += root(x + i) * 1e-6
    return int(s * 1000) + (0 if 0.0 <= x <= 1.0 else 1000000)
