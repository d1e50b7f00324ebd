# Exceptions out of, into and around generators.
def g(n):
    for i in range(n):
        yield i
    raise ValueError("end")
got = []
try:
    for x in g(3):
        got.append(x)
except ValueError as e:
    print(got, e)
def h():
    try:
        yield 1
        yield 2
    except KeyError as e:
        print("inside", e.args)
        yield 3
    finally:
        print("cleanup")
it = h()
print(next(it), it.throw(KeyError("thrown")))
print(list(it))
it = h()
next(it)
try:
    it.throw(OSError("not handled"))
except OSError as e:
    print("escaped", e)
print(list(it))
def reraise():
    while True:
        try:
            yield "ready"
        except ValueError:
            raise RuntimeError("converted")
it = reraise()
next(it)
try:
    it.throw(ValueError)
except RuntimeError as e:
    print(e)
def bad():
    yield 1
    1 // 0
try:
    print([x for x in bad()])
except ZeroDivisionError:
    print("out of a comprehension")
try:
    sum(bad())
except ZeroDivisionError:
    print("out of a builtin")
def across():
    try:
        yield from g(1)
    except ValueError as e:
        yield "delegate failed: " + str(e)
print(list(across()))
def in_handler():
    try:
        raise KeyError("k")
    except KeyError as e:
        yield "in handler"
        yield e.args
    yield "after"
print(list(in_handler()))
