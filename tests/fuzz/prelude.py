# What every case may use. Sets and MicroPython's dicts have no order, so show() sorts what it prints of them.
def show(v):
    t = type(v)
    if t is dict:
        return "{" + ", ".join(sorted([show(k) + ": " + show(v[k]) for k in v])) + "}"
    if t is set or t is frozenset:
        return t.__name__ + "(" + ", ".join(sorted([show(i) for i in v])) + ")"
    if t is list:
        return "[" + ", ".join([show(i) for i in v]) + "]"
    if t is tuple:
        return "(" + ", ".join([show(i) for i in v]) + ")"
    return repr(v)


def case(source):
    try:
        exec(source, {"show": show, "Base": Base, "Number": Number})
    except Exception as e:
        print("raised", type(e).__name__)


# An object that stands for a number, and one with a little of everything.
class Number:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Number(" + repr(self.n) + ")"

    def __add__(self, other):
        return Number(self.n + (other.n if isinstance(other, Number) else other))

    def __radd__(self, other):
        return Number(other + self.n)

    def __sub__(self, other):
        return NotImplemented

    def __rsub__(self, other):
        return ("rsub", other)

    def __eq__(self, other):
        return isinstance(other, Number) and self.n == other.n

    def __lt__(self, other):
        return self.n < (other.n if isinstance(other, Number) else other)

    def __hash__(self):
        return 5

    def __bool__(self):
        return self.n != 0

    def __neg__(self):
        return Number(-self.n)


class Base:
    count = 0

    def __init__(self, *items):
        self.items = list(items)

    def __repr__(self):
        return "Base" + show(tuple(self.items))

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __contains__(self, x):
        return x in self.items

    def __call__(self, *args, **kw):
        return len(args) + len(kw)

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, t, v, tb):
        print("exit", t and t.__name__)
        return len(self.items) > 1

    @property
    def first(self):
        return self.items[0]

    @staticmethod
    def twice(x):
        return x + x

    @classmethod
    def make(cls, n):
        cls.count += 1
        return cls(*range(n))
