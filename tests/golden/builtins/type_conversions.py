# list, tuple, set, dict, str, bytes, int, float, bool as converters of everything that fits.
src = [[3, 1], (3, 1), {3: 0, 1: 0}, range(1, 4), b"\x01\x02", bytearray(b"\x03")]
for s in src:
    print(sorted(list(s)), sorted(tuple(s)), sorted(set(s)), bytes(sorted(s)), len(list(s)))
print(list("ab"), tuple("ab"), sorted(set("aba")), dict(["ab", "cd"])["a"], dict([[1, 2], (3, 4)])[3], dict(((k, k) for k in "xy"))["y"])
print(str(1), str(1.5), str([1, "a"]), str((1,)), str({"a": None}), str(b"x"), str(True), str(None), str(range(3)), str(""))
print(int("5"), int(5.5), int(True), float("5"), float(5), bool("False"), bool([0]), bool(0.0), list(map(int, "1 2 3".split())),
    [float(x) for x in "1.5,2".split(",")])
print(list(zip(*[[1, 2], [3, 4]])), list(map(list, [(1, 2), "ab"])), [tuple(x) for x in ("ab", [1])], list({1: "a"}.items()),
    tuple(tuple(range(i)) for i in range(3)), frozenset([1]) == {1})
for t, v in ((int, "a"), (int, []), (float, "x"), (list, 5), (tuple, None), (dict, 5), (dict, [1]), (dict, ["abc"]), (set, 1), (bytes, "s"),
        (bytes, [300])):
    try:
        t(v)
        print("no error")
    except (ValueError, TypeError) as e:
        print(t.__name__, type(e).__name__)
class I:
    def __iter__(self): return iter([3, 1, 2])
    def __str__(self): return "as str"
    def __len__(self): return 0
    def __int__(self): return 77
print(list(I()), tuple(I()), sorted(I()), set(I()) == {1, 2, 3}, str(I()), bool(I()), int(I()), max(I()))
