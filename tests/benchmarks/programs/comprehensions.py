# List, dict and set comprehensions, with conditions and nested.
N = 22000
def main(n):
    s = 0
    for r in range(n):
        a = [i * r for i in range(60)]
        b = [x for x in a if x & 2]
        c = {x & 31: i for i, x in enumerate(a)}
        d = {x & 15 for x in b}
        e = [i * j for i in range(8) for j in range(i)]
        s += len(b) + len(c) + len(d) + sum(e) + a[-1]
        s &= 0xffffff
    return s
