# list.sort with and without a key, and a quicksort in Python.
N = 1300
def noise(n, x):
    l = []
    for i in range(n):
        x = (x * 1103 + 12345) & 0xffff
        l.append(x)
    return l
def quick(l, lo, hi):
    while lo < hi:
        p = l[(lo + hi) >> 1]
        i = lo
        j = hi
        while i <= j:
            while l[i] < p:
                i += 1
            while l[j] > p:
                j -= 1
            if i <= j:
                l[i], l[j] = l[j], l[i]
                i += 1
                j -= 1
        quick(l, lo, j)
        lo = i
def main(n):
    s = 0
    for r in range(n):
        l = noise(200, r)
        a = sorted(l)
        b = l[:]
        b.sort(key=lambda x: -x)
        quick(l, 0, len(l) - 1)
        s += a[0] + b[0] + l[100] + (1 if l == a else 0)
        s &= 0xffffff
    return s
