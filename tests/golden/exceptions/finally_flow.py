# finally with return, break, continue and raise in every part.
def a():
    try:
        return "try"
    finally:
        print("finally", end=" ")
print(a())
def b():
    try:
        return "try"
    finally:
        return "finally wins"
print(b())
def c():
    try:
        raise ValueError
    finally:
        return "swallowed by return"
print(c())
def d():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                return i
        finally:
            print("f%d" % i, end=" ")
    return "end"
print(d())
def e():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            break
    return "break swallowed", i
print(e())
def f():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x", x, end=" ")
print(f())
def g():
    try:
        try:
            return "inner"
        finally:
            print("f1", end=" ")
    finally:
        print("f2", end=" ")
print(g())
def h():
    try:
        try:
            raise ValueError("one")
        finally:
            raise KeyError("two")
    except KeyError as e:
        return "second", e.args
print(h())
def i():
    while True:
        try:
            return "loop"
        finally:
            break
    return "break beats return"
print(i())
def j():
    try:
        return a()
    finally:
        print("outer", end=" ")
print(j())
def k():
    r = []
    for x in range(3):
        try:
            r.append(x)
            if x == 1:
                break
        except ValueError:
            pass
        else:
            r.append("else")
        finally:
            r.append("fin")
    return r
print(k())
def l(n):
    try:
        if n: return 1 // (n - 1)
    except ZeroDivisionError:
        return "zero"
    else:
        return "else"
    finally:
        print("<", n, end="> ")
    return "unreached"
print(l(0), l(1), l(2))
