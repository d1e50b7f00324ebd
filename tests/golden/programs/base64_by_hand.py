# Base64, hex dump and run-length encoding by hand.
A = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def enc(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = 0
        for b in chunk:
            n = n << 8 | b
        n <<= 8 * (3 - len(chunk))
        s = "".join(A[n >> k & 63] for k in (18, 12, 6, 0))
        out.append(s[:len(chunk) + 1] + "=" * (3 - len(chunk)))
    return "".join(out)
def dec(text):
    out = bytearray()
    n = bits = 0
    for c in text:
        if c == "=":
            break
        v = A.find(c)
        if v < 0:
            raise ValueError("bad character %r" % c)
        n = n << 6 | v
        bits += 6
        if bits >= 8:
            bits -= 8
            out.append(n >> bits & 255)
            n &= (1 << bits) - 1
    return bytes(out)
for s in (b"", b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar", bytes(range(0, 256, 17)), b"\xff\xfe\xfd"):
    e = enc(s)
    print(s, e, dec(e) == s)
try:
    dec("ab*d")
except ValueError as e:
    print(e)
def dump(data, w=8):
    for i in range(0, len(data), w):
        row = data[i:i + w]
        print("%04x  %s  %s" % (i, " ".join("%02x" % b for b in row) + "   " * (w - len(row)),
            "".join(chr(b) if 32 <= b < 127 else "." for b in row)))
dump(b"hex dump\x00\x01\x7f\xff of bytes")
def pack(d):
    out, i = bytearray(), 0
    while i < len(d):
        n = 1
        while i + n < len(d) and d[i + n] == d[i] and n < 255:
            n += 1
        out.append(n)
        out.append(d[i])
        i += n
    return bytes(out)
def unpack(d): return b"".join(bytes([d[i + 1]]) * d[i] for i in range(0, len(d), 2))
for d in (b"aaabbc", b"", b"x" * 300, b"abab"):
    print(pack(d), unpack(pack(d)) == d)
