# A MemoryError can be caught, and memory is there again once the data is dropped.
import gc
def fill():
    l = []
    while True:
        l.append([0] * 200)
try:
    fill()
    print("never")
except MemoryError:
    print("MemoryError")
gc.collect()
x = [i for i in range(100)]
print(sum(x))
try:
    bytearray(100000000)
except MemoryError:
    print("MemoryError, at once")
try:
    s = "x" * 1000
    while True:
        s += s
except MemoryError:
    print("MemoryError, string")
s = None
gc.collect()
def deep(n, keep):
    return deep(n + 1, [keep] * 50)
try:
    deep(0, None)
except (MemoryError, RuntimeError):
    print("deep")
gc.collect()
print(len([1] * 500), "end")
