# Indexing, slicing and iterating over strings, ASCII and not.
s = "hello"
print(s[0], s[-1], s[1:3], s[:2], s[3:], s[:], s[-3:], s[:-3], s[10:], s[3:1], s[-100:2], len(s))
u = "aé€😀z"
print(u[0], u[1], u[2], u[3], u[4], u[-1], u[-2], u[1:4], u[:3], u[3:], u[-3:-1], len(u), [c for c in u])
print(u.find("€"), u.index("😀"), u[u.find("€"):], u.split("€"), u.replace("é", "e"), "é" in u, u.count("😀"), u + "ß", u * 2,
    u == "aé" + "€😀z")
for f in (lambda: s[5], lambda: s[-6], lambda: ""[0], lambda: u[5]):
    try:
        f()
    except IndexError:
        print("IndexError")
for f in (lambda: s["0"], lambda: s[1.0], lambda: s[None]):
    try:
        f()
    except TypeError:
        print("TypeError")
try:
    s[0] = "x"
except TypeError:
    print("TypeError")
print([ord(c) for c in u], "".join(chr(ord(c)) for c in u) == u, list(enumerate("ñb")), list(zip(u, range(9)))[3], sorted("éa€b"), max(u),
    min(u), "ünï".startswith("ü"), "ünï".endswith("ï"), list(reversed("añb")))
for c in "日本語":
    print(c, ord(c), len(c), len(c.encode()))
print("日本語"[1], "日本語"[1:], "日本語".encode()[3:6].decode(), u.encode(), bytes(u, "utf-8") == u.encode())
