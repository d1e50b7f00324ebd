# namedtuple: classes of tuples whose items have names.
from collections import namedtuple


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)


Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
print(p, repr(Point(y="b", x="a")), Point(3, y=4), Point(*[5, 6]), Point(**{"y": 8, "x": 7}))
print(p.x, p.y, p[0], p[-1], p[:], p[1:], len(p), list(p), tuple(p))
print(isinstance(p, tuple), isinstance(p, Point), isinstance((1, 2), Point), issubclass(Point, tuple), type(p) is Point, Point.__name__)
print(p == (1, 2), (1, 2) == p, p != (1, 2), p < Point(1, 3), p in [(1, 2)], hash(p) == hash((1, 2)), {(1, 2): "found"}[p])
print(p + (3,), p * 2, 2 in p, max(p), sum(p), "%d-%d" % p)
x, y = p
print(x, y, [a * b for a, b in [Point(2, 3), p]], dict([Point("k", "v")]), sorted([Point(2, 1), Point(1, 9), Point(1, 2)]))
nested = Point(Point(0, 1), [p])
print(nested, nested.x.y)

for make in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(x=1), lambda: Point(1, x=2), lambda: Point(1, z=2)):
    attempt(make)
attempt(lambda: p.z)
attempt(lambda: p[2])
attempt(lambda: setattr(p, "x", 1))
attempt(lambda: setattr(p, "name", 1))
attempt(lambda: namedtuple("Bad", 5))
attempt(lambda: p + [1])

Empty = namedtuple("Empty", "")
Row = namedtuple("Row", "count index  item")
print(Empty(), len(Empty()), bool(Empty()), Row(1, 2, 3), Row(4, 5, 6).count, Row(7, 8, 9).index)
print(namedtuple("One", ("only",))(0), getattr(p, "y"), hasattr(p, "x"), hasattr(p, "q"))


class Vector(Point):
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    @property
    def length2(self):
        return self.dot(self)


v = Vector(1, 2) + Vector(y=10, x=20)
print(v.x, v.y, v.length2, v == (21, 12), isinstance(v, Point), v[1], len(v), tuple(v), type(v).__name__)
a, b = v
print(a, b, v.dot(p))
