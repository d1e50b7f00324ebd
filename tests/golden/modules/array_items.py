# array: numbers of one size, what they are cut to, how they grow, slices and bytes.
from array import array


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)


for code, numbers in (("b", [-128, 127]), ("B", [0, 255]), ("h", [-32768, 32767]), ("H", [65535]),
                      ("i", [-2147483648, 2147483647]), ("I", [4294967295]), ("q", [-(2**63), 2**63 - 1]), ("Q", [2**64 - 1])):
    a = array(code, numbers)
    print(a, list(a) == numbers, len(bytes(a)) // len(a))

print(array("f", [0.5, -2, 1e30]), array("d", [0.1, 1e300]))
print(array("h"), len(array("d")), bool(array("b")), bool(array("b", [0])))

readings = array("H", (3, 1, 2))
readings.append(500)
readings.extend([7, 8])
readings.extend(array("H", [9]))
readings += array("H", [10])
print(readings, readings[0], readings[-1], len(readings))
readings[1] = 60000
print(readings[1:4], readings[:-5], readings[7:], readings[5:2])
readings[0:2] = array("H", [11, 12, 13])
print(readings)
readings[1:3] = array("H")
print(readings, readings + array("H", [1]))
print(sum(readings), max(readings), [x for x in readings if x > 8], sorted(readings))
print([x for x in reversed(array("b", [1, -2, 3]))], list(enumerate(array("b", [5, 6]))))

print(array("h", b"\x01\x00\xff\xff"), array("B", bytearray(3)), array("b", (x for x in range(3))))
print(array("i", array("b", [-1, 1])), array("d", [1, True]))
print(bytes(array("H", [258, 3])), bytearray(array("i", [-2])), array("I", [1]) == array("I", [1]), array("b", [1]) != array("b", [2]))

attempt(lambda: array("?"))
attempt(lambda: array("i", ["1"]))
attempt(lambda: array("i", [1.0]))
attempt(lambda: array("d", ["x"]))
attempt(lambda: array("i", 3))
attempt(lambda: array("i", [1])[1])
attempt(lambda: array("i", [1])["0"])
attempt(lambda: array("i", [1]) + [2])
attempt(lambda: {array("i"): 1})


class Samples(array):
    def mean(self):
        return sum(self) / len(self)


s = Samples("i", [1, 2, 6])
s.append(3)
print(s.mean(), len(s), s[2], list(s), isinstance(s, array))
