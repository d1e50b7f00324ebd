# Concatenation, join, format, split, replace, find and iteration over characters.
N = 9300
def main(n):
    s = 0
    for r in range(n):
        t = ""
        for i in range(20):
            t += chr(97 + (i + r) % 26)
        parts = [str(i * r) for i in range(20)]
        line = ",".join(parts)
        s += len(line) + line.count("1")
        for p in line.split(","):
            s += int(p)
        u = "%s-%05d-%x" % (t, r, r)
        u = u + "{:>8}|{}".format(r, t)
        s += u.find("-") + len(u.replace("a", "bb").upper())
        for c in t:
            if c == "e":
                s += ord(c)
        s += 1 if t[3:9] in u else 0
        s += len(f"{r}:{t[0]}")
        s &= 0xffffff
    return s
