# repr, str and args of exceptions as MicroPython writes them.
for e in (Exception(), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError(1), OSError(2), OSError(2, "m"), OSError(110),
        OSError(12345), OSError("text"),
          StopIteration(5), IndexError((1, 2)), MemoryError(), RuntimeError(None), TypeError([1]), SystemExit(0)):
    print(repr(e), "|", str(e), "|", e.args)
class Own(Exception): pass
class WithStr(Exception):
    def __str__(self): return "own str"
print(repr(Own(1)), str(Own("x")), repr(Own()), repr(WithStr(1)), str(WithStr(1)))
print([ValueError("in list")], {"k": KeyError("v")})
