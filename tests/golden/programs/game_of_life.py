# Conway's game of life on a torus and on an unbounded set of cells.
def parse(text):
    return {(x, y) for y, line in enumerate(text.split("\n")) for x, c in enumerate(line) if c == "#"}
def step(live, w=None, h=None):
    count = {}
    for x, y in live:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    p = (x + dx, y + dy) if w is None else ((x + dx) % w, (y + dy) % h)
                    count[p] = count.get(p, 0) + 1
    return {p for p, n in count.items() if n == 3 or n == 2 and p in live}
def show(live, w, h):
    for y in range(h):
        print("".join("#" if (x, y) in live else "." for x in range(w)))
    print()
glider = parse(".#.\n..#\n###")
g = glider
for i in range(4):
    g = step(g)
print(sorted(g) == sorted((x + 1, y + 1) for x, y in glider), len(g))
show(g, 6, 6)
blinker = parse(".....\n.....\n.###.\n.....")
show(step(blinker), 5, 5)
print(step(step(blinker)) == blinker)
t = glider
for i in range(20):
    t = step(t, 5, 5)
show(t, 5, 5)
print("back home:", t == glider)
r = parse(".##\n##.\n.#.")
sizes = []
for i in range(12):
    sizes.append(len(r))
    r = step(r)
print(sizes)
