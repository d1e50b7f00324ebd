# The name bound by except ... as is deleted after the clause.
e = "module"
try:
    raise ValueError
except ValueError as e:
    pass
try:
    e
    print("still there")
except NameError:
    print("deleted")
def f():
    err = 1
    try:
        raise KeyError("k")
    except KeyError as err:
        saved = err
    try:
        err
    except NameError:
        return "deleted", saved.args
print(f())
def g():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as x:
            if i == 1:
                return x.args
            continue
print(g())
def h():
    try:
        raise ValueError("a")
    except ValueError as z:
        z = 5
        print(z)
    try:
        z
    except NameError:
        return "gone"
print(h())
