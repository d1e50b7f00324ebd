# bytes: display, indexing, slicing, operators, methods.
b = b"hello"
print(b, b[0], b[-1], b[1:3], b[:2], b[3:], b[:], b[-3:-1], b[9:], len(b), list(b), b"")
print(b + b" world", b * 2, 0 * b, b"a" < b"b", b == b"hello", b != b"x", 104 in b, b"ell" in b, b"z" in b, b"" in b)
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(b"x"), bytes("é", "utf-8"), bytes(range(3)), bytes((i * 2 for i in range(3))),
    bytes(bytearray(b"q")))
print(b"\x00\x7f\x80\xff\n\t\r\\'", b'"', b"it's", repr(b"\x1b"), rb"\n", b"con" b"cat")
print(b.upper(), b.find(b"l"), b.rfind(b"l"), b.index(b"o"), b.count(b"l"), b.replace(b"l", b"LL"), b.startswith(b"he"), b.endswith(b"lo"),
    b"a,b".split(b","), b" x ".strip(), b"-".join([b"a", b"b"]), b.decode())
print({b: 1}[b"hel" b"lo"], hash(b"a" + b"b") == hash(b"ab"), [c for c in b"AB"], sorted(b"cab"), max(b), sum(b), tuple(b"ab"), bool(b""),
    bool(b"\0"))
for bad in (lambda: bytes([256]), lambda: bytes([-1]), lambda: b[5], lambda: bytes("x"), lambda: b"x".index(b"y")):
    try:
        bad()
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__)
try:
    b[0] = 1
except TypeError:
    print("TypeError")
print(b"".join(bytes([i]) for i in range(5)), b"ab".hex(), bytes.fromhex("00ff10"), b"\xe2\x82\xac".decode(), "€".encode("utf-8"),
    str(b"\x41", "ascii"))
n = 0
for x in b"\x01\x02\x03":
    n = n << 8 | x
print(n, n.to_bytes(4, "big"), n.to_bytes(3, "little"), int.from_bytes(b"\x01\x02\x03", "big"), int.from_bytes(b"\x01\x02\x03", "little"),
    (0).to_bytes(2, "big"), (2 ** 70).to_bytes(10, "big"), int.from_bytes(b"\xff" * 10, "big"))
