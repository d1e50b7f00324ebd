# throw and close on fresh, suspended and finished generators.
def g():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield "caught %s" % e
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")
it = g()
next(it)
print(it.throw(ValueError("v")))
print(next(it, "done"))
it = g()
next(it)
it.close()
print(next(it, "closed"))
it.close()
it = g()
it.close()
print(next(it, "never started"))
it = g()
try:
    it.throw(KeyError("fresh"))
except KeyError as e:
    print("fresh", e.args)
print(list(it))
it = g()
print(list(it))
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = stubborn()
next(it)
try:
    it.close()
except RuntimeError:
    print("RuntimeError")
def ret():
    try:
        yield 1
    except GeneratorExit:
        return 5
it = ret()
next(it)
it.close()
print("closed quietly")
def retry():
    n = 0
    while n < 3:
        try:
            yield n
            n += 1
        except ValueError:
            print("retry", n)
it = retry()
print(next(it), it.throw(ValueError()), next(it), it.throw(ValueError("again")), next(it), next(it, "end"))
it = retry()
next(it)
print(it.throw(ValueError))
def errclose():
    try:
        yield
    finally:
        raise KeyError("in finally")
it = errclose()
next(it)
try:
    it.close()
except KeyError as e:
    print("KeyError", e.args)
