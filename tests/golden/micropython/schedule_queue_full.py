# The queue has a limit; beyond it schedule raises RuntimeError, and works again once drained.
import micropython
got = []
def outer(limit):
    n = 0
    try:
        while n < limit:
            micropython.schedule(got.append, n)
            n += 1
    except RuntimeError as e:
        got.append(e.args[0])
    got.append("outer done")
micropython.schedule(outer, 1000)
for i in range(200):
    pass
full = [x for x in got if isinstance(x, str)]
ints = [x for x in got if isinstance(x, int)]
print(full, ints == list(range(len(ints))), len(ints) > 3)
micropython.schedule(got.append, "again")
for i in range(10):
    pass
print(got[-1])
