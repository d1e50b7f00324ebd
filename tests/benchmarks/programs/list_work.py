# Appending, indexing, slicing, popping, searching and iterating over lists.
N = 16000
def main(n):
    s = 0
    for r in range(n):
        l = []
        for i in range(100):
            l.append(i * r & 63)
        for i in range(1, 100):
            l[i] = (l[i] + l[i - 1]) & 255
        m = l[10:60]
        m.extend(l[:20])
        m.reverse()
        while len(m) > 30:
            s += m.pop()
        s += m.count(7) + sum(m) + max(l)
        for x in l:
            s += x
        if r in l:
            s += l.index(r)
        s &= 0xffffff
    return s
