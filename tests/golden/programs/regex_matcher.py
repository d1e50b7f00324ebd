# A small regular expression matcher: parser to a tree, matching by generators with backtracking.
class Re:
    def __init__(self, pattern):
        self.p, self.i, self.groups = pattern, 0, 0
        self.node = self.alt()
        if self.i < len(pattern):
            raise ValueError("unexpected %s at %d" % (pattern[self.i], self.i))
    def peek(self): return self.p[self.i] if self.i < len(self.p) else ""
    def alt(self):
        opts = [self.seq()]
        while self.peek() == "|":
            self.i += 1
            opts.append(self.seq())
        return opts[0] if len(opts) == 1 else ("alt", opts)
    def seq(self):
        items = []
        while self.peek() not in ("", "|", ")"):
            items.append(self.repeat())
        return ("seq", items)
    def repeat(self):
        a = self.atom()
        while self.peek() in ("*", "+", "?"):
            c = self.peek()
            self.i += 1
            lazy = self.peek() == "?"
            if lazy:
                self.i += 1
            a = ("rep", a, 1 if c == "+" else 0, 1 if c == "?" else 9999, lazy)
        return a
    def atom(self):
        c = self.peek()
        self.i += 1
        if c == "(":
            self.groups += 1
            n = self.groups
            inner = self.alt()
            if self.peek() != ")":
                raise ValueError("missing )")
            self.i += 1
            return ("group", n, inner)
        if c == "[":
            return self.klass()
        if c == ".":
            return ("set", lambda ch: ch != "\n")
        if c == "^":
            return ("start",)
        if c == "$":
            return ("end",)
        if c in "*+?":
            raise ValueError("nothing to repeat at %d" % (self.i - 1))
        if c == "\\":
            e = self.peek()
            self.i += 1
            kinds = {"d": str.isdigit, "s": str.isspace, "w": lambda ch: ch.isalpha() or ch.isdigit() or ch == "_"}
            if e in kinds:
                return ("set", kinds[e])
            c = e
        return ("set", lambda ch, c=c: ch == c)
    def klass(self):
        neg = self.peek() == "^"
        if neg:
            self.i += 1
        chars = set()
        while self.peek() != "]":
            if self.peek() == "":
                raise ValueError("missing ]")
            c = self.peek()
            self.i += 1
            if self.peek() == "-" and self.p[self.i + 1:self.i + 2] not in ("]", ""):
                hi = self.p[self.i + 1]
                self.i += 2
                for k in range(ord(c), ord(hi) + 1):
                    chars.add(chr(k))
            else:
                chars.add(c)
        self.i += 1
        return ("set", lambda ch: (ch in chars) != neg)
    def match(self, s, i=0):
        for end, caps in self.run(self.node, s, i, {}):
            return i, end, caps
        return None
    def run(self, n, s, i, caps):
        kind = n[0]
        if kind == "set":
            if i < len(s) and n[1](s[i]):
                yield i + 1, caps
        elif kind == "seq":
            yield from self.run_seq(n[1], 0, s, i, caps)
        elif kind == "alt":
            for o in n[1]:
                yield from self.run(o, s, i, caps)
        elif kind == "group":
            for end, c in self.run(n[2], s, i, caps):
                c = dict(c)
                c[n[1]] = s[i:end]
                yield end, c
        elif kind == "start":
            if i == 0:
                yield i, caps
        elif kind == "end":
            if i == len(s):
                yield i, caps
        else:
            yield from self.run_rep(n, s, i, caps, 0)
    def run_seq(self, items, k, s, i, caps):
        if k == len(items):
            yield i, caps
        else:
            for end, c in self.run(items[k], s, i, caps):
                yield from self.run_seq(items, k + 1, s, end, c)
    def run_rep(self, n, s, i, caps, count):
        _, a, lo, hi, lazy = n
        if lazy and count >= lo:
            yield i, caps
        if count < hi:
            for end, c in self.run(a, s, i, caps):
                if end > i or count < lo:
                    yield from self.run_rep(n, s, end, c, count + 1)
        if not lazy and count >= lo:
            yield i, caps
    def search(self, s):
        for i in range(len(s) + 1):
            m = self.match(s, i)
            if m:
                return m
    def sub(self, new, s):
        out, i = "", 0
        while i <= len(s):
            m = self.match(s, i)
            if m and m[1] > i:
                out += new
                i = m[1]
            else:
                out += s[i:i + 1]
                i += 1
        return out
def t(p, s):
    m = Re(p).search(s)
    print("%-16s %-18r %s" % (p, s, (s[m[0]:m[1]], sorted(m[2].items())) if m else None))
t("abc", "xxabcxx")
t("a*b", "aaab")
t("^a.c$", "abc")
t("^a.c$", "abcd")
t("(a|b)*c", "ababc")
t("(\\w+)@(\\w+)\\.com", "mail joe@site.com now")
t("[0-9]+", "room 101!")
t("[^a-c]+", "abcdefcba")
t("a+?", "aaa")
t("<(.+?)>", "<one><two>")
t("<(.+)>", "<one><two>")
t("colou?r", "my color")
t("x*", "aaa")
t("(a)(b(c)?)", "abd")
t("\\d\\d:\\d\\d", "at 09:45")
t("zz", "none")
for bad in ("(a", "a)", "*a", "[a"):
    try:
        Re(bad)
    except ValueError as e:
        print(bad, e)
print(Re("[aeiou]").sub("*", "substitution"), Re(" +").sub(" ", "a  b    c"))
