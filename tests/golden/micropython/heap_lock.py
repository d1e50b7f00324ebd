# With the heap locked, what allocates fails with MemoryError, what does not goes on.
import micropython
l = [1, 2, 3, 0, 0, 0]
def safe():
    n = 0
    for i in range(100):
        n += i
    for x in l:
        n += x
    l[0] = n
    return n
def big(): return l[1] << 100
def flt(): return 1.5 + l[1]
def txt(): return "a" + "b" * l[1]
def tup(): return (l[1], l[2])
def lst(): return [l[1]]
def dct(): return {l[1]: 1}
def slc(): return l[1:3]
def clo():
    x = l[1]
    return lambda: x
micropython.heap_lock()
r = safe()
print(micropython.heap_unlock(), r)
for f in (big, flt, txt, tup, lst, dct, slc, clo):
    micropython.heap_lock()
    try:
        f()
        ok = 1
    except MemoryError:
        ok = 2
    micropython.heap_unlock()
    print(f.__name__, "allocated" if ok == 1 else "MemoryError", f() is not None)
micropython.heap_lock()
micropython.heap_lock()
b = micropython.heap_unlock()
c = micropython.heap_unlock()
print(b, c)
m = None
micropython.heap_lock()
try:
    q = [1] * l[1]
except MemoryError as e:
    m = e
micropython.heap_unlock()
print(type(m).__name__)
def calls(n): return n if n == 0 else calls(n - 1) + 1
class C:
    n = 0
    def m(self, k): self.n = k
x = 0
c = C()
c.m(1)
d = {"a": 1}
room = [1, 2, 3, 4, 5]
room.pop(); room.pop()
micropython.heap_lock()
x = calls(8)
c.m(7)
d["a"] = 2
room.append(9)
micropython.heap_unlock()
print(x, c.n, d, room)
