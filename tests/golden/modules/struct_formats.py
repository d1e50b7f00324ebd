# struct: every format both ways, in both orders of bytes; counts, padding, alignment, offsets.
import struct


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print("refused")


for code, values in (("b", (-128, 127)), ("B", (0, 255)), ("h", (-2, 258)), ("H", (65535, 1)), ("i", (-3, 66051)), ("I", (4294967295, 5)),
                     ("l", (-4, 7)), ("L", (4294967294, 8)), ("q", (-5, 2**62)), ("Q", (2**64 - 1, 9))):
    for order in "<>!":
        packed = struct.pack(order + "2" + code, *values)
        print(order + code, packed, struct.unpack(order + "2" + code, packed) == values, struct.calcsize(order + code))

for code in "fd":
    for number in (0.0, 1.0, -2.5, 0.15625, 1e10, 6.5e-5):
        print(struct.pack("<" + code, number), struct.pack(">" + code, number), abs(struct.unpack(code, struct.pack(code, number))[0] - number) < 1e-8)
for number in (0.0, 1.0, -1.5, 65504.0, 6e-8, 0.333251953125):
    print(struct.pack("<e", number), struct.unpack("<e", struct.pack("<e", number)) == (number,) or number == 6e-8)

print(struct.calcsize("<bhI"), struct.calcsize("bhI"), struct.calcsize("bI"), struct.calcsize("hb"), struct.calcsize("b3xb"), struct.calcsize(""))
print(struct.pack("bI", 1, 2), struct.pack("bhbi", 1, 2, 3, 4), struct.pack("<bhbi", 1, 2, 3, 4), struct.unpack("bI", b"\x01zzz\x02\0\0\0"))
print(struct.pack("<2xB3x", 7), struct.unpack("<2xBx", b"..\x05."), struct.pack("<5s", b"abc"), struct.pack("<2s", b"abc"), struct.pack("0s", b""))
print(struct.unpack("<3s2sB", b"abcdeZ"), struct.unpack("<2h2B", b"\x01\0\x02\0\x03\x04"), struct.pack("<10B", *range(10)))

header = bytearray(12)
struct.pack_into("<HI", header, 2, 0x1234, 0x89ABCDEF)
struct.pack_into(">H", header, -2, 0xBEEF)
print(header, struct.unpack_from("<H", header, 2), struct.unpack_from(">I", header, -4), struct.unpack_from("<BB", header, 3))
print(struct.unpack("<I", memoryview(header)[2:6]), struct.unpack_from("<HH", memoryview(header)[4:], 0))

attempt(lambda: struct.pack("<I", "x"))
attempt(lambda: struct.pack("<I", 1.5))
attempt(lambda: struct.pack("<f", "x"))
attempt(lambda: struct.unpack("<I", b"abc"))
attempt(lambda: struct.unpack_from("<I", b"abcdef", 3))
attempt(lambda: struct.unpack_from("<I", b"abcdef", -7))
attempt(lambda: struct.pack_into("<I", bytearray(4), 1, 1))
attempt(lambda: struct.pack_into("<I", b"abcd", 0, 1))
attempt(lambda: struct.calcsize("<y"))
attempt(lambda: struct.calcsize("3"))
attempt(lambda: struct.unpack("<I", 5))
