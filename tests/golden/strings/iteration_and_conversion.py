# Strings to lists, ints, bytes and back; ord and chr; counting characters; ciphers.
print(list("abc"), tuple("ab"), sorted(set("hello")), [ord(c) for c in "AZaz09"], "".join([chr(c) for c in range(97, 103)]),
    list(map(int, "12345")), sum(map(int, "999")))
def caesar(s, k):
    out = ""
    for c in s:
        if c.isalpha():
            b = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - b + k) % 26 + b)
        out += c
    return out
e = caesar("Hello, World!", 3)
print(e, caesar(e, -3), caesar(caesar("abcxyz", 13), 13))
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append("%s%d" % (s[i], j - i))
        i = j
    return "".join(out)
print(rle("aaabccdddd"), rle(""), rle("z"))
def is_pal(s):
    t = "".join(c.lower() for c in s if c.isalpha())
    return t == "".join(reversed(t))
print(is_pal("A man, a plan, a canal: Panama"), is_pal("not one"), is_pal(""))
freq = {}
for c in "the rain in spain":
    freq[c] = freq.get(c, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:4])
def camel(s): return "".join(w[0].upper() + w[1:] for w in s.split("_") if w)
def snake(s):
    out = ""
    for c in s:
        out += "_" + c.lower() if c.isupper() and out else c.lower()
    return out
print(camel("snake_case_name"), snake("CamelCaseName"), snake("x"))
print("".join("01"[ord(c) >> i & 1] for c in "Hi" for i in range(7, -1, -1)), [hex(ord(c)) for c in "é€"], "abc".encode(), b"abc".decode(),
    str(b"abc", "utf8"), [c for c in b"abc"])
print(min("hello"), max("hello"), "".join(sorted("banana", key=lambda c: "nab".index(c))), list(zip("abc", "xyz")),
    [a + b for a in "ab" for b in "12"], dict(enumerate("k")))
print(chr(65), chr(0x20ac), chr(0x1f600), ord("€"), ord(b"A"), ord("\n"))
