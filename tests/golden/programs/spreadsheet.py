# A spreadsheet: formulas with references and ranges, recalculation, cycles and errors.
class Cycle(Exception): pass
class Sheet:
    def __init__(self):
        self.raw, self.cache, self.busy = {}, {}, []
    def set(self, name, text):
        self.raw[name] = text
        self.cache.clear()
    def value(self, name):
        if name in self.cache:
            v = self.cache[name]
        else:
            if name in self.busy:
                raise Cycle(">".join(self.busy[self.busy.index(name):] + [name]))
            self.busy.append(name)
            try:
                v = self.compute(self.raw.get(name, ""))
            finally:
                self.busy.pop()
            self.cache[name] = v
        return v
    def compute(self, text):
        if not text.startswith("="):
            try:
                return int(text)
            except ValueError:
                pass
            try:
                return float(text)
            except ValueError:
                return text
        src = self.translate(text[1:])
        return eval(src, {"cell": self.value, "rng": self.range, "SUM": sum, "MAX": max, "MIN": min, "AVG": lambda l: sum(l) / len(l),
                          "COUNT": len, "IF": lambda c, a, b: a if c else b, "ABS": abs})
    def translate(self, s):
        out, i = "", 0
        while i < len(s):
            c = s[i]
            if c.isupper() and i + 1 < len(s) and s[i + 1].isdigit() and not (i and s[i - 1].isalpha()):
                j = i + 1
                while j < len(s) and s[j].isdigit():
                    j += 1
                a = s[i:j]
                if j < len(s) and s[j] == ":":
                    k = j + 2
                    while k < len(s) and s[k].isdigit():
                        k += 1
                    out += "rng('%s','%s')" % (a, s[j + 1:k])
                    i = k
                else:
                    out += "cell('%s')" % a
                    i = j
            else:
                out += c
                i += 1
        return out
    def range(self, a, b):
        out = []
        for r in range(int(a[1:]), int(b[1:]) + 1):
            for c in range(ord(a[0]), ord(b[0]) + 1):
                v = self.value(chr(c) + str(r))
                if v != "":
                    out.append(v)
        return out
    def show(self, cols, rows):
        print("   " + "".join("{:>9}".format(c) for c in cols))
        for r in range(1, rows + 1):
            row = []
            for c in cols:
                try:
                    v = self.value(c + str(r))
                except Cycle:
                    v = "#CYCLE"
                except ZeroDivisionError:
                    v = "#DIV"
                except Exception as e:
                    v = "#" + type(e).__name__[:7]
                row.append("{:>9}".format("%.2f" % v if isinstance(v, float) else v))
            print("%2d " % r + "".join(row))
s = Sheet()
for name, text in (("A1", "item"), ("B1", "qty"), ("C1", "price"), ("D1", "total"), ("A2", "nut"), ("B2", "100"), ("C2", "0.25"),
        ("D2", "=B2*C2"), ("A3", "bolt"), ("B3", "40"),
                   ("C3", "1.5"), ("D3", "=B3*C3"), ("A4", "sum"), ("B4", "=SUM(B2:B3)"), ("C4", "=AVG(C2:C3)"), ("D4", "=SUM(D2:D3)"),
                       ("D5", "=IF(D4>80,D4*0.9,D4)")):
    s.set(name, text)
s.show("ABCD", 5)
s.set("B2", "200")
s.set("A5", "=MAX(B2:B4)")
s.set("C5", "=1/(B3-40)")
s.set("B5", "=A1+1")
s.show("ABCD", 5)
s.set("C2", "=D2/B2")
s.show("ABCD", 5)
try:
    s.value("C2")
except Cycle as e:
    print("cycle", e)
print(s.translate("A1+SUM(B2:C30)*MAX(Z9)"), s.busy)
