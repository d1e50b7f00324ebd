# Tic-tac-toe: minimax with a memo and alpha-beta, perfect play always draws.
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b):
    for x, y, z in LINES:
        if b[x] != "." and b[x] == b[y] == b[z]:
            return b[x]
    return None if "." in b else "draw"
memo = {}
visited = 0
def value(b, me, alpha=-2, beta=2):
    global visited
    w = winner(b)
    if w:
        return 0 if w == "draw" else 1 if w == "X" else -1
    if b in memo:
        return memo[b]
    visited += 1
    best = -2 if me == "X" else 2
    for i in range(9):
        if b[i] == ".":
            v = value(b[:i] + me + b[i + 1:], "O" if me == "X" else "X")
            if me == "X" and v > best or me == "O" and v < best:
                best = v
            if best == (1 if me == "X" else -1):
                break
    memo[b] = best
    return best
def best_move(b, me):
    moves = [(value(b[:i] + me + b[i + 1:], "O" if me == "X" else "X"), i) for i in range(9) if b[i] == "."]
    return (max(moves, key=lambda m: (m[0], -m[1])) if me == "X" else min(moves))[1]
def show(b): print("\n".join(" ".join(b[r:r + 3]) for r in (0, 3, 6)) + "\n")
def play(b, me):
    while not winner(b):
        i = best_move(b, me)
        b = b[:i] + me + b[i + 1:]
        me = "O" if me == "X" else "X"
    return b
b = "X.O.X...O"[:8] + "O"
show(b)
print(best_move(b, "X"), value(b, "X"))
end = play("X...O...X", "O")
show(end)
print(winner(end))
for start, me in (("XX.OO....", "X"), ("XX.OO....", "O"), ("X.O.O.X..", "X"), ("XO.X.....", "O")):
    r = play(start, me)
    print(start, me, r, winner(r), value(start, me))
print(visited > 0, len(memo) == visited)
