# Exceptions as control flow: leaving deep loops, retrying, validating.
class Found(Exception): pass
def search(grid, want):
    try:
        for r, row in enumerate(grid):
            for c, v in enumerate(row):
                if v == want:
                    raise Found(r, c)
    except Found as f:
        return f.args
    return None
g = [[1, 2, 3], [4, 5, 6]]
print(search(g, 5), search(g, 9))
attempts = []
def flaky(n):
    attempts.append(n)
    if len(attempts) < n:
        raise OSError(len(attempts))
    return "ok after %d" % len(attempts)
def retry(f, times, *a):
    for i in range(times):
        try:
            return f(*a)
        except OSError as e:
            last = e
    raise RuntimeError("gave up after %d" % last.args[0])
print(retry(flaky, 5, 3), attempts)
attempts.clear()
try:
    retry(flaky, 2, 10)
except RuntimeError as e:
    print(e)
def validate(d):
    errors = []
    for field, kind in (("name", str), ("age", int), ("tags", list)):
        try:
            v = d[field]
            if not isinstance(v, kind):
                raise TypeError("%s should be %s" % (field, kind.__name__))
            if kind is int and v < 0:
                raise ValueError("%s is negative" % field)
        except KeyError as e:
            errors.append("missing %s" % e.args)
        except (TypeError, ValueError) as e:
            errors.append(str(e))
    return errors
print(validate({"name": "x", "age": 3, "tags": []}), validate({"name": 5, "age": -1}), validate({}))
def to_int(s, default=None):
    try:
        return int(s)
    except ValueError:
        return default
print([to_int(s) for s in ("1", "x", " 2 ", "")], to_int("q", -1))
def safe(f, *a):
    try:
        r = f(*a)
    except Exception as e:
        return type(e).__name__
    else:
        return r
    finally:
        calls.append(len(a))
calls = []
print([safe(lambda a, b: a // b, 7, x) for x in (2, 0, "z")], safe(len), safe([].pop, 1), calls)
