# Bare raise, raise of a kept exception, raise of classes and instances.
def f():
    try:
        raise ValueError("original")
    except ValueError:
        print("passing on")
        raise
try:
    f()
except ValueError as e:
    kept = e
    print(e)
try:
    raise kept
except ValueError as e:
    print(e is kept, e.args)
def g():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise IndexError(2)
        except IndexError:
            print("inner done")
        raise
try:
    g()
except KeyError as e:
    print("KeyError", e.args)
for r in (ValueError, ValueError(), ValueError("a"), ValueError("a", 2)):
    try:
        raise r
    except ValueError as e:
        print(e.args)
for bad in (5, "text", None, object, [ValueError]):
    try:
        raise bad
    except TypeError:
        print("TypeError")
try:
    raise
except RuntimeError:
    print("nothing to re-raise")
def nested():
    try:
        try:
            raise OSError(7)
        except OSError:
            raise
        finally:
            print("finally between")
    except OSError as e:
        return e.args
print(nested())
def helper():
    raise
try:
    try:
        raise ValueError("via helper")
    except ValueError as e:
        raise e
except ValueError as e:
    print(e)
