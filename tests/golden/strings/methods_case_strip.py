# upper, lower, strip family, replace, center, and tests on characters.
s = "  Hello, World!\t\n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "xxhixx".strip("x"), "xyhiyx".strip("xy"), "xxhi".lstrip("x"),
    "hixx".rstrip("x"), "abc".strip("z"), "aaa".strip("a"), repr("".strip()))
print("Hello".upper(), "Hello".lower(), "123abc".upper(), "".upper(), "MiXeD 1".lower())
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("an", ""), "banana".replace("x", "y"),
    "aaa".replace("aa", "b"), "abc".replace("", "-"), "x".replace("x", "xx"))
print("[" + "ab".center(6) + "]", "[" + "abc".center(6) + "]", "[" + "abcdef".center(3) + "]")
for t in ("abc", "ABC", "aBc", "123", "a1", " \t\n", "", "a b", "A1"):
    print(repr(t), t.isalpha(), t.isdigit(), t.isspace(), t.isupper(), t.islower())
print("a,b;c".replace(",", ";").split(";"), "  x ".strip().upper().lower().replace("x", "done"))
