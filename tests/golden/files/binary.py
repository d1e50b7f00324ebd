# Files of bytes: places, buffers, overwriting, and several at a time.
import os

NAME = "bytes.bin"

with open(NAME, "wb") as f:
    print(f.write(bytes(range(256))))
    print(f.write(bytearray(b"tail")), f.tell())

print(os.stat(NAME)[6])

with open(NAME, "rb") as f:
    print(f.read(4), f.tell())
    print(f.seek(250), f.read())
    print(f.seek(-4, 2), f.read(2))
    print(f.seek(-2, 1), f.read(100))
    print(f.read(1), f.read())
    f.seek(64)
    buffer = bytearray(8)
    print(f.readinto(buffer), buffer)
    f.seek(257)
    print(f.readinto(buffer), buffer)
    print(f.readinto(buffer))
    f.seek(1)
    print(len(f.readline()), f.readline(2))

with open(NAME, "r+b") as f:
    f.seek(2)
    f.write(b"--")
    f.seek(0)
    print(f.read(6))
    f.seek(0, 2)
    f.write(b"!")
print(os.stat(NAME)[6])

with open(NAME, "wb") as f:
    f.write(b"short")
with open(NAME, "rb") as a:
    with open(NAME, "rb") as b:
        print(a.read(2), b.read(3), a.read(), b.read())

with open(NAME, "w+b") as f:
    f.write(b"one\ntwo\n\nfour")
    f.seek(0)
    print(f.readlines())
    f.seek(0)
    print([line for line in f])

# Longer than any buffer on the way.
with open(NAME, "wb") as f:
    for i in range(40):
        f.write(b"0123456789" * 7)
with open(NAME, "rb") as f:
    data = f.read()
    print(len(data), data == b"0123456789" * 280)
    f.seek(0)
    print(len(f.read(1001)), len(f.read(1001)), len(f.read(1001)))

os.remove(NAME)
