# All solutions of the eight queens problem, n times, by recursion over lists.
N = 1100
def place(row, size, cols, up, down):
    if row == size:
        return 1
    found = 0
    for c in range(size):
        if not cols[c] and not up[row + c] and not down[row - c]:
            cols[c] = up[row + c] = down[row - c] = True
            found += place(row + 1, size, cols, up, down)
            cols[c] = up[row + c] = down[row - c] = False
    return found
def main(n):
    s = 0
    for i in range(n):
        s += place(0, 7, [False] * 7, [False] * 14, [False] * 14)
    return s
