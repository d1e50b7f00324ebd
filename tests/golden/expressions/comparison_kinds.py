# == and ordering between values of the same and of different kinds.
print(1 == "1", 1 != "1", None == 0, [] == (), [1] == [1], (1, 2) == (1, 2))
print("a" < "b", "a" < "aa", "" < "a", "B" < "a", "abc" >= "abd", "z" > "aaaa")
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], (1, 2) <= (1, 2), (1, "b") > (1, "a"))
print(b"a" < b"b", b"ab" > b"a", b"" == b"")
print({1: 2} == {1: 2}, {1: 2} == {1: 3}, {1, 2} == {2, 1}, {1} != {2})
for f in (lambda: 1 < "a", lambda: [] < (), lambda: None < None, lambda: {} < {}, lambda: "a" > 1):
    try:
        print(f())
    except TypeError:
        print("TypeError")
print(None is None, None is not None, 1 is not None, ... is ...)
print([1, [2, 3]] == [1, [2, 3]], [1, [2, 3]] == [1, [2, 4]])
