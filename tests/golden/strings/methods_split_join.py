# split, rsplit, splitlines, join, partition, rpartition.
print("a b  c ".split(), " a\tb\nc ".split(), "".split(), "   ".split(), "one".split())
print("a,b,,c,".split(","), ",".split(","), "".split(","), "a--b--c".split("--"), "abc".split("x"))
print("a,b,c,d".split(",", 1), "a,b,c,d".split(",", 2), "a,b".split(",", 9), "a,b".split(",", 0), "a b c d".split(None, 2),
    "a,b,c".split(",", -1))
print("a,b,c,d".rsplit(",", 1), "a,b,c,d".rsplit(",", 2), "a,b".rsplit(","), "a.b.c".rsplit(".", 1)[0])
print("a\nb\r\nc\n".splitlines(), "a\n\nb".splitlines(), "".splitlines(), "x".splitlines(), "a\nb".splitlines(True))
print(",".join(["a", "b", "c"]), "".join("abc"), "-".join([]), "-".join(["x"]), ", ".join(str(i) for i in range(4)), "ab".join("XYZ"),
    " ".join(("t", "u")), "".join({"k": 1}))
print("k=v=w".partition("="), "kv".partition("="), "=v".partition("="), "k=v=w".rpartition("="), "kv".rpartition("="),
    "a::b".partition("::"))
try:
    ",".join([1, 2])
except TypeError:
    print("TypeError")
try:
    "a".split("")
except ValueError:
    print("ValueError")
print(" ".join("the quick brown fox".split()[::-1]), "".join(sorted("hello")), "|".join("a b c".split(" ")),
    "\n".join(["l1", "l2"]).split("\n"))
