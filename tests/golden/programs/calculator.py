# A tokenizer and recursive-descent calculator with variables, functions and error reports.
class CalcError(Exception):
    pass

class Token:
    def __init__(self, kind, value, pos):
        self.kind, self.value, self.pos = kind, value, pos
    def __repr__(self):
        return "%s:%s" % (self.kind, self.value)

def tokenize(src):
    i = 0
    while i < len(src):
        c = src[i]
        if c == " ":
            i += 1
        elif c.isdigit():
            j = i
            while j < len(src) and (src[j].isdigit() or src[j] == "."):
                j += 1
            text = src[i:j]
            yield Token("num", float(text) if "." in text else int(text), i)
            i = j
        elif c.isalpha():
            j = i
            while j < len(src) and (src[j].isalpha() or src[j].isdigit()):
                j += 1
            yield Token("name", src[i:j], i)
            i = j
        elif c in "+-*/%^()=,":
            yield Token(c, c, i)
            i += 1
        else:
            raise CalcError("bad character %r at %d" % (c, i))
    yield Token("end", "", len(src))

class Calculator:
    functions = {"abs": abs, "max": max, "min": min, "sq": lambda x: x * x}
    def __init__(self):
        self.vars = {}
    def run(self, src):
        self.tokens = list(tokenize(src))
        self.i = 0
        v = self.statement()
        if self.peek().kind != "end":
            self.fail("unexpected %s" % self.peek().value)
        return v
    def peek(self):
        return self.tokens[self.i]
    def take(self, kind=None):
        t = self.tokens[self.i]
        if kind and t.kind != kind:
            self.fail("expected %s" % kind)
        self.i += 1
        return t
    def fail(self, text):
        raise CalcError("%s at %d" % (text, self.peek().pos))
    def statement(self):
        if self.peek().kind == "name" and self.tokens[self.i + 1].kind == "=":
            name = self.take().value
            self.take("=")
            v = self.vars[name] = self.expr()
            return v
        return self.expr()
    def expr(self):
        v = self.term()
        while self.peek().kind in "+-":
            if self.take().kind == "+":
                v += self.term()
            else:
                v -= self.term()
        return v
    def term(self):
        v = self.unary()
        while self.peek().kind in "*/%":
            op = self.take().kind
            w = self.unary()
            try:
                v = v * w if op == "*" else v / w if op == "/" else v % w
            except ZeroDivisionError:
                self.fail("division by zero")
        return v
    def unary(self):
        if self.peek().kind == "-":
            self.take()
            return -self.unary()
        return self.power()
    def power(self):
        v = self.atom()
        if self.peek().kind == "^":
            self.take()
            return v ** self.unary()
        return v
    def atom(self):
        t = self.take()
        if t.kind == "num":
            return t.value
        if t.kind == "(":
            v = self.expr()
            self.take(")")
            return v
        if t.kind == "name":
            if self.peek().kind == "(":
                self.take()
                args = [self.expr()]
                while self.peek().kind == ",":
                    self.take()
                    args.append(self.expr())
                self.take(")")
                if t.value not in self.functions:
                    raise CalcError("no function " + t.value)
                return self.functions[t.value](*args)
            if t.value in self.vars:
                return self.vars[t.value]
            raise CalcError("unknown name " + t.value)
        self.i -= 1
        self.fail("unexpected %s" % (t.value or "end"))

calc = Calculator()
for line in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "x = 10", "y = x * x - 1", "y % 7", "y / 4", "max(1, x, 3) + abs(-5)",
             "sq(sq(3))", "1.5 + 2.25", "--3", "2 * (3 + ", "4 $ 4", "z + 1", "1 2", "foo(1)", "1 / (x - 10)", "", "a1 = 2 ^ 64", "a1 + 1"):
    try:
        print("%-22s = %s" % (line, calc.run(line)))
    except CalcError as e:
        print("%-22s ! %s" % (line, e))
print(list(tokenize("a=(1+b2)*3")))
print(sorted(calc.vars.items()))
