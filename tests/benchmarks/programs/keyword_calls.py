# Calls with defaults, keywords, *args and **kwargs.
N = 290000
def defaults(a, b=2, c=3, d=4):
    return a + b + c + d
def only(*, x, y=1):
    return x - y
def many(*args):
    return len(args)
def named(**kw):
    return len(kw)
def main(n):
    s = 0
    t = (1, 2, 3)
    k = {"x": 5, "y": 2}
    for i in range(n):
        s += defaults(i) + defaults(i, d=1) + defaults(1, c=2, b=i)
        s += only(x=i) + many(1, 2, i) + many(*t) + named(p=1, q=2)
        s += only(**k)
        s &= 0xffffff
    return s
