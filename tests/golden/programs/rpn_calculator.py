# A reverse Polish calculator with definitions, a stack and error recovery.
class Stop(Exception): pass
class Rpn:
    def __init__(self):
        self.stack, self.words = [], {}
        self.ops = {
            "+": lambda a, b: [a + b], "-": lambda a, b: [a - b], "*": lambda a, b: [a * b], "/": lambda a, b: [a // b],
            "mod": lambda a, b: [a % b], "swap": lambda a, b: [b, a], "over": lambda a, b: [a, b, a],
            "dup": lambda a: [a, a], "drop": lambda a: [], "neg": lambda a: [-a], "sq": lambda a: [a * a],
            "rot": lambda a, b, c: [b, c, a], "max": lambda a, b: [max(a, b)], "<": lambda a, b: [int(a < b)],
        }
        self.arity = {"dup": 1, "drop": 1, "neg": 1, "sq": 1, "rot": 3}
    def run(self, line):
        toks = line.split()
        if toks and toks[0] == ":":
            self.words[toks[1]] = toks[2:]
            return
        self.exec(toks, 0)
    def exec(self, toks, depth):
        if depth > 10:
            raise Stop("too deep")
        i = 0
        while i < len(toks):
            t = toks[i]
            if t in self.words:
                self.exec(self.words[t], depth + 1)
            elif t == "times":
                n = self.stack.pop()
                for _ in range(n):
                    self.exec(toks[i + 1:i + 2], depth + 1)
                i += 1
            elif t in self.ops:
                n = self.arity.get(t, 2)
                if len(self.stack) < n:
                    raise Stop("stack underflow in " + t)
                args = self.stack[-n:]
                res = self.ops[t](*args)
                self.stack[-n:] = res
            else:
                try:
                    self.stack.append(int(t))
                except ValueError:
                    raise Stop("unknown word " + t)
            i += 1
r = Rpn()
for line in ("1 2 +", "3 4 * -", "dup sq", ": cube dup sq *", "3 cube", "drop drop drop drop drop", "", "1 2 3 rot", "+ +",
        ": fourth sq sq", "2 fourth 3 fourth max",
             "1 0 /", "bogus", ": loop loop", "loop", "1 10 times double", ": double 2 *", "1 10 times double", "5 swap -", "1 2 < 2 1 <",
                 "neg over mod"):
    try:
        before = list(r.stack)
        r.run(line)
    except Stop as e:
        r.stack = before
        print("error:", e)
    except ZeroDivisionError:
        r.stack = before
        print("error: division by zero")
    print("%-26s %s" % (line, r.stack))
