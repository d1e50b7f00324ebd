# A sudoku solver: candidates by set arithmetic on bit masks, fewest candidates first.
PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""
class Sudoku:
    def __init__(self, text):
        self.cells = [0 if c == "." else int(c) for c in text if c in ".123456789"]
        self.rows, self.cols, self.boxes = [0] * 9, [0] * 9, [0] * 9
        self.steps = 0
        for i, d in enumerate(self.cells):
            if d:
                self.flip(i, d)
    def flip(self, i, d):
        r, c = divmod(i, 9)
        bit = 1 << d
        self.rows[r] ^= bit
        self.cols[c] ^= bit
        self.boxes[r // 3 * 3 + c // 3] ^= bit
    def free(self, i):
        r, c = divmod(i, 9)
        used = self.rows[r] | self.cols[c] | self.boxes[r // 3 * 3 + c // 3]
        return [d for d in range(1, 10) if not used >> d & 1]
    def solve(self):
        best, options = None, None
        for i in range(81):
            if self.cells[i] == 0:
                f = self.free(i)
                if options is None or len(f) < len(options):
                    best, options = i, f
                    if len(f) <= 1:
                        break
        if options is None:
            return True
        self.steps += 1
        for d in options:
            self.cells[best] = d
            self.flip(best, d)
            if self.solve():
                return True
            self.flip(best, d)
            self.cells[best] = 0
        return False
    def show(self):
        for r in range(9):
            row = self.cells[r * 9:r * 9 + 9]
            print(" ".join(str(x) if x else "." for x in row[:3]), "|", *row[3:6], "|", *row[6:])
            if r in (2, 5):
                print("------+-------+------")
    def check(self):
        full = set(range(1, 10))
        for i in range(9):
            row = set(self.cells[i * 9:i * 9 + 9])
            col = set(self.cells[i::9])
            r, c = i // 3 * 3, i % 3 * 3
            box = {self.cells[(r + a) * 9 + c + b] for a in range(3) for b in range(3)}
            if not row == col == box == full:
                return False
        return True
s = Sudoku(PUZZLE)
print(s.free(2), s.free(40), s.free(80))
print(s.solve(), s.check())
s.show()
t = Sudoku(PUZZLE.replace(".98....6.", ".98...56."))
print("altered", t.solve())
