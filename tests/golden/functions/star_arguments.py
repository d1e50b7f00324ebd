# *iterable and **mapping in calls, mixed with plain arguments.
def f(*a, **k): return a, sorted(k.items())
print(f(*(1, 2)), f(*[3]), f(*"ab"), f(*range(3)), f(*{"k": 1}), f(*(x * x for x in range(3))))
print(f(**{}), f(**{"a": 1}), f(1, *[2, 3], k=4, **{"z": 5}))
print(f(*[1], 2, *[3, 4], 5), f(*[1], *[2], a=1, **{"b": 2}))
def g(a, b, c=0): return a, b, c
args = [1, 2]
print(g(*args), g(*args, 3), g(0, *args), g(*args, c=9), g(**{"a": 1, "b": 2}), g(1, **{"b": 5, "c": 6}))
class Obj:
    def m(self, *a, **k): return f(*a, **k)
print(Obj().m(1, *[2], x=3, **{"y": 4}))
print(max(*[3, 1, 2]), "{}{k}".format(*[1], **{"k": 2}), dict(**{"q": 1}), dict(p=1, **{}))
for t in (lambda: g(*[1, 2, 3, 4]), lambda: g(*5), lambda: g(1, 2, **{"d": 1}), lambda: g(*[1], a=2, b=3)):
    try:
        print(t())
    except TypeError:
        print("TypeError")
print(args)
