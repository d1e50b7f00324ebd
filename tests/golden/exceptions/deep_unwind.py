# An exception that passes many frames, loops and handlers on its way out.
def level(n, log):
    for i in [n]:
        while True:
            try:
                if n == 0:
                    raise ValueError("deep")
                level(n - 1, log)
            except KeyError:
                log.append("never")
            finally:
                log.append(n)
            break
log = []
try:
    level(12, log)
except ValueError as e:
    print(e, log)
def through(f, *a):
    return [f(x) for x in a]
def risky(x):
    if x > 2:
        raise IndexError(x)
    return x
for a in ((1, 2), (1, 2, 3), (5,)):
    try:
        print(through(risky, *a))
    except IndexError as e:
        print("IndexError", e.args)
try:
    sorted([3, 1, 2], key=lambda v: v // 0)
except ZeroDivisionError:
    print("through sorted")
try:
    list(map(risky, range(9)))
except IndexError as e:
    print("through map", e.args)
class P:
    @property
    def p(self): return self.q()
    def q(self): return risky(10)
    def __getattr__(self, n): return risky(20)
    def __eq__(self, o): return risky(30)
    def __len__(self): return risky(40)
    def __str__(self): raise OSError("in str")
for f in (lambda: P().p, lambda: P().zz, lambda: P() == 1, lambda: len(P()), lambda: str(P()), lambda: P() in [P()]):
    try:
        print(f())
    except (IndexError, OSError) as e:
        print(type(e).__name__, e.args)
