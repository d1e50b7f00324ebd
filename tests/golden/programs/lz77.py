# LZ77 and LZW compression and back.
def lz_pack(s, window=32):
    out, i = [], 0
    while i < len(s):
        best, dist = 0, 0
        for j in range(max(0, i - window), i):
            n = 0
            while i + n < len(s) and s[j + n] == s[i + n] and n < 15:
                n += 1
            if n > best:
                best, dist = n, i - j
        if best >= 3:
            out.append((dist, best))
            i += best
        else:
            out.append(s[i])
            i += 1
    return out
def lz_unpack(toks):
    out = []
    for t in toks:
        if isinstance(t, tuple):
            for _ in range(t[1]):
                out.append(out[-t[0]])
        else:
            out.append(t)
    return "".join(out)
for s in ("", "abc", "aaaaaaaaaa", "abcabcabcabd", "the rain in spain stays mainly in the plain"):
    t = lz_pack(s)
    print(len(s), len(t), t[:12], lz_unpack(t) == s)
def lzw_pack(data):
    d = {bytes([i]): i for i in range(256)}
    w, out = b"", []
    for b in data:
        wb = w + bytes([b])
        if wb in d:
            w = wb
        else:
            out.append(d[w])
            d[wb] = len(d)
            w = bytes([b])
    if w:
        out.append(d[w])
    return out
def lzw_unpack(codes):
    if not codes:
        return b""
    d = {}
    w = out = bytes([codes[0]])
    for c in codes[1:]:
        e = bytes([c]) if c < 256 else d[c] if c in d else w + w[:1]
        out += e
        d[256 + len(d)] = w + e[:1]
        w = e
    return out
for s in (b"", b"aaaaaaa", b"TOBEORNOTTOBEORTOBEORNOT", b"abababababab"):
    c = lzw_pack(s)
    print(c, lzw_unpack(c) == s)
