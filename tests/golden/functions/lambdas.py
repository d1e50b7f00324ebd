# Lambdas with every kind of parameter, nested, immediate and as keys.
print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: x + y)(1), (lambda *a: a)(1, 2), (lambda **k: k)(z=1))
print((lambda a, *b, c=5, **d: (a, b, c, d))(1, 2, 3, c=4, e=6))
print((lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3))
print(list(map(lambda x: x * x, range(5))), list(filter(lambda x: x % 2, range(6))))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)), max([1, -5, 3], key=lambda x: x * x))
f = lambda n: 1 if n < 2 else n * f(n - 1)
print(f(10))
print((lambda x: x if x > 0 else -x)(-4), (lambda: (yield))() is not None)
print([g(2) for g in (lambda x: x + 1, lambda x: x * 10, lambda x: [x])])
x = 1
h = lambda: x
x = 2
print(h())
d = {"a": lambda: "A", "b": lambda v="B": v}
print(d["a"](), d["b"](), d["b"]("c"))
print((lambda a, b: a < b and b or a)(3, 4), (lambda s: s[::1])([1, 2]), (lambda: [i for i in range(3)])())
