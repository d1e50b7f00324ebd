# return in a generator: StopIteration.value and what loops make of it.
def r(n):
    for i in range(n):
        if i == 2:
            return "early"
        yield i
    return n
for n in (0, 1, 5):
    g = r(n)
    out = []
    while True:
        try:
            out.append(next(g))
        except StopIteration as e:
            print(n, out, e.value)
            break
print([x for x in r(9)], list(r(2)), dict(enumerate(r(3))))
def none():
    yield 1
g = none()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
def tup():
    return 1, 2
    yield
try:
    next(tup())
except StopIteration as e:
    print(e.value)
def collect():
    a = yield from r(2)
    b = yield from r(5)
    return [a, b]
def drive(g):
    out = []
    try:
        while True:
            out.append(next(g))
    except StopIteration as e:
        return out, e.value
print(drive(collect()))
def fin():
    try:
        yield 1
        return "value"
    finally:
        print("finally before StopIteration")
print(drive(fin()))
