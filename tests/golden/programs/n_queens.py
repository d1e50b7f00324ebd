# All solutions of the n queens problem by backtracking, and by bit masks.
def queens(n):
    cols, out = [], []
    def safe(c):
        r = len(cols)
        for i in range(r):
            if cols[i] == c or abs(cols[i] - c) == r - i:
                return False
        return True
    def place():
        if len(cols) == n:
            out.append(tuple(cols))
            return
        for c in range(n):
            if safe(c):
                cols.append(c)
                place()
                cols.pop()
    place()
    return out

def count(n, cols=0, d1=0, d2=0, row=0):
    if row == n:
        return 1
    total = 0
    free = ~(cols | d1 | d2) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        total += count(n, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1, row + 1)
    return total

for n in range(1, 6):
    s = queens(n)
    print(n, len(s), s[:2])
print([count(n) for n in range(1, 7)])
for c in queens(6)[0]:
    print(" ".join("Q" if i == c else "." for i in range(6)))
