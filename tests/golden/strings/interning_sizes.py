# Strings of every length around the sizes where representations may change.
total = 0
for n in list(range(0, 40)) + [63, 64, 65, 127, 128, 129, 255, 256, 257, 1000]:
    s = "x" * n
    t = "".join(["x"] * n)
    u = ("x" * (n // 2)) + ("x" * (n - n // 2))
    d = {s: n}
    ok = s == t == u and hash(s) == hash(t) and d[t] == n and d[u] == n and len(s) == n and s + "y" != s and (s + "y")[:-1] == t
    if not ok:
        print("wrong at", n)
    total += len(s) + len(t)
    v = "é" * n
    if len(v) != n or len(v.encode()) != 2 * n or v + "a" == v or v[:n] != v or (n and v[n - 1] != "é"):
        print("wrong é at", n)
    b = b"b" * n
    if len(b) != n or b != bytes([98] * n) or b.decode() != "b" * n:
        print("wrong bytes at", n)
print(total)
names = {}
class O: pass
o = O()
for i in range(30):
    k = "attribute_number_%d" % i
    setattr(o, k, i)
    names[k] = i
print(sum(getattr(o, k) for k in names), o.attribute_number_7, len(names))
