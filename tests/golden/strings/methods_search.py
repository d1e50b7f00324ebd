# find, rfind, index, rindex, count, startswith, endswith, in.
s = "banana bandana"
print(s.find("an"), s.find("an", 2), s.find("an", 2, 4), s.find("zz"), s.find(""), s.find("", 5), s.rfind("an"), s.rfind("an", 0, 5),
    s.rfind("q"), s.rfind(""))
print(s.index("b"), s.index("b", 1), s.rindex("b"), s.count("an"), s.count("a"), s.count("ana"), s.count("z"), "".count("a"),
    "aaa".count("aa"))
print(s.startswith("ban"), s.startswith("nan"), s.startswith(""), s.endswith("dana"), s.endswith("ban"), s.endswith(""),
    s.startswith("nan", 2))
print("ana" in s, "" in s, "x" in s, "x" not in s, "" in "", "a" in "", "banana bandana!" in s)
for f in (lambda: s.index("zz"), lambda: s.rindex("zz"), lambda: s.index("b", 8)):
    try:
        f()
    except ValueError:
        print("ValueError")
try:
    1 in s
except TypeError:
    print("TypeError")
print(s.find("a", -3), s.find("a", 100), s.find("b", 0, 1), s.find("na b"), "x".find("xx"), "aXbX".rfind("X"), "abc".find("c", 2),
    "abc".find("c", 3))
