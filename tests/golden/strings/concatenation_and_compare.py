# Building strings in many ways, comparing and hashing them.
s = ""
for i in range(30):
    s += chr(97 + i % 26)
print(s, len(s))
print("a" + "b" + "c", "ab" * 3, 0 * "ab", -1 * "ab", 3 * "-" + ">", "" + "")
t = "abc"
u = t
t += "d"
print(t, u, t == "abcd", "ab" + "cd" == t, "".join([t[:2], t[2:]]) == t, hash("ab" + "cd") == hash(t), {t: 1}["ab" "cd"])
print("a" < "b" < "c", "a" < "B", "Z" < "a", "abc" < "abcd", "" < "a", "é" > "z", "a" != "A", "10" < "9", max("pear", "apple"),
    sorted(["b", "", "ab", "a"]))
long = "0123456789" * 100
print(len(long), long[500:505], long.count("9"), (long + long)[1000:1003], long == "0123456789" * 100, long < long + "x")
parts = []
for i in range(100):
    parts.append(str(i))
j = ",".join(parts)
print(len(j), j[:20], j.split(",") == parts, sum(int(x) for x in j.split(",")))
for bad in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + None, lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" - "b",
        lambda: "a" + b"b"):
    try:
        bad()
    except TypeError:
        print("TypeError")
def rev(s): return "" if not s else rev(s[1:]) + s[0]
print(rev("recursion"), "".join(reversed("recursion")), str(12) + str(3.5) + str(None) + str(True) + str([1]) + str((1,)) + str({1: 2}))
x = "line1\nline2"
print(x, x.split("\n"), len(x), x.upper(), bool(""), bool(" "), not "", "a" and "b", "" or "c")
