# Which except clause catches: order, hierarchy, tuples, expressions evaluated late.
class A(Exception): pass
class B(A): pass
class C(B): pass
for k in (A, B, C):
    try:
        raise k
    except C:
        print(k.__name__, "by C")
    except A:
        print(k.__name__, "by A")
    except B:
        print("unreachable")
def choose(n):
    print("choose", n, end=" ")
    return (ValueError, KeyError)[n]
try:
    raise KeyError
except choose(0):
    print("no")
except choose(1):
    print("yes")
except choose(5):
    print("not evaluated")
for e in (IndexError(), KeyError()):
    try:
        raise e
    except LookupError as x:
        print("LookupError", x is e)
for e in (ZeroDivisionError, OverflowError):
    try:
        raise e
    except ArithmeticError:
        print("ArithmeticError", e.__name__)
for e in (NotImplementedError, RuntimeError):
    try:
        raise e
    except RuntimeError:
        print("RuntimeError", e.__name__)
try:
    raise SystemExit
except Exception:
    print("no")
except BaseException:
    print("SystemExit is not an Exception")
try:
    raise KeyboardInterrupt
except Exception:
    print("no")
except KeyboardInterrupt:
    print("KeyboardInterrupt")
names = [(n.__name__, [b.__name__ for b in (BaseException, Exception, LookupError, ArithmeticError, ValueError, OSError) if issubclass(n,
    b)])
         for n in (KeyError, IndexError, ValueError, TypeError, OSError, StopIteration, UnicodeError, MemoryError, AssertionError, EOFError,
                 ImportError, SyntaxError, AttributeError, NameError, GeneratorExit)]
for n in names:
    print(*n)
