# send: values of yield expressions, coroutines that accumulate.
def avg():
    total, n, result = 0, 0, None
    while True:
        x = yield result
        total += x
        n += 1
        result = total / n
a = avg()
print(next(a), a.send(10), a.send(20), a.send(60))
def echo():
    r = "first"
    while r is not None:
        r = yield ("got", r)
    return "finished"
e = echo()
print(e.send(None), e.send(1), e.send("x"))
try:
    e.send(None)
except StopIteration as s:
    print(s.value)
try:
    echo().send(5)
except TypeError:
    print("TypeError: just started")
def expr():
    x = (yield 1) + (yield 2)
    print("sum", x)
    y = [(yield 3), (yield 4)]
    print(y)
    print("arg", (yield 5))
    return (yield), (yield 6)
g = expr()
out = [next(g)]
try:
    for i in range(100, 200):
        out.append(g.send(i))
except StopIteration as s:
    print(out, s.value)
def ping(n):
    while n:
        got = yield n
        n = got if got is not None else n - 1
p = ping(3)
print(next(p), p.send(10), next(p), p.send(1), next(p, "over"))
def lines():
    buf = ""
    out = None
    while True:
        buf += yield out
        parts = buf.split("\n")
        out, buf = parts[:-1], parts[-1]
l = lines()
next(l)
print(l.send("ab"), l.send("c\nde\n"), l.send("f"), l.send("\n"))
