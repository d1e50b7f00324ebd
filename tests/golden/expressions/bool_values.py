# Truth of values, and results of and / or / not.
class Empty:
    def __len__(self):
        return 0
class No:
    def __bool__(self):
        return False
class Plain:
    pass
for v in (0, 1, -1, 0.0, 0.1, "", "a", " ", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, True, False, b"", b"\0", range(0), range(1)):
    print(repr(v), bool(v), not v, "yes" if v else "no")
print(bool(Empty()), bool(No()), bool(Plain()), not Empty(), not No())
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, 0 or "", "" or [] or 0, 1 and 2 and 3, 1 and 0 and 3)
print(None or "default", "x" and "", not 1 == 2, not (1 and 0))
print(True + True, True * 3, False + 1.5, True == 1, False == 0, True < 2, -True, ~0)
print((True & False) == 0, (True | False) == 1, (True ^ True) == 0, True & 3, str(True), repr(False))
