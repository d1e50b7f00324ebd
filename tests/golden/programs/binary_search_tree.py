# A binary search tree: insert, find, delete, traversals, iteration, printing.
class Node:
    def __init__(self, k): self.k, self.l, self.r = k, None, None
class Tree:
    def __init__(self, items=()):
        self.root, self.n = None, 0
        for i in items:
            self.add(i)
    def add(self, k):
        if self.root is None:
            self.root = Node(k)
            self.n = 1
            return True
        t = self.root
        while True:
            if k == t.k:
                return False
            side = "l" if k < t.k else "r"
            nxt = getattr(t, side)
            if nxt is None:
                setattr(t, side, Node(k))
                self.n += 1
                return True
            t = nxt
    def __contains__(self, k):
        t = self.root
        while t and t.k != k:
            t = t.l if k < t.k else t.r
        return t is not None
    def remove(self, k):
        self.root = self._remove(self.root, k)
        self.n -= 1
    def _remove(self, t, k):
        if t is None:
            raise KeyError(k)
        if k < t.k:
            t.l = self._remove(t.l, k)
        elif k > t.k:
            t.r = self._remove(t.r, k)
        elif t.l is None:
            return t.r
        elif t.r is None:
            return t.l
        else:
            s = t.r
            while s.l:
                s = s.l
            t.k = s.k
            t.r = self._remove(t.r, s.k)
        return t
    def __iter__(self): return self._walk(self.root)
    def _walk(self, t):
        if t:
            yield from self._walk(t.l)
            yield t.k
            yield from self._walk(t.r)
    def __len__(self): return self.n
    def levels(self):
        row, out = [self.root] if self.root else [], []
        while row:
            out.append([t.k for t in row])
            row = [c for t in row for c in (t.l, t.r) if c]
        return out
    def height(self): return len(self.levels())
    def draw(self, t=0, depth=0):
        t = self.root if t == 0 else t
        if t:
            self.draw(t.r, depth + 1)
            print("    " * depth + str(t.k))
            self.draw(t.l, depth + 1)
t = Tree([50, 30, 70, 20, 40, 60, 80, 30, 65])
print(list(t), len(t), t.levels(), t.height(), 40 in t, 45 in t)
t.draw()
for k in (20, 30, 50, 70):
    t.remove(k)
    print(k, list(t), len(t), t.levels())
try:
    t.remove(999)
except KeyError as e:
    print("KeyError", e.args)
x, items = 7, []
for i in range(60):
    x = x * 37 % 101
    items.append(x)
u = Tree(items)
print(list(u) == sorted(set(items)), len(u), u.height())
for k in sorted(set(items))[::2]:
    u.remove(k)
print(list(u), list(Tree()), Tree().levels())
