# Functions with many parameters, many locals and large argument lists.
def f(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t):
    x1 = a + t; x2 = b + s; x3 = c + r; x4 = d + q; x5 = e + p
    x6 = f + o; x7 = g + n; x8 = h + m; x9 = i + l; x10 = j + k
    return x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10
print(f(*range(20)), f(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19))
print(f(t=1, s=2, r=3, q=4, p=5, o=6, n=7, m=8, l=9, k=10, j=11, i=12, h=13, g=14, f=15, e=16, d=17, c=18, b=19, a=20))
def d(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8): return a, b, c, d, e, f, g, h
print(d(), d(h=0), d(10, g=0), d(1, 1, 1, 1, 1, 1, 1, 1))
def v(*a): return len(a), sum(a)
print(v(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30))
print(v(*range(100)))
def k(**kw): return len(kw), sum(kw.values())
print(k(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, j=10, k=11, l=12))
print(k(**{"k%d" % i: i for i in range(40)}))
a = b = c = 1
print([a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a, b, c, a])
