# Factorials, powers and divisions of integers beyond the machine word.
N = 6700
def main(n):
    s = 0
    for r in range(n):
        f = 1
        for i in range(1, 60):
            f *= i + r
        while f > 1000000:
            f //= 97
            f ^= 1 << 40
            if f < 1 << 41:
                break
        s += f + pow(3, 200 + r, 1000000007) + (7 ** 90 + r) % 1000003
        s &= 0xffffff
    return s
