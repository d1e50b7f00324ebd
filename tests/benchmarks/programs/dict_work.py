# Counting words and numbers in dicts: get, set, in, delete, items.
N = 8000
def main(n):
    words = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta")
    s = 0
    for r in range(n):
        d = {}
        for i in range(120):
            k = i * 7 & 63
            d[k] = d.get(k, 0) + 1
            w = words[i & 7]
            if w in d:
                d[w] += i
            else:
                d[w] = i
        for i in range(0, 64, 3):
            if i in d:
                del d[i]
        for k in d:
            s += d[k]
        for k, v in d.items():
            s += v
        s += len(d)
        s &= 0xffffff
    return s
