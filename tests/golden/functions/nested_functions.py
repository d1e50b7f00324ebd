# Functions defined in functions, conditionally, in loops, with shadowed names.
def outer(flag):
    if flag:
        def f(): return "yes"
    else:
        def f(): return "no"
    return f()
print(outer(1), outer(0))
def shadow(x):
    def inner(x):
        def innermost(x): return x
        return innermost(x + 1), x
    return inner(x + 1), x
print(shadow(1))
def fact(n):
    def go(k, acc):
        if k == 0:
            return acc
        return go(k - 1, acc * k)
    return go(n, 1)
print(fact(20))
def make_ops():
    ops = {}
    for name, fn in (("add", lambda a, b: a + b), ("sub", lambda a, b: a - b)):
        def run(a, b, fn=fn, name=name):
            return "%s=%s" % (name, fn(a, b))
        ops[name] = run
    return ops
o = make_ops()
print(o["add"](2, 3), o["sub"](2, 3))
def curry(f, n):
    def c(args):
        if len(args) == n:
            return f(*args)
        return lambda x: c(args + [x])
    return c([])
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))
def local_names():
    a = 1
    def b():
        a = 2
        return a
    return b(), a
print(local_names())
