# io: StringIO and BytesIO; reading, writing, seeking, lines, print to a stream.
import io


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__)


b = io.BytesIO(b"first\nsecond\n\nlast")
print(b.read(3), b.tell(), b.readline(), b.readline(3), b.read(), b.read(), b.read(5))
print(b.seek(0), [line for line in b], b.seek(6), b.readline(), b.tell())
print(b.seek(-4, 2), b.read(), b.seek(2, 0), b.seek(3, 1), b.read(1))
buffer = bytearray(b"........")
b.seek(0)
print(b.readinto(buffer), buffer, b.readinto(memoryview(buffer)[2:4]), buffer, b.seek(0, 2), b.readinto(buffer))

out = io.BytesIO()
print(out.write(b"abc"), out.write(bytearray(b"def")), out.write(memoryview(b"xghx")[1:3]), out.getvalue(), out.tell())
out.seek(1)
out.write(b"B")
out.seek(10)
out.write(b"end")
print(out.getvalue(), len(out.getvalue()))
original = b"shared"
copy = io.BytesIO(original)
copy.write(b"SH")
source = bytearray(b"array")
other = io.BytesIO(source)
other.seek(0, 2)
other.write(b"!")
source[0] = 65
print(original, copy.getvalue(), source, other.getvalue())

s = io.StringIO("zeile eins\nßtraße €\nend")
print(s.read(5), s.readline(), s.read(3), s.readline(), s.read(100), repr(s.read()))
t = io.StringIO()
print(1, "two", [3], sep="|", end=";", file=t)
print("next", file=t)
print(file=t)
t.write("ünïcode")
print(repr(t.getvalue()), t.read() == "")
t.seek(0)
print(t.readline() == "1|two|[3];next\n", [line for line in t])
with io.StringIO("within") as w:
    print(w.read(4))
attempt(lambda: w.read())
attempt(lambda: w.getvalue())
attempt(lambda: io.BytesIO().write(5))
attempt(lambda: io.BytesIO(b"q").seek(0, 0))
b.close()
b.close()
attempt(lambda: b.read())


class Log(io.StringIO):
    def lines(self):
        return self.getvalue().split("\n")


log = Log()
log.write("one\n")
log.write("two")
print(log.lines(), isinstance(log, io.StringIO), "StringIO" in repr(io.StringIO()))
big = io.BytesIO()
for i in range(100):
    big.write(bytes([i]) * (i % 7))
print(len(big.getvalue()), sum(big.getvalue()))
