# What is put among the builtins is seen by functions that have called the old ones, until it is deleted.
import builtins

def f(x):
    return len(x), hash

print(f("ab")[0])
builtins.len = lambda x: "new"
print(f("ab")[0])
builtins.hash = None
print(f("ab"))
builtins.hash = 7
print(f("ab"))
del builtins.len
print(f("ab"))
builtins.extra = True
def g():
    return extra
print(g(), g())
builtins.extra = False
print(g())
del builtins.extra
try:
    g()
except NameError as e:
    print(e)
