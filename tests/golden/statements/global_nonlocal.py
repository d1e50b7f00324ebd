# global and nonlocal declarations in nested functions and classes.
x = "module"
def set_global():
    global x
    x = "changed"
def local():
    x = "local"
    return x
print(local(), x)
set_global()
print(x)
def make():
    global made, other
    made = 1
    other = 2
make()
print(made, other)
def outer():
    v = 1
    def inner():
        nonlocal v
        v += 1
        def innermost():
            nonlocal v
            v *= 10
        innermost()
        return v
    r = inner()
    return r, v
print(outer())
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc()
inc(5)
inc2, get2 = counter()
inc2()
print(get(), get2())
def shadow():
    x = "outer"
    def f():
        global x
        x = "by f"
    f()
    return x
print(shadow(), x)
def read_then_write():
    try:
        y = zz + 1
        zz = 2
    except NameError:
        return "referenced before assignment"
print(read_then_write())
class C:
    global from_class
    from_class = 5
    inside = 6
print(from_class, C.inside, hasattr(C, "from_class"))
def fordef():
    global deffed
    def deffed():
        return "deffed"
fordef()
print(deffed())
