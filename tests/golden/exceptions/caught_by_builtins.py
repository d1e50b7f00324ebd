# Exceptions that builtins catch, many in one call of ours: none may leave a trace.


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

    def send(self, value):
        if value > 2:
            raise StopIteration(value)
        return value


class Indexed:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * i


def delegating():
    return (yield from Countdown(9))


def stubborn(log):
    try:
        yield 1
    finally:
        log.append(1)


def wrong():
    yield 1
    raise StopIteration


def round_of_all():
    found = []
    found.append(list(Countdown(3)))
    found.append(sum(Countdown(4)))
    found.append(list(Indexed()))
    found.append(max(Indexed()))
    g = delegating()
    next(g)
    found.append(g.send(1))
    try:
        g.send(5)
    except StopIteration as e:
        found.append(e.value)
    g = stubborn(found)
    next(g)
    g.close()
    try:
        list(wrong())
    except RuntimeError:
        found.append("runtime")
    try:
        import missing_module
    except ImportError:
        found.append("import")
    return found


results = [round_of_all() for i in range(15)]
print(results[0])
print(all(r == results[0] for r in results))


def all_in_one_expression():
    return [list(Countdown(1)), list(Countdown(2)), list(Indexed()), list(Countdown(1)), list(Countdown(2)), list(Indexed()),
        list(Countdown(1)), list(Countdown(2)), list(Indexed()), list(Countdown(1)), list(Countdown(2)), list(Indexed())]


try:
    print(all_in_one_expression())
    raise ValueError("after")
except ValueError as e:
    print(e)
