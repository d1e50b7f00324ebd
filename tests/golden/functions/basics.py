# Definition, call, return values, functions as values.
def none(): pass
def one(): return 1
def two(): return 1, 2
def add(a, b): return a + b
def bare():
    return
print(none(), one(), two(), add(1, 2), add("a", "b"), add([1], [2]), bare())
f = add
print(f(3, 4), (lambda: add)()(5, 6))
table = {"+": add, "1": one}
print(table["+"](1, 1), table["1"]())
def early(n):
    if n > 2:
        return "big"
    for i in range(10):
        if i == n:
            return "found %d" % i
    return "no"
print(early(3), early(1), early(-1))
def after():
    return "first"
    return "never"
print(after(), callable(add), callable(3), add.__name__)
def redefine(): return 1
def redefine(): return 2
print(redefine())
def apply(f, *a): return f(*a)
print(apply(add, 1, 2), apply(len, "abc"), apply(max, 3, 9, 4))
print([g(16) for g in (str, float, bin, lambda x: x * 2)])
