# bytearray: item and slice assignment, growth, methods, sharing.
a = bytearray(b"abc")
print(a, len(a), a[0], a[-1], a[1:], list(a), bytearray(2), bytearray(), bytearray([1, 2]), bytearray("é", "utf-8"))
a[0] = 65
a.append(100)
a.extend(b"ef")
a += b"g"
a.extend([104])
print(a, a + b"!", a == bytearray(b"Abcdefgh"), a == b"Abcdefgh", bytes(a))
a[1:3] = b"XYZ"
print(a)
a[0:2] = b""
print(a)
a[2:2] = b"--"
print(a)
b = a
b += b"."
print(a is b, a[-1], a[-2:], a.decode())
for bad in (lambda: a[99], lambda: bytearray("x")):
    try:
        bad()
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__)
try:
    a[99] = 1
except IndexError:
    print("IndexError")
c = bytearray(10)
for i in range(10):
    c[i] = i * i & 0xff
print(c, sum(c), max(c), [x for x in c if x % 2])
for i in range(len(c)):
    c[i] ^= 0xff
print(list(c), bool(bytearray()), bytearray(b"a") < bytearray(b"b"))
big = bytearray()
for i in range(1000):
    big.append(i & 255)
print(len(big), big[999], sum(big), bytes(big[:5]), big[-3:])
c[:] = b"zz"
print(c, bytearray(b"q") + bytearray(b"r"), hasattr(c, "append"))
try:
    {c: 1}
except TypeError:
    print("TypeError unhashable")
