# Huffman coding with a priority queue of one's own: codes, bits, and back.
class Heap:
    def __init__(self): self.a = []
    def push(self, x):
        a = self.a
        a.append(x)
        i = len(a) - 1
        while i and a[i][:2] < a[(i - 1) // 2][:2]:
            p = (i - 1) // 2
            a[i], a[p] = a[p], a[i]
            i = p
    def pop(self):
        a = self.a
        top, last = a[0], a.pop()
        if a:
            a[0] = last
            i = 0
            while True:
                c = 2 * i + 1
                if c >= len(a):
                    break
                if c + 1 < len(a) and a[c + 1][:2] < a[c][:2]:
                    c += 1
                if a[i][:2] <= a[c][:2]:
                    break
                a[i], a[c] = a[c], a[i]
                i = c
        return top
    def __len__(self): return len(self.a)
def tree(text):
    freq = {}
    for c in text:
        freq[c] = freq.get(c, 0) + 1
    h = Heap()
    n = 0
    for c in sorted(freq):
        h.push((freq[c], n, c))
        n += 1
    while len(h) > 1:
        a, b = h.pop(), h.pop()
        h.push((a[0] + b[0], n, (a[2], b[2])))
        n += 1
    return h.pop()[2]
def codes(t, prefix="", out=None):
    if out is None:
        out = {}
    if isinstance(t, str):
        out[t] = prefix or "0"
    else:
        codes(t[0], prefix + "0", out)
        codes(t[1], prefix + "1", out)
    return out
def encode(text, table):
    bits = "".join(table[c] for c in text)
    pad = -len(bits) % 8
    bits += "0" * pad
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8)), pad
def decode(data, pad, t):
    out, node = [], t
    n = len(data) * 8 - pad
    for i in range(n):
        bit = data[i >> 3] >> (7 - (i & 7)) & 1
        node = t if isinstance(t, str) else node[bit]
        if isinstance(node, str):
            out.append(node)
            node = t
    return "".join(out)
for text in ("abracadabra", "she sells sea shells by the sea shore", "aaaa", "ab"):
    t = tree(text)
    table = codes(t)
    data, pad = encode(text, table)
    print(text, len(text) * 8, len(data) * 8 - pad, decode(data, pad, t) == text)
    print(sorted(table.items(), key=lambda kv: (len(kv[1]), kv[1]))[:5], data)
