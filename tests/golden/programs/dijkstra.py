# Shortest paths with a binary heap of one's own, on a graph and on a grid; A* beside it.
def push(h, x):
    h.append(x)
    i = len(h) - 1
    while i > 0:
        p = (i - 1) >> 1
        if h[p] <= h[i]:
            break
        h[p], h[i] = h[i], h[p]
        i = p
def pop(h):
    top = h[0]
    x = h.pop()
    n = len(h)
    if n:
        i, c = 0, 1
        while c < n:
            if c + 1 < n and h[c + 1] < h[c]:
                c += 1
            if x <= h[c]:
                break
            h[i] = h[c]
            i, c = c, 2 * c + 1
        h[i] = x
    return top
def dijkstra(graph, start):
    dist, prev, done = {start: 0}, {}, set()
    h = [(0, start)]
    while h:
        d, n = pop(h)
        if n in done:
            continue
        done.add(n)
        for m, w in graph[n]:
            nd = d + w
            if m not in dist or nd < dist[m]:
                dist[m], prev[m] = nd, n
                push(h, (nd, m))
    return dist, prev
def path(prev, end):
    out = [end]
    while out[-1] in prev:
        out.append(prev[out[-1]])
    return "-".join(reversed(out))
roads = [("A", "B", 4), ("A", "C", 2), ("B", "C", 1), ("B", "D", 5), ("C", "D", 8), ("C", "E", 10), ("D", "E", 2), ("D", "F", 6),
    ("E", "F", 3), ("G", "H", 1)]
g = {}
for a, b, w in roads:
    g.setdefault(a, []).append((b, w))
    g.setdefault(b, []).append((a, w))
dist, prev = dijkstra(g, "A")
for n in sorted(g):
    print(n, dist.get(n, "unreachable"), path(prev, n) if n in dist else "")
GRID = ["S..#....", ".#.#.##.", ".#...#..", ".####.#.", "......#E"]
def grid_search(grid, heuristic):
    cells = {(r, c): ch for r, row in enumerate(grid) for c, ch in enumerate(row)}
    start = [p for p in cells if cells[p] == "S"][0]
    end = [p for p in cells if cells[p] == "E"][0]
    best, came, h, popped = {start: 0}, {}, [(heuristic(start, end), start)], 0
    while h:
        _, p = pop(h)
        popped += 1
        if p == end:
            break
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            q = (p[0] + dr, p[1] + dc)
            if cells.get(q, "#") == "#":
                continue
            if q not in best or best[p] + 1 < best[q]:
                best[q], came[q] = best[p] + 1, p
                push(h, (best[q] + heuristic(q, end), q))
    rows = [list(r) for r in grid]
    p = came[end]
    while p != start:
        rows[p[0]][p[1]] = "*"
        p = came[p]
    return best[end], ["".join(r) for r in rows]
for h in (lambda a, b: 0, lambda a, b: abs(a[0] - b[0]) + abs(a[1] - b[1])):
    n, rows = grid_search(GRID, h)
    print(n)
    print("\n".join(rows))
l = []
for i in range(50):
    push(l, i * 37 % 50)
print([pop(l) for _ in range(50)] == list(range(50)))
