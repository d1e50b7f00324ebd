# Missing keys, indices and attributes, wherever they are asked for: loops, calls from builtins, generators, finally, comprehensions.
class Thing:
    x = 1

d = {1: "one", "two": 2}
l = [10, 20]
t = (1, 2)
thing = Thing()

def attempt(f):
    try:
        return f()
    except (KeyError, IndexError, AttributeError) as e:
        return type(e).__name__, e.args if isinstance(e, KeyError) else None

for f in (lambda: d[3], lambda: d["one"], lambda: d[(1, 2)], lambda: l[2], lambda: l[-3], lambda: l[-2], lambda: t[5], lambda: t[-1],
          lambda: thing.y, lambda: thing.x, lambda: [].z, lambda: Thing.nothing, lambda: l[1], lambda: d[1], lambda: d[True]):
    print(attempt(f))

# From C#: sorted's key, map, a dict comprehension's value, sum over a generator.
print(attempt(lambda: sorted([3, 1], key=lambda k: d[k])))
print(attempt(lambda: list(map(lambda i: l[i], (0, 1, 2)))))
print(attempt(lambda: {k: d[k] for k in (1, "two", 4)}))
print(attempt(lambda: sum(l[i] for i in range(3))))

def walk(keys):
    for k in keys:
        try:
            yield d[k]
        except KeyError as e:
            yield "no %r" % e.args
        finally:
            pass

print(list(walk([1, 5, "two", None])))

def passing():
    try:
        return l[7]
    finally:
        print("finally")

print(attempt(passing))

def delegated():
    yield from walk([9])
    yield l[9]

g = delegated()
print(next(g))
try:
    next(g)
except IndexError:
    print("IndexError")
try:
    next(g)
except StopIteration:
    print("over")

def counted(n):
    misses = 0
    for i in range(n):
        try:
            l[i]
        except IndexError:
            misses += 1
        try:
            thing.y
        except AttributeError:
            misses += 100
        else:
            misses = -1
    return misses

print(counted(5))

class Row:
    def __getitem__(self, i):
        return l[i]
    def __getattr__(self, name):
        return d[name]

r = Row()
print(r[1], attempt(lambda: r[2]), r.two, attempt(lambda: r.three), [x for x in r])
print(1 in r, 10 in r)

def nested():
    try:
        d["a"]
    except KeyError:
        try:
            l[5]
        except IndexError:
            try:
                thing.y
            except AttributeError:
                return "three"

print(nested())
try:
    while True:
        l[len(l) if len(l) > 3 else 0]
        l.append(0)
except IndexError:
    print(len(l))
