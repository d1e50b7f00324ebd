# Conversion between units through a graph of ratios, found by search, with prefixes and temperatures.
class UnitError(Exception): pass
class Units:
    prefixes = {"k": 3, "c": -2, "m": -3, "u": -6, "M": 6}
    def __init__(self):
        self.edges = {}
        self.special = {}
    def ratio(self, a, n, b, d=1):
        self.edges.setdefault(a, []).append((b, n, d))
        self.edges.setdefault(b, []).append((a, d, n))
    def formula(self, a, b, f): self.special[a, b] = f
    def split(self, u):
        if u in self.edges:
            return u, 0
        if len(u) > 1 and u[0] in self.prefixes and u[1:] in self.edges:
            return u[1:], self.prefixes[u[0]]
        raise UnitError("unknown unit " + u)
    def convert(self, v, a, b):
        if (a, b) in self.special:
            return self.special[a, b](v)
        (a, ea), (b, eb) = self.split(a), self.split(b)
        seen, todo = {a}, [(a, 1, 1)]
        while todo:
            u, n, d = todo.pop(0)
            if u == b:
                e = ea - eb
                if e >= 0:
                    n *= 10 ** e
                else:
                    d *= 10 ** -e
                return v * n / d
            for w, n2, d2 in self.edges[u]:
                if w not in seen:
                    seen.add(w)
                    todo.append((w, n * n2, d * d2))
        raise UnitError("no way from %s to %s" % (a, b))
u = Units()
u.ratio("inch", 254, "m", 10000)
u.ratio("foot", 12, "inch")
u.ratio("yard", 3, "foot")
u.ratio("mile", 1760, "yard")
u.ratio("min", 60, "s")
u.ratio("h", 60, "min")
u.ratio("day", 24, "h")
u.ratio("lb", 45359237, "g", 100000)
u.formula("C", "F", lambda c: c * 9 / 5 + 32)
u.formula("F", "C", lambda f: (f - 32) * 5 / 9)
u.formula("C", "K", lambda c: c + 273.15)
for v, a, b in ((1, "mile", "km"), (100, "km", "mile"), (5, "foot", "cm"), (2.5, "h", "s"), (1, "day", "min"), (90, "min", "h"),
        (1, "kg", "lb"), (12, "cm", "m"),
                (100, "C", "F"), (-40, "F", "C"), (20, "C", "K"), (3, "um", "mm"), (7, "s", "s"), (1, "m", "s"), (1, "parsec", "m"),
                    (1, "m", "km")):
    try:
        print("%s %s = %.4f %s" % (v, a, u.convert(v, a, b), b))
    except UnitError as e:
        print("%s %s: %s" % (v, a, e))
def duration(s):
    out = []
    for name, n in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        q, s = divmod(s, n)
        if q:
            out.append("%d%s" % (q, name))
    return " ".join(out) or "0s"
print([duration(s) for s in (0, 59, 60, 3601, 90061, 10 ** 6)])
def size(n):
    for unit in ("B", "KB", "MB", "GB"):
        if n < 1024:
            return "%d%s" % (n, unit) if unit == "B" else "%.1f%s" % (n, unit)
        n /= 1024
    return "%.1fTB" % n
print([size(n) for n in (0, 1023, 1024, 1600, 5 * 1024 ** 2, 3 * 1024 ** 3, 2 ** 41)])
