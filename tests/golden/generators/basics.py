# Generator functions: laziness, state, exhaustion, several at once.
def g():
    print("start", end=" ")
    yield 1
    print("middle", end=" ")
    yield 2
    print("end", end=" ")
it = g()
print("created")
print(next(it))
print(next(it))
print(next(it, "default"))
print(next(it, "again"), iter(it) is it)
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
print(list(count(5)), sum(count(10)), tuple(count(0)), sorted(count(4), reverse=True), max(count(3)))
a, b = count(3), count(3)
print(next(a), next(a), next(b), next(a), next(b))
x, *y = count(4)
print(x, y, 2 in count(5), 9 in count(5), dict(zip("ab", count(2))), "".join(str(i) for i in count(3)))
def empty():
    return
    yield
print(list(empty()))
def args(a, b=2, *c, **d):
    yield a
    yield b
    yield from c
    yield sorted(d)
print(list(args(1)), list(args(1, 5, 6, 7, z=8)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
for f in fib():
    if f > 100:
        break
    print(f, end=" ")
print()
gens = [count(i) for i in range(4)]
print([list(q) for q in gens], [list(q) for q in gens])
def many():
    yield
    yield None
    yield 1,
    yield (1, 2)
print(list(many()))
