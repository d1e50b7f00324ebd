# Strings and bytes of tens of kilobytes: building, slicing, searching, splitting.
line = "the quick brown fox jumps over the lazy dog; "
text = line * 600
print(len(text), text.count("fox"), text.find("dog", 20000), text.rfind("quick"), text[27000 - 45:27000] == line, text[-3:])
words = text.split()
print(len(words), len(" ".join(words)), sum(len(w) for w in words))
up = text.upper()
print(up[:20], up.replace("FOX", "CAT").count("CAT"), len(up.replace(" ", "")))
b = bytearray(20000)
for i in range(0, 20000, 7):
    b[i] = i & 255
print(sum(b), b[14], len(bytes(b)), bytes(b).count(b"\x0e"))
u = "añ€😀" * 1000
print(len(u), len(u.encode()), u[3999], u[2001], u.count("€"), u.find("😀", 3990), u.encode().decode() == u)
parts = ["%d:%s" % (i, chr(97 + i % 26)) for i in range(1500)]
s = ",".join(parts)
print(len(s), s[:30], s[-14:], s.split(",") == parts)
h = 0
for c in s[:3000]:
    h = (h * 31 + ord(c)) & 0xffffffff
print(h)
