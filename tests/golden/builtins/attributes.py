# hasattr, getattr, setattr, delattr, callable, isinstance, issubclass, type on many kinds.
class A:
    x = 1
    def f(self): return 2
class B(A): pass
b = B()
print(hasattr(b, "x"), hasattr(b, "f"), hasattr(b, "nope"), hasattr([], "append"), hasattr("", "upper"), hasattr(1, "append"),
    hasattr(A, "f"))
print(getattr(b, "x"), getattr(b, "f")(), getattr(b, "nope", "d"), getattr([1], "count")(1), getattr("a-b", "split")("-"), getattr(B, "x"))
setattr(b, "y", [1]); setattr(B, "z", 3); b.__class__.w = 4
print(b.y, b.z, A().x, hasattr(A, "z"), B.w)
delattr(b, "y")
print(hasattr(b, "y"))
kinds = (int, float, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, type)
vals = (1, 10 ** 20, 1.5, "s", b"b", bytearray(), [], (), {}, set(), frozenset(), range(1), int, A)
for v in vals:
    print([k.__name__ for k in kinds if isinstance(v, k)], isinstance(v, object), isinstance(v, (str, list)), isinstance(v, ()))
print(isinstance(b, A), isinstance(b, (int, A)), issubclass(B, A), issubclass(B, (int, A)), issubclass(A, B), type(b) is B, type(b) is A,
    isinstance(None, type(None)))
print([callable(c) for c in (len, A, b, b.f, A.f, lambda: 1, 5, "s", None, print, [].append, int)])
for bad in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: getattr(b, 5), lambda: setattr(b, "a"), lambda: hasattr(b)):
    try:
        bad()
    except TypeError:
        print("TypeError")
print(type(1).__name__, type("").__name__, type(b).__name__, A.__name__, type([]).__name__, type({}).__name__, type(()).__name__,
    type(None).__name__, type(len).__name__ is None, ValueError.__name__)
