# A JSON encoder and decoder with escapes, nesting, numbers and error positions.
def encode(v, indent=None, level=0):
    if v is None:
        return "null"
    if v is True:
        return "true"
    if v is False:
        return "false"
    if isinstance(v, str):
        return quote(v)
    if isinstance(v, (int, float)):
        return str(v)
    nl = "" if indent is None else "\n" + " " * (indent * (level + 1))
    end = "" if indent is None else "\n" + " " * (indent * level)
    if isinstance(v, (list, tuple)):
        if not v:
            return "[]"
        return "[" + ",".join(nl + encode(x, indent, level + 1) for x in v) + end + "]"
    if isinstance(v, dict):
        if not v:
            return "{}"
        return "{" + ",".join(nl + quote(k) + ":" + encode(v[k], indent, level + 1) for k in sorted(v)) + end + "}"
    raise TypeError("cannot encode " + type(v).__name__)

ESC = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
UNESC = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "/": "/"}

def quote(s):
    out = ['"']
    for c in s:
        if c in ESC:
            out.append(ESC[c])
        elif ord(c) < 32:
            out.append("\\u%04x" % ord(c))
        else:
            out.append(c)
    out.append('"')
    return "".join(out)

class Decoder:
    def __init__(self, s):
        self.s, self.i = s, 0
    def error(self, what):
        raise ValueError("%s at %d" % (what, self.i))
    def blank(self):
        while self.i < len(self.s) and self.s[self.i] in " \t\r\n":
            self.i += 1
    def next(self):
        self.blank()
        if self.i >= len(self.s):
            self.error("unexpected end")
        return self.s[self.i]
    def value(self):
        c = self.next()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, v in (("null", None), ("true", True), ("false", False)):
            if self.s[self.i:self.i + len(word)] == word:
                self.i += len(word)
                return v
        self.error("unexpected %r" % c)
    def array(self):
        out = []
        self.i += 1
        if self.next() == "]":
            self.i += 1
            return out
        while True:
            out.append(self.value())
            c = self.next()
            self.i += 1
            if c == "]":
                return out
            if c != ",":
                self.error("expected , or ]")
    def object(self):
        out = {}
        self.i += 1
        if self.next() == "}":
            self.i += 1
            return out
        while True:
            if self.next() != '"':
                self.error("expected a key")
            k = self.string()
            if self.next() != ":":
                self.error("expected :")
            self.i += 1
            out[k] = self.value()
            c = self.next()
            self.i += 1
            if c == "}":
                return out
            if c != ",":
                self.error("expected , or }")
    def string(self):
        out = []
        self.i += 1
        while True:
            if self.i >= len(self.s):
                self.error("unterminated string")
            c = self.s[self.i]
            self.i += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                c = self.s[self.i]
                self.i += 1
                if c == "u":
                    out.append(chr(int(self.s[self.i:self.i + 4], 16)))
                    self.i += 4
                elif c in UNESC:
                    out.append(UNESC[c])
                else:
                    self.error("bad escape")
            else:
                out.append(c)
    def number(self):
        j = self.i
        while j < len(self.s) and self.s[j] in "+-.eE0123456789":
            j += 1
        t = self.s[self.i:j]
        self.i = j
        return float(t) if "." in t or "e" in t or "E" in t else int(t)

def decode(s):
    d = Decoder(s)
    v = d.value()
    d.blank()
    if d.i != len(s):
        d.error("extra data")
    return v

doc = {"name": "caf\u00e9 \"x\"", "list": [1, -2, 3.5, None, True, False], "nested": {"a": [], "b": {}, "c": [[1], [[2]]]},
       "text": "line\nbreak\ttab\\ \x01", "big": 12345678901234567890}
t = encode(doc)
print(t)
print(decode(t) == doc, encode(decode(t)) == t)
print(encode({"k": [1, {"z": []}], "a": "b"}, 2))
print(decode(' [ 1 , "a\\u0041\\n" , { "k" : -1.5e2 } , [ ] ] '))
for bad in ("", "[1", "[1 2]", '{"a" 1}', "{1: 2}", '"abc', "nul", "[1,]", "1 2", '"\\q"', "{\"a\":1,}"):
    try:
        print(decode(bad))
    except ValueError as e:
        print(repr(bad), "->", e)
try:
    encode({1, 2})
except TypeError as e:
    print(e)
