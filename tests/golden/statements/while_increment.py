# `while i < n` whose last statement is an increment: every kind of number, limits that change, operators of classes.
def plain(i, n, step):
    turns = 0
    while i < n:
        turns += 1
        i += 1
    return turns, i

print(plain(0, 5, 1), plain(5, 5, 1), plain(6, 5, 1))
print(plain(0.5, 3, 1), plain(0, 2.5, 1), plain(0.25, 2.25, 1))
print(plain(False, True, 1), plain(-3, False, 1))
big = 1 << 40
print(plain(big - 2, big + 1, 1), plain(0x3ffffffd, 0x40000001, 1), plain(-0x40000002, -0x3ffffffe, 1), plain(2, big >> 38, 1))

def sums(n):
    i = 0
    s = 0
    while i < n:
        s = s + i
        i = i + 3
    return s, i

print(sums(10), sums(0), sums(10.5))

def skipping(n):
    i = -1
    seen = []
    while i < n:
        i = i + 1
        if i & 1:
            continue
        if i > 6:
            break
        seen.append(i)
        i = i + 0
    return seen, i

print(skipping(5), skipping(100))

def moving_limit(n):
    i = 0
    while i < n:
        n -= 2
        i += 255
    i = 0
    while i < i:
        i += 1
    return i, n

print(moving_limit(1000))

class Count:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        print("lt", self.n)
        return self.n < other
    def __add__(self, other):
        print("add", other)
        return Count(self.n + other)

class Own(Count):
    def __iadd__(self, other):
        print("iadd", other)
        self.n += other
        return self

def count(c, n):
    while c < n:
        c += 1
    return c

def count_plainly(c, n):
    while c < n:
        c = c + 1
    return c

print(count(Count(0), 2).n)
print(count(Own(0), 2).n)
print(count_plainly(Own(0), 2).n)

class Shy:
    def __add__(self, other):
        return NotImplemented
    def __lt__(self, other):
        return True

for c in (Shy(), "a", None, []):
    try:
        count(c, "b" if c == "a" else [1])
    except TypeError:
        print("TypeError")

def fail(i, n):
    while i < n:
        i += 1
        if i == 3:
            n = "three"
    return i

try:
    fail(0, 5)
except TypeError:
    print("not to be compared")

def outer(n):
    i = 0
    while i < n:
        j = 0
        while j < i:
            j = j + 1
        i = i + 1
    return i, j

print(outer(4))
x = 7
print(x + 0, x + 127, x + 128, x + 255, x + 256, x - 0, x - 255, x - 256, x + -1, x - -1)
x += 255
print(x)
x -= 200
print(x, 0x3fffffff + 1, x + 0x3fffffff, -0x40000000 - 1, x - 0x40000000)
def edges(a, b):
    return a + 1, a + 255, b - 1, b - 255, a - b, b - a, a + a, b + b, a + b
print(edges(0x3fffffff, -0x40000000))
