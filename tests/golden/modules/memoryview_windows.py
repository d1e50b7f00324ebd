# memoryview: windows on bytes, bytearrays and arrays; items, slices, writing through them.
from array import array


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)


def store(view, key, value):
    view[key] = value
    return bytes(view)


def replace(view, start, stop, value):
    view[start:stop] = value
    return bytes(view)


data = bytearray(b"0123456789")
view = memoryview(data)
print(len(view), view[0], view[-1], bytes(view[2:5]), bytes(view[:3]), bytes(view[8:]), len(view[5:2]))
inner = view[3:8]
inner[0] = ord("x")
inner[1:3] = b"yz"
print(data, bytes(inner), bytes(inner[1:-1]), inner[4])
view[0:4] = view[6:10]
print(data)
view[1:] = view[:-1]
print(data)
view[:-1] = view[1:]
print(data)
data[9] = ord("!")
print(bytes(view[8:]), list(view[:2]))

attempt(lambda: replace(view, 0, 2, b"abc"))
attempt(lambda: store(view, 10, 1))
attempt(lambda: store(memoryview(b"abc"), 0, 1))
attempt(lambda: replace(memoryview(b"abc"), 0, 1, b"x"))
attempt(lambda: memoryview(b"abc")[3])
attempt(lambda: memoryview(7))
attempt(lambda: memoryview([1]))

words = array("i", [1, -1, 70000, 5])
w = memoryview(words)
print(len(w), list(w), w[1], w.itemsize, memoryview(b"a").itemsize)
w[0] = -70000
w[1:3] = w[2:4]
print(words, list(w[1:-1]), bytes(w[3:]))
attempt(lambda: replace(w, 0, 1, b"abcd"))
halves = memoryview(array("d", [0.5, 1.5]))
print(sum(halves), list(halves[1:]), halves.itemsize)

print(view == data, memoryview(b"abc") == b"abc", b"abc" == memoryview(b"abc"), memoryview(b"abc")[1:] == b"bc", memoryview(b"a") != b"b")
print(memoryview(memoryview(b"abcdef")[1:5])[1:] == b"cde", memoryview(b"ab").hex(), bool(memoryview(b"")), 98 in list(memoryview(b"abc")))
total = 0
for byte in memoryview(b"\x01\x02\xff"):
    total += byte
print(total, b"-".join([b"a", bytes(memoryview(b"xy"))]), b"a" + memoryview(b"b"), int.from_bytes(memoryview(b"\x01\x00"), "big"))


def fill(target, byte):
    for i in range(len(target)):
        target[i] = byte


frame = bytearray(6)
fill(memoryview(frame)[1:4], 7)
print(frame)
kept = memoryview(bytearray(b"kept alive"))[5:]
frame = None
print(bytes(kept))
