# hashlib: SHA-256, whole and in parts, at the lengths where padding changes.
import hashlib


def digits(data):
    return "".join("%02x" % b for b in data)


print(digits(hashlib.sha256(b"").digest()))
print(digits(hashlib.sha256(b"abc").digest()))
print(digits(hashlib.sha256(b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").digest()))
for length in (55, 56, 63, 64, 65, 119, 120, 200):
    print(length, digits(hashlib.sha256(bytes(i & 255 for i in range(length))).digest())[:16])

whole = hashlib.sha256(b"".join(bytes([i]) * i for i in range(30)))
parts = hashlib.sha256()
for i in range(30):
    parts.update(bytes([i]) * i)
print(whole.digest() == parts.digest())
view = hashlib.sha256(bytearray(b"buffers"))
view.update(memoryview(b"--of all sorts--")[2:-2])
print(digits(view.digest()))
for wrong in (lambda: hashlib.sha256(5), lambda: hashlib.sha256().update([1])):
    try:
        wrong()
    except TypeError:
        print("TypeError")
