# Building, unpacking, comparing and indexing tuples; swaps and multiple results.
N = 850000
def divide(a, b):
    return a // b, a % b
def main(n):
    a, b = 0, 1
    s = 0
    for i in range(n):
        a, b = b, (a + b) & 0xffff
        q, r = divide(b, 7)
        t = (i, a, b)
        x, y, z = t
        first, *rest = t
        if t > (100, 0, 0):
            s += 1
        s += q + r + x + y + z + len(rest) + t[1]
        s &= 0xffffff
    return s
