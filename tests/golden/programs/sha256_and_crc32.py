# SHA-256, CRC-32, Adler-32 and FNV by hand on 32-bit words.
def primes(n):
    out, c = [], 2
    while len(out) < n:
        if all(c % p for p in out):
            out.append(c)
        c += 1
    return out
def root_frac(p, k):
    x = p << 32 * k
    lo, hi = 0, 1 << 36
    while lo < hi:
        m = (lo + hi + 1) // 2
        if m ** k <= x:
            lo = m
        else:
            hi = m - 1
    return lo & 0xffffffff
P = primes(64)
K = [root_frac(p, 3) for p in P]
H = [root_frac(p, 2) for p in P[:8]]
def rotr(x, n): return (x >> n | x << 32 - n) & 0xffffffff
def sha256(data):
    h = H[:]
    n = len(data) * 8
    data = data + b"\x80" + b"\0" * ((55 - len(data)) % 64) + n.to_bytes(8, "big")
    for o in range(0, len(data), 64):
        w = [int.from_bytes(data[o + i:o + i + 4], "big") for i in range(0, 64, 4)]
        for i in range(16, 64):
            a, b = w[i - 15], w[i - 2]
            s0 = rotr(a, 7) ^ rotr(a, 18) ^ a >> 3
            s1 = rotr(b, 17) ^ rotr(b, 19) ^ b >> 10
            w.append((w[i - 16] + s0 + w[i - 7] + s1) & 0xffffffff)
        a, b, c, d, e, f, g, hh = h
        for i in range(64):
            t1 = hh + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i]
            t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, hh = (t1 + t2) & 0xffffffff, a, b, c, (d + t1) & 0xffffffff, e, f, g
        h = [(x + y) & 0xffffffff for x, y in zip(h, (a, b, c, d, e, f, g, hh))]
    return "".join("%08x" % x for x in h)
print(hex(H[0]), hex(K[0]), hex(K[63]))
for s in (b"", b"abc", b"a message that is longer than one block of sixty-four bytes, by some."):
    print(s[:10], sha256(s))
def crc32(data):
    c = 0xffffffff
    for b in data:
        c ^= b
        for _ in range(8):
            c = c >> 1 ^ (0xEDB88320 if c & 1 else 0)
    return c ^ 0xffffffff
def adler32(data):
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a
def fnv(data):
    h = 2166136261
    for x in data:
        h = (h ^ x) * 16777619 & 0xffffffff
    return h
for s in (b"", b"123456789", b"hello"):
    print(s, "%08x %08x %08x" % (crc32(s), adler32(s), fnv(s)))
