# A bool has a type of its own and calculates as an int.
print(isinstance(True, bool), isinstance(1, bool), type(True) is bool, True == 1, hash(True) == hash(1))
print(True + True, True * 5, -True, True // 1, [10, 20][True], "ab"[False], sum([True, True, False]), 1 << True, True < 2, True | 4)
print({1: "a"}[True], {True: "b"}[1], bool(2), bool("x"), str(True), "%d" % True, "{:d}".format(True), int(True), float(True),
    range(3)[True])
