# sys.print_exception: traceback layout to stdout for nested calls, re-raising, arguments.
import sys
def inner(x):
    return 1 // x
def outer(x):
    y = x + 0
    return inner(y)
def show(f):
    try:
        f()
    except BaseException as e:
        sys.print_exception(e, sys.stdout)
show(lambda: outer(0))
def raises(e): raise e
for e in (ValueError("text"), ValueError(), ValueError("a", 1), KeyError("k"), OSError(2), StopIteration(3), SystemExit(1),
        KeyboardInterrupt()):
    show(lambda: raises(e))
class Own(Exception):
    def __str__(self): return "not used"
class Empty(Own): pass
show(lambda: raises(Own("arg")))
show(lambda: raises(Empty))
def reraise():
    try:
        outer(0)
    except ZeroDivisionError as e:
        raise e
show(reraise)
def bare():
    try:
        outer(0)
    except ZeroDivisionError:
        raise
show(bare)
class C:
    def m(self): return self.missing
    @property
    def p(self): return [][1]
show(C().m)
show(lambda: C().p)
show(lambda: [outer(k) for k in (1, 0)])
def gen():
    yield 1
    outer(0)
show(lambda: list(gen()))
sys.print_exception(ValueError("never raised"), sys.stdout)
