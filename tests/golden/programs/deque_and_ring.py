# A deque on a growing ring buffer, used for a sliding window maximum and a breadth-first search.
class Deque:
    def __init__(self, it=()):
        self.buf, self.head, self.n = [None] * 4, 0, 0
        for x in it:
            self.append(x)
    def _grow(self):
        size = len(self.buf)
        self.buf = [self.buf[(self.head + i) % size] for i in range(size)] + [None] * size
        self.head = 0
    def append(self, x):
        if self.n == len(self.buf):
            self._grow()
        self.buf[(self.head + self.n) % len(self.buf)] = x
        self.n += 1
    def appendleft(self, x):
        if self.n == len(self.buf):
            self._grow()
        self.head = (self.head - 1) % len(self.buf)
        self.buf[self.head] = x
        self.n += 1
    def pop(self):
        if not self.n:
            raise IndexError("pop from an empty deque")
        self.n -= 1
        i = (self.head + self.n) % len(self.buf)
        x, self.buf[i] = self.buf[i], None
        return x
    def popleft(self):
        if not self.n:
            raise IndexError("pop from an empty deque")
        x, self.buf[self.head] = self.buf[self.head], None
        self.head = (self.head + 1) % len(self.buf)
        self.n -= 1
        return x
    def rotate(self, k=1):
        for _ in range(abs(k)):
            if k > 0:
                self.appendleft(self.pop())
            else:
                self.append(self.popleft())
    def __len__(self): return self.n
    def __bool__(self): return self.n > 0
    def __getitem__(self, i):
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError("deque index")
        return self.buf[(self.head + i) % len(self.buf)]
    def __iter__(self): return (self[i] for i in range(self.n))
    def __repr__(self): return "Deque(%s)" % list(self)
d = Deque("abc")
d.append("d"); d.appendleft("z"); d.append("e")
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d)
d.rotate(1)
print(d)
d.rotate(-2)
print(d, bool(d), bool(Deque()), "c" in list(d))
for f in (Deque().pop, Deque().popleft, lambda: d[9]):
    try:
        f()
    except IndexError as e:
        print("IndexError", e)
def window_max(l, k):
    q, out = Deque(), []
    for i, x in enumerate(l):
        while q and l[q[-1]] <= x:
            q.pop()
        q.append(i)
        if q[0] <= i - k:
            q.popleft()
        if i >= k - 1:
            out.append(l[q[0]])
    return out
print(window_max([1, 3, -1, -3, 5, 3, 6, 7], 3), window_max(list(range(10, 0, -1)), 4))
def knight(start, end, n=8):
    q, dist = Deque([start]), {start: 0}
    while q:
        p = q.popleft()
        if p == end:
            return dist[p]
        for dx, dy in ((1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)):
            t = (p[0] + dx, p[1] + dy)
            if 0 <= t[0] < n and 0 <= t[1] < n and t not in dist:
                dist[t] = dist[p] + 1
                q.append(t)
print(knight((0, 0), (7, 7)), knight((0, 0), (1, 1)), knight((3, 3), (3, 3)), knight((0, 0), (1, 1), 2))
x, ref, q = 1, [], Deque()
for i in range(300):
    x = x * 1103515245 + 12345 & 0x7fffffff
    op = x >> 8 & 3
    if op == 0:
        q.append(i); ref.append(i)
    elif op == 1:
        q.appendleft(i); ref.insert(0, i)
    elif ref and op == 2:
        assert q.pop() == ref.pop()
    elif ref:
        assert q.popleft() == ref.pop(0)
print(list(q) == ref, len(ref))
