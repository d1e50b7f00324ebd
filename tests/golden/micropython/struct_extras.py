# struct and array: what MicroPython has beyond CPython, and numbers cut to size.
import struct
from array import array


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(repr(e))


class Thing:
    pass


thing = Thing()
print(struct.unpack("<O", struct.pack("<O", thing))[0] is thing, struct.unpack("<O", struct.pack("<O", 7)), struct.unpack("<O", struct.pack("<O", None)))
print(struct.pack("<B", 300), struct.pack("<b", -300), struct.pack("<H", -1), struct.pack("<Q", -1), struct.pack("<I", 2**70 + 5))
print(struct.pack("<2I", 1), struct.pack("<I", 1, 2), struct.unpack("<H", b"abcdef"), struct.unpack_from("<H", "abc", 1))
print(array("B", [300, -1]), array("h", [2**15, 2**40]), array("I", [-1]), array("f", [1e39]))
values = array("O", [1, "two"])
values.append(thing)
values.append([4])
values[0] = (5, 6)
print(values[2] is thing, values[0], values[1], values[3], len(values), [type(v) for v in values[1:]])
attempt(lambda: struct.calcsize("z"))
attempt(lambda: struct.unpack("<I", b"abc"))
attempt(lambda: struct.pack_into("<I", b"abcd", 0, 1))
attempt(lambda: array("z"))
attempt(lambda: array("b", [1]) < array("b", [2]))
attempt(lambda: array("b", [1]) == array("h", [1]))
attempt(lambda: array("B", [1]) < array("B", [2]))
attempt(lambda: array("h", [1]) == bytearray(2))
attempt(lambda: array("b", b"ab") == bytearray(b"ab"))
