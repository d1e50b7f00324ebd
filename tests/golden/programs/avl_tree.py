# An AVL tree that stays balanced under insertion and deletion, as an ordered map.
class Node:
    def __init__(self, k, v): self.k, self.v, self.l, self.r, self.h = k, v, None, None, 1
def h(t): return t.h if t else 0
def fix(t):
    t.h = 1 + max(h(t.l), h(t.r))
    return t
def right(t):
    l = t.l
    t.l, l.r = l.r, t
    fix(t)
    return fix(l)
def left(t):
    r = t.r
    t.r, r.l = r.l, t
    fix(t)
    return fix(r)
def balance(t):
    fix(t)
    b = h(t.l) - h(t.r)
    if b > 1:
        if h(t.l.l) < h(t.l.r):
            t.l = left(t.l)
        return right(t)
    if b < -1:
        if h(t.r.r) < h(t.r.l):
            t.r = right(t.r)
        return left(t)
    return t
class AvlMap:
    def __init__(self): self.root, self.n = None, 0
    def __setitem__(self, k, v): self.root = self._set(self.root, k, v)
    def _set(self, t, k, v):
        if t is None:
            self.n += 1
            return Node(k, v)
        if k == t.k:
            t.v = v
            return t
        if k < t.k:
            t.l = self._set(t.l, k, v)
        else:
            t.r = self._set(t.r, k, v)
        return balance(t)
    def __getitem__(self, k):
        t = self.root
        while t:
            if k == t.k:
                return t.v
            t = t.l if k < t.k else t.r
        raise KeyError(k)
    def __delitem__(self, k):
        self.root = self._del(self.root, k)
        self.n -= 1
    def _del(self, t, k):
        if t is None:
            raise KeyError(k)
        if k < t.k:
            t.l = self._del(t.l, k)
        elif k > t.k:
            t.r = self._del(t.r, k)
        else:
            if not t.l or not t.r:
                return t.l or t.r
            s = t.r
            while s.l:
                s = s.l
            t.k, t.v = s.k, s.v
            t.r = self._del(t.r, s.k)
        return balance(t)
    def __len__(self): return self.n
    def __iter__(self):
        stack, t = [], self.root
        while stack or t:
            while t:
                stack.append(t)
                t = t.l
            t = stack.pop()
            yield t.k
            t = t.r
    def items(self, lo=None, hi=None):
        for k in self:
            if (lo is None or k >= lo) and (hi is None or k < hi):
                yield k, self[k]
    def check(self):
        def go(t):
            if t is None:
                return 0
            a, b = go(t.l), go(t.r)
            assert abs(a - b) <= 1 and t.h == 1 + max(a, b)
            return t.h
        return go(self.root)
m = AvlMap()
for i in range(64):
    m[i] = i * i
print(len(m), m.check(), m[10], list(m)[:5], list(m.items(60)))
for i in range(0, 64, 3):
    del m[i]
    m.check()
print(len(m), m.check(), list(m)[:8], list(m.items(5, 12)))
m[7] = "seven"
print(m[7], len(m))
for f in (lambda: m[0], lambda: m.__delitem__(0)):
    try:
        f()
    except KeyError as e:
        print("KeyError", e.args)
s = AvlMap()
for w in "one two three four five six seven eight nine ten".split():
    s[w] = len(w)
print(list(s.items()), s.check())
