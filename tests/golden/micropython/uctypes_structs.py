# uctypes: descriptors, sizes, fields of every type in both orders, arrays, pointers, bit fields.
import uctypes as u

FIELDS = {
    "a": u.UINT8 | 0,
    "b": u.INT8 | 1,
    "c": u.UINT16 | 2,
    "d": u.INT32 | 4,
    "e": u.UINT64 | 8,
    "f": u.FLOAT32 | 16,
    "g": u.FLOAT64 | 20,
    "low": u.BFUINT8 | 0 | 0 << u.BF_POS | 3 << u.BF_LEN,
    "high": u.BFUINT8 | 0 | 3 << u.BF_POS | 5 << u.BF_LEN,
    "wide": u.BFUINT32 | 4 | 10 << u.BF_POS | 12 << u.BF_LEN,
    "pair": (2, {"first": u.UINT8 | 0, "second": u.UINT8 | 1}),
    "words": (u.ARRAY | 4, u.UINT16 | 4),
    "bytes": (u.ARRAY | 0, u.UINT8 | 4),
    "points": (u.ARRAY | 4, 3, {"x": u.INT16 | 0, "y": u.INT16 | 2}),
}
print(u.sizeof(FIELDS), u.sizeof(FIELDS, u.LITTLE_ENDIAN), u.sizeof(FIELDS["pair"]), u.sizeof(FIELDS["points"]), u.sizeof({}))

for layout in (u.LITTLE_ENDIAN, u.BIG_ENDIAN, u.NATIVE):
    data = bytearray(32)
    s = u.struct(u.addressof(data), FIELDS, layout)
    s.a = 0x1FF
    s.b = -1
    s.c = 0x1234
    s.d = -2
    s.e = 2**63 + 5
    print(data[:16], s.a, s.b, hex(s.c), s.d, s.e)
    s.f = 1.5
    s.g = -0.1
    print(data[16:28], s.f, s.g)
    s.low = 5
    s.high = 9
    print(s.a, s.low, s.high, bin(data[0]))
    s.d = 0
    s.wide = 0xABC
    print(hex(s.wide), data[4:8], hex(s.d))
    s.pair.first = 1
    s.pair.second = 2
    s.words[0] = 0x0102
    s.words[3] = 0xFFFE
    s.bytes[0] = 7
    s.points[1].y = -300
    print(s.pair.first, s.pair.second, s.words[0], s.words[3], s.bytes, s.points[1].x, s.points[1].y, data[:12])
    print(u.sizeof(s), u.sizeof(s.pair), u.sizeof(s.words), u.sizeof(s.bytes), bytes(bytearray(s)) == bytes(data[: u.sizeof(s)]))

text = b"pointed at"
holder = bytearray(u.addressof(text).to_bytes(8, "little"))
p = u.struct(u.addressof(holder), {"p": (u.PTR | 0, u.UINT8), "q": (u.PTR | 0, {"c": u.UINT8 | 1})})
print(int(p.p) == u.addressof(text), p.p[0], p.p[9], p.q[0].c, p.q[4].c)
print(u.bytes_at(u.addressof(text), 7), u.bytes_at(u.addressof(text) + 8, 2), u.bytearray_at(u.addressof(data), 2) == data[:2])


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)


def store(s, i, value):
    s[i] = value


attempt(lambda: s[0])
attempt(lambda: s.words[4])
attempt(lambda: store(s.points, 0, 1))
attempt(lambda: u.struct(data, {}))
attempt(lambda: u.sizeof([]))
attempt(lambda: u.sizeof((1,)))
attempt(lambda: u.sizeof(3))
attempt(lambda: u.sizeof(s, u.NATIVE))
attempt(lambda: setattr(s, "pair", 1))
attempt(lambda: hash(s))
print(u.struct(0, {}), u.struct(0, (u.ARRAY, u.UINT8 | 1)), u.struct(0, (u.PTR, u.UINT8)), u.struct(0, []))
