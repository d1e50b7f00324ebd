# Indexing from the end, and IndexError, KeyError, TypeError when it cannot be done.
for s in ([10, 20, 30], (10, 20, 30), "abc", b"abc", range(10, 40, 10)):
    print(s[0], s[1], s[2], s[-1], s[-2], s[-3])
    for i in (3, -4, 100):
        try:
            print(s[i])
        except IndexError:
            print("IndexError", i)
    try:
        print(s["x"])
    except TypeError:
        print("TypeError")
try:
    {}[1]
except KeyError as e:
    print("KeyError", e.args)
for bad in (1, None, 1.5, len):
    try:
        bad[0]
    except TypeError:
        print("TypeError")
m = [[1, 2, 3], [4, 5, 6]]
print(m[1][2], m[-1][-1], m[0][1:][0], {"a": {"b": [7]}}["a"]["b"][0])
