# finally and with inside generators: at the end, on close, on error, with yield in finally.
def g(log):
    log.append("open")
    try:
        for i in range(3):
            yield i
    finally:
        log.append("close")
log = []
for x in g(log):
    log.append(x)
print(log)
log = []
it = g(log)
next(it)
it.close()
print(log)
log = []
try:
    for x in g(log):
        1 // x
except ZeroDivisionError:
    log.append("error")
print(log[0], log[-1])
def y_in_finally():
    try:
        yield 1
    finally:
        yield 2
        yield 3
print(list(y_in_finally()))
class Res:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0].__name__ if a[0] else None)
def w():
    with Res():
        yield 1
        yield 2
    yield 3
print(list(w()))
it = w()
next(it)
it.close()
it = w()
next(it)
try:
    it.throw(KeyError("x"))
except KeyError:
    print("KeyError out")
def loops():
    for i in range(3):
        try:
            if i == 1:
                continue
            yield i
        finally:
            print("f", i)
print(list(loops()))
def ret():
    try:
        yield 1
        return
    finally:
        print("ret finally")
    yield "never"
print(list(ret()))
def nested():
    try:
        try:
            yield 1
        finally:
            print("inner")
    except ValueError:
        print("handled")
        yield 2
it = nested()
next(it)
print(it.throw(ValueError))
