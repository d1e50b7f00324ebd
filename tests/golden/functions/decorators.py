# Decorators: plain, with arguments, stacked, on methods and classes, any expression.
def twice(f):
    def wrapper(*a, **k):
        f(*a, **k)
        return f(*a, **k)
    return wrapper
def times(n):
    print("times", n)
    def deco(f):
        print("decorating", f.__name__)
        def wrapper(*a):
            return [f(*a) for _ in range(n)]
        return wrapper
    return deco
@twice
def hello(name):
    print("hello", name)
    return len(name)
print(hello("bob"))
@times(3)
@times(2)
def five(): return 5
print(five())
registry = {}
def register(name):
    def deco(f):
        registry[name] = f
        return f
    return deco
@register("sq")
def square(x): return x * x
@register("cube")
def cube(x): return x ** 3
print(sorted(registry), registry["sq"](5), registry["cube"](2), square(3))
def memo(f):
    cache = {}
    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return wrapper
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60))
def tag(cls):
    cls.tagged = "yes"
    return cls
@tag
class T:
    @twice
    def m(self):
        print("m")
        return self.tagged
print(T().m())
def constant(v):
    return lambda f: v
@constant(42)
def replaced(): pass
print(replaced)
class Deco:
    def __init__(self, f): self.f, self.calls = f, 0
    def __call__(self, *a):
        self.calls += 1
        return self.f(*a)
@Deco
def inc(x): return x + 1
print(inc(1), inc(2), inc.calls)
