# Delegation: values, sends, throws, return values, other iterables, recursion.
def inner():
    x = yield 1
    print("inner got", x)
    y = yield 2
    print("inner got", y)
    return "result"
def outer():
    r = yield from inner()
    print("returned", r)
    yield from [10, 20]
    yield from "ab"
    yield from range(2)
    yield from {"k": 0}
    r = yield from ()
    return r
g = outer()
print(next(g), g.send("A"), g.send("B"), list(g))
def catcher():
    try:
        yield 1
    except ValueError:
        print("inner caught")
        yield "recovered"
    return "ok"
def deleg():
    try:
        v = yield from catcher()
        yield v
    except KeyError:
        yield "outer caught"
g = deleg()
next(g)
print(g.throw(ValueError), next(g))
g = deleg()
next(g)
print(g.throw(KeyError))
def tree(t):
    if t:
        l, v, r = t
        yield from tree(l)
        yield v
        yield from tree(r)
print(list(tree((((), 1, ()), 2, (((), 3, ()), 4, ())))))
def chain(*its):
    for i in its:
        yield from i
print(list(chain([1], (), "x", chain([2], [3]))))
def closer():
    try:
        yield 1
    finally:
        print("inner finally")
def wrap():
    try:
        yield from closer()
    finally:
        print("outer finally")
g = wrap()
next(g)
g.close()
def nest(n):
    if n:
        r = yield from nest(n - 1)
        return r + 1
    yield "bottom"
    return 0
def top():
    print("depth", (yield from nest(10)))
print(list(top()))
def expr():
    a = (yield from two()) + (yield from two())
    yield a
def two():
    yield "y"
    return 21
print(list(expr()))
class It:
    def __iter__(self): return iter([7, 8])
def over(): yield from It()
print(list(over()))
try:
    list((lambda: (yield from 5))())
except TypeError:
    print("TypeError")
