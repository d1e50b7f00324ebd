# What MicroPython says about operands and operations of the wrong type.
class C: pass
c = C()
for t in (lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: None - 1, lambda: -"a", lambda: ~1.5, lambda: "a" * "b",
        lambda: {} < {}, lambda: 1 < "a", lambda: c + 1, lambda: 1 + c, lambda: c < c,
          lambda: len(5), lambda: 5(), lambda: c(), lambda: None(), lambda: 5[0], lambda: c[0], lambda: None[0], lambda: [1]["a"],
              lambda: (1,)[1.5], lambda: iter(5), lambda: [x for x in 5],
          lambda: {[]}, lambda: hash({}), lambda: int([]), lambda: int(None), lambda: float([]), lambda: ord(5), lambda: ord("ab"),
              lambda: chr("a"), lambda: abs("a"),
          lambda: sum(5), lambda: ",".join([1]), lambda: "abc".split(1), lambda: isinstance(1, 2), lambda: max(5),
              lambda: "%d" % "a", lambda: "%d %d" % (1,), lambda: "x" % 1, lambda: -c, lambda: 1.5 << 1):
    try:
        print("no error", t())
    except TypeError as e:
        print(e)
