# io.IOBase: streams written in Python; print, BufferedWriter and select see their answers as those of any stream.
import io
import select
import sys


class Line(io.IOBase):
    def __init__(self, most):
        self.most = most
        self.got = b""
        self.ready = 0

    def write(self, data):
        part = bytes(data[: self.most])
        self.got += part
        return len(part)

    def readinto(self, buffer):
        buffer[0] = 65
        return 1

    def ioctl(self, request, argument):
        if request != 3:
            return -22
        return self.ready & argument


line = Line(2)
print("hello", 1, None, file=line)
print(line.got)


class Odd(io.IOBase):
    def __init__(self, answer):
        self.answer = answer

    def write(self, data):
        print(type(data), bytes(data), len(data))
        return self.answer

    def ioctl(self, request, argument):
        return -22


for answer in (0, None, -28, 99):
    try:
        print("odd", file=Odd(answer), end="")
        print("taken")
    except OSError as e:
        print("OSError", e.errno)
try:
    print("x", file=Odd("y"), end="")
except TypeError:
    print("TypeError")
try:
    print("x", file=io.IOBase())
except AttributeError:
    print("no write")

poll = select.poll()
first = Line(1)
second = Line(1)
poll.register(first)
poll.register(second, select.POLLIN)
print(poll.poll(0))
first.ready = 4
second.ready = 5
print([(s is first, events) for s, events in poll.poll(0)], [(s is first, events) for s, events in poll.poll()])
poll.modify(first, select.POLLIN)
print([s is second for s, _ in poll.ipoll(0)], len(poll.poll(1)))
first.ready = 1
count = 0
for stream, events in poll.ipoll(0, 1):
    count += events
print(count, poll.poll(0))
poll.unregister(first)
poll.register(second)
print(len(poll.poll(0)))
try:
    poll.modify(first, 1)
except OSError as e:
    print("errno", e.errno)
try:
    poll.register("no stream")
except OSError as e:
    print(e)
out = select.poll()
out.register(sys.stdout, select.POLLOUT)
print([events for _, events in out.poll(0)])
print("a", "b", file=sys.stdout)
print(sys.stdout.write("written "), sys.stdout.buffer.write(b"bytes "), sys.stdout.flush())
