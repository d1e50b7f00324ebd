# Names not defined, and locals used before they have a value.
def t(f):
    try:
        print(f())
    except NameError:
        print("NameError")
t(lambda: undefined_name)
def f1():
    x = x + 1
    return x
t(f1)
def f2(c):
    if c:
        v = 1
    return v
t(lambda: f2(True))
t(lambda: f2(False))
def f3():
    for i in []:
        pass
    return i
t(f3)
def f4():
    def g():
        return late
    t(g)
    late = 5
    t(g)
f4()
def f5():
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e
t(f5)
len = 5
print(len)
del len
print(len("back"))
