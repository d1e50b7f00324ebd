# Bubble, insertion, selection, merge, quick, heap, shell, counting and radix sort against sorted().
def bubble(a):
    a = a[:]
    n = len(a)
    while n > 1:
        last = 0
        for i in range(1, n):
            if a[i - 1] > a[i]:
                a[i - 1], a[i] = a[i], a[i - 1]
                last = i
        n = last
    return a
def insertion(a):
    a = a[:]
    for i in range(1, len(a)):
        x, j = a[i], i
        while j and a[j - 1] > x:
            a[j] = a[j - 1]
            j -= 1
        a[j] = x
    return a
def selection(a):
    a = a[:]
    for i in range(len(a)):
        k = min(range(i, len(a)), key=lambda j: a[j])
        a[i], a[k] = a[k], a[i]
    return a
def merge(a):
    if len(a) < 2:
        return a[:]
    m = len(a) // 2
    l, r, out, i, j = merge(a[:m]), merge(a[m:]), [], 0, 0
    while i < len(l) and j < len(r):
        if r[j] < l[i]:
            out.append(r[j])
            j += 1
        else:
            out.append(l[i])
            i += 1
    return out + l[i:] + r[j:]
def quick(a):
    a = a[:]
    def go(lo, hi):
        while lo < hi:
            p, i, j = a[(lo + hi) // 2], lo, hi
            while i <= j:
                while a[i] < p: i += 1
                while a[j] > p: j -= 1
                if i <= j:
                    a[i], a[j] = a[j], a[i]
                    i += 1
                    j -= 1
            if j - lo < hi - i:
                go(lo, j)
                lo = i
            else:
                go(i, hi)
                hi = j
    go(0, len(a) - 1)
    return a
def heap(a):
    a = a[:]
    def sift(i, n):
        while 2 * i + 1 < n:
            c = 2 * i + 1
            if c + 1 < n and a[c + 1] > a[c]:
                c += 1
            if a[i] >= a[c]:
                return
            a[i], a[c] = a[c], a[i]
            i = c
    for i in range(len(a) // 2, -1, -1):
        sift(i, len(a))
    for n in range(len(a) - 1, 0, -1):
        a[0], a[n] = a[n], a[0]
        sift(0, n)
    return a
def shell(a):
    a = a[:]
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            x, j = a[i], i
            while j >= gap and a[j - gap] > x:
                a[j] = a[j - gap]
                j -= gap
            a[j] = x
        gap //= 2
    return a
def counting(a):
    if not a:
        return []
    lo = min(a)
    c = [0] * (max(a) - lo + 1)
    for x in a:
        c[x - lo] += 1
    return [i + lo for i, n in enumerate(c) for _ in range(n)]
def radix(a):
    lo = min(a, default=0)
    a = [x - lo for x in a]
    shift = 0
    while any(x >> shift for x in a):
        buckets = [[] for _ in range(16)]
        for x in a:
            buckets[x >> shift & 15].append(x)
        a = [x for b in buckets for x in b]
        shift += 4
    return [x + lo for x in a]
def noise(n, m):
    x = 99
    out = []
    for _ in range(n):
        x = (x * 1664525 + 1013904223) & 0xffffffff
        out.append(x % m - m // 2)
    return out
cases = [[], [1], [2, 1], [3, 3, 3], list(range(20)), list(range(20, 0, -1)), noise(40, 100), noise(40, 5), [0, -1, 1]]
for f in (bubble, insertion, selection, merge, quick, heap, shell, counting, radix):
    print(f.__name__, [f(c) == sorted(c) for c in cases].count(True), f(noise(10, 50)))
words = "pear apple fig kiwi banana".split()
print(merge(words), quick(words), heap([(2, "b"), (1, "z"), (2, "a")]))
