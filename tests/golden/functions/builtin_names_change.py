# A function that calls builtins sees at once when a global of that name comes, changes or goes.
def use(x):
    return len(x), max(x), abs(x[0])

print(use([-1, 2, 3]))
print(use([-1, 2, 3]))

def len(x):
    return "my len"

print(use([4]))
max = min
print(use([5, 6]))
del len
print(use([7, 8]))
del max
print(use([9, 10]))

def setter(name, f):
    globals()[name] = f

setter("abs", lambda x: "global abs")
print(use([-1]))
del abs
print(use([-1]))

def inner():
    global abs
    before = abs(-3)
    abs = str
    after = abs(-3)
    del abs
    return before, after, abs(-3)

print(inner(), inner())

code = "print(len('abc'), [sum(x) for x in ((1, 2), (3,))])"
exec(code)
exec(code, {})
exec(code, {"len": lambda x: -1})
exec(code, {"sum": lambda x: x})
exec(code)

def through_exec(d):
    exec("def f(x): return len(x)", d)
    f = d["f"]
    first = f("ab")
    d["len"] = lambda x: "dict len"
    second = f("ab")
    del d["len"]
    return first, second, f("ab")

print(through_exec({}))

class Space:
    len = 5
    both = len, max(1, 2)
    def method(self):
        return len("four")

print(Space.both, Space().method())

# More names than a small cache has places, in turn.
def many(x):
    s = 0
    for i in range(3):
        s += abs(x) + min(x, 1) + max(x, 2) + sum((x, 3)) + len("ab") + ord("a") + int("7") + round(2.5)
        s += bool(x) + hash(1) + divmod(x, 3)[0] + pow(x, 2) + len(str(x)) + len(hex(x)) + len(bin(x)) + len(chr(65))
        s += len(list("ab")) + len(tuple("ab")) + len(dict(a=1)) + len(set("ab")) + len(bytes(2)) + len(bytearray(2))
        s += isinstance(x, int) + issubclass(int, object) + callable(len) + any((0, 1)) + all((1, 1)) + len(sorted("ba"))
        s += len(list(zip("a", "b"))) + len(list(map(abs, (1, 2)))) + len(list(enumerate("ab"))) + len(repr(x)) + len(list(reversed("ab")))
    return s

print(many(5), many(5))
