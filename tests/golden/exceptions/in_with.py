# Exceptions in with blocks: suppression, replacement, order among several managers.
log = []
class M:
    def __init__(self, n, **k): self.n, self.k = n, k
    def __enter__(self):
        log.append("+" + self.n)
        if self.k.get("enter"):
            raise ValueError("enter " + self.n)
        return self
    def __exit__(self, t, v, tb):
        log.append("-" + self.n + (":" + t.__name__ if t else ""))
        if self.k.get("exit"):
            raise KeyError("exit " + self.n)
        return self.k.get("swallow")
def run(f):
    log.clear()
    try:
        r = f()
    except Exception as e:
        r = type(e).__name__, e.args
    print(r, log)
def a():
    with M("a"), M("b", swallow=True), M("c"):
        raise OSError(1)
    return "done"
def b():
    with M("a"), M("b", exit=1), M("c"):
        return "value"
def c():
    with M("a", swallow=True), M("b", enter=1), M("c"):
        return "never"
    return "swallowed"
def d():
    for i in range(3):
        with M("a%d" % i):
            if i == 0: continue
            if i == 1: break
    return i
def e():
    with M("a"):
        try:
            with M("b"):
                raise ValueError("x")
        except ValueError:
            log.append("handler")
        finally:
            log.append("finally")
    return "e"
def f():
    try:
        with M("a", exit=1):
            raise ValueError("lost")
    finally:
        log.append("finally")
def g():
    with M("a") as x:
        with M("b") as y:
            return x.n + y.n
def h():
    with M("a", swallow=1):
        with M("b", swallow=0):
            {}["k"]
    with M("c"):
        log.append("next")
    return "h"
for t in (a, b, c, d, e, f, g, h):
    run(t)
