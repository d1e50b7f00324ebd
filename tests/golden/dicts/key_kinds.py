# Keys of every hashable kind; equal keys of different kinds; overwriting.
d = {}
d[1] = "int"
d["1"] = "str"

d[1.5] = "float"
d[None] = "none"
d[(1, 2)] = "tuple"
d[1 << 70] = "big"
d[-1] = "minus"
d[""] = "empty"
d[len] = "builtin"
d[int] = "type"
d[frozenset([1])] = "frozen"
d[range] = "range"
for k in (1, "1", 1.5, None, (1, 2), 1 << 70, -1, "", len, int, frozenset([1]), range):
    print(d[k], end=" ")
print(len(d))
d[1.0] = "float one"
d[True] = "true"
d[2 ** 70] = "big again"
print(d[1], d[1 << 70], len(d), 1.0 in d, True in d, False in d, 0 in d)
d[0] = "zero"
print(d[False], d[0.0], d[-0.0])
e = {"ab": 1}
key = "a"
key += "b"
e[key] += 5
e["%s%s" % ("a", "b")] *= 2
e["".join(["a", "b"])] -= 1
print(e)
long = "x" * 200
e[long] = 1
e["x" * 100 + "x" * 100] += 1
print(e[long], len(e))
for bad in ([], {}, set(), [1], ([],)):
    try:
        d[bad] = 1
    except TypeError:
        print("TypeError")
    try:
        bad in d
    except TypeError:
        print("TypeError in")
