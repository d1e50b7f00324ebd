# What MicroPython says about misuse of generators, raise and with.
def g(): yield 1
def selfrun():
    next(it)
    yield
it = selfrun()
class NoExit:
    def __enter__(self): pass
def stubborn():
    try:
        yield
    except GeneratorExit:
        yield
def closing():
    s = stubborn()
    next(s)
    s.close()
def leaky():
    raise StopIteration(3)
    yield
def withs(x):
    with x:
        pass
def raises(x): raise x
def rec(): rec()
for t in (lambda: g().send(1), lambda: next(it), lambda: closing(), lambda: list(leaky()), lambda: withs(5), lambda: withs(NoExit()),
        lambda: raises(5), lambda: raises("s"), lambda: raises(None), lambda: rec(), lambda: exec("raise")):
    try:
        t()
        print("no error")
    except Exception as e:
        print(type(e).__name__, e.args)
