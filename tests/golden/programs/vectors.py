# 2D and n-dimensional vectors, complex rotation, polygons, bounding boxes, convex hull.
class Vec:
    def __init__(self, *v): self.v = tuple(v)
    def __add__(self, o): return Vec(*[a + b for a, b in zip(self.v, o.v)])
    def __sub__(self, o): return Vec(*[a - b for a, b in zip(self.v, o.v)])
    def __mul__(self, o):
        if isinstance(o, Vec):
            return sum(a * b for a, b in zip(self.v, o.v))
        return Vec(*[a * o for a in self.v])
    def __rmul__(self, k): return self * k
    def __truediv__(self, k): return Vec(*[a / k for a in self.v])
    def __neg__(self): return self * -1
    def __abs__(self): return (self * self) ** 0.5
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
    def __iter__(self): return iter(self.v)
    def __bool__(self): return any(self.v)
    def __getattr__(self, name):
        if name in ("x", "y", "z"):
            i = "xyz".index(name)
            if i < len(self.v):
                return self.v[i]
        raise AttributeError(name)
    def __repr__(self): return "<" + ", ".join(map(str, self.v)) + ">"
    def cross(self, o):
        if len(self) == 2:
            return self.x * o.y - self.y * o.x
        return Vec(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)
a, b = Vec(3, 4), Vec(-1, 2)
print(a + b, a - b, a * b, a * 2, 2 * a, -a, abs(a), a / 2, a.cross(b), a == Vec(3, 4), a.x, a.y, a[1], len(a), list(a))
c, d = Vec(1, 0, 2), Vec(0, 3, 1)
print(c.cross(d), c.cross(d) * c, c.z, bool(Vec(0, 0)), bool(c), len({a, Vec(3, 4), b}))
try:
    a.z
except AttributeError as e:
    print("AttributeError", e)
x, y = a
print(x, y, sum([a, b, Vec(1, 1)], Vec(0, 0)))
def area2(poly):
    return sum(p.cross(q) for p, q in zip(poly, poly[1:] + poly[:1]))
square = [Vec(0, 0), Vec(4, 0), Vec(4, 4), Vec(0, 4)]
print(area2(square) / 2, area2(square[::-1]) / 2, area2([Vec(0, 0), Vec(4, 0), Vec(0, 3)]) / 2)
def inside(p, poly):
    return all((q - o).cross(p - o) > 0 for o, q in zip(poly, poly[1:] + poly[:1]))
print([inside(Vec(*p), square) for p in ((1, 1), (5, 1), (4, 2), (3, 3))])
def hull(points):
    pts = sorted(points, key=lambda p: p.v)
    def half(pts):
        out = []
        for p in pts:
            while len(out) > 1 and (out[-1] - out[-2]).cross(p - out[-1]) <= 0:
                out.pop()
            out.append(p)
        return out[:-1]
    return half(pts) + half(pts[::-1])
s, pts = 5, []
for i in range(25):
    s = s * 75 % 65537
    pts.append(Vec(s % 20, s // 20 % 20))
h = hull(pts)
print(h, area2(h) / 2, all(inside(p, h) or p in h or True for p in pts))
def bbox(ps): return Vec(*map(min, zip(*ps))), Vec(*map(max, zip(*ps)))
print(bbox(pts), bbox(square))
def turn(p, n):
    for _ in range(n % 4):
        p = Vec(-p.y, p.x)
    return p
print([turn(a, n) for n in range(5)])
