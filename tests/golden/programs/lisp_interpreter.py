# A Lisp interpreter: reader, closures, special forms, tail calls in a loop, printing.
class Symbol:
    table = {}
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
def sym(n):
    if n not in Symbol.table:
        Symbol.table[n] = Symbol(n)
    return Symbol.table[n]
class LispError(Exception): pass
def tokens(s):
    out, cur, i = [], "", 0
    while i < len(s):
        c = s[i]
        if c == '"':
            j = s.index('"', i + 1)
            out.append(s[i:j + 1])
            i = j
        elif c in "()' \n;":
            if cur:
                out.append(cur)
                cur = ""
            if c == ";":
                while i < len(s) and s[i] != "\n":
                    i += 1
            elif c in "()'":
                out.append(c)
        else:
            cur += c
        i += 1
    if cur:
        out.append(cur)
    return out
def read(toks):
    if not toks:
        raise LispError("unexpected end")
    t = toks.pop(0)
    if t == "(":
        l = []
        while True:
            if not toks:
                raise LispError("missing )")
            if toks[0] == ")":
                toks.pop(0)
                return l
            l.append(read(toks))
    if t == ")":
        raise LispError("unexpected )")
    if t == "'":
        return [sym("quote"), read(toks)]
    if t[0] == '"':
        return t[1:-1]
    if t in ("#t", "#f"):
        return t == "#t"
    try:
        return int(t)
    except ValueError:
        return sym(t)
class Env:
    def __init__(self, names=(), values=(), outer=None):
        self.d, self.outer = dict(zip(names, values)), outer
    def find(self, s):
        e = self
        while e is not None:
            if s in e.d:
                return e
            e = e.outer
        raise LispError("unbound " + s.name)
class Lambda:
    def __init__(self, params, body, env): self.params, self.body, self.env = params, body, env
Q, IF, DEF, SET, LAM, BEGIN, LET, COND, ELSE, AND, OR = [sym(s) for s in "quote if define set! lambda begin let cond else and or".split()]
def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x).d[x]
        if not isinstance(x, list):
            return x
        if not x:
            raise LispError("empty application")
        h = x[0]
        if h is Q:
            return x[1]
        if h is IF:
            x = x[2] if evaluate(x[1], env) is not False else x[3] if len(x) > 3 else None
            continue
        if h is DEF:
            if isinstance(x[1], list):
                env.d[x[1][0]] = Lambda(x[1][1:], x[2:], env)
            else:
                env.d[x[1]] = evaluate(x[2], env)
            return None
        if h is SET:
            env.find(x[1]).d[x[1]] = evaluate(x[2], env)
            return None
        if h is LAM:
            return Lambda(x[1], x[2:], env)
        if h is LET:
            x = [[LAM, [p[0] for p in x[1]]] + x[2:]] + [p[1] for p in x[1]]
            continue
        if h is COND:
            for test, *body in x[1:]:
                if test is ELSE or evaluate(test, env) is not False:
                    break
            else:
                return None
            x = [BEGIN] + body
            continue
        if h is AND or h is OR:
            v = h is AND
            for e in x[1:]:
                v = evaluate(e, env)
                if (v is False) == (h is AND):
                    break
            return v
        if h is BEGIN:
            for e in x[1:-1]:
                evaluate(e, env)
            x = x[-1]
            continue
        f = evaluate(h, env)
        args = [evaluate(a, env) for a in x[1:]]
        if isinstance(f, Lambda):
            if len(args) != len(f.params):
                raise LispError("wants %d arguments, got %d" % (len(f.params), len(args)))
            env = Env(f.params, args, f.env)
            for e in f.body[:-1]:
                evaluate(e, env)
            x = f.body[-1]
            continue
        if not callable(f):
            raise LispError("not a function: " + show(f))
        return f(*args)
def show(x):
    if isinstance(x, bool):
        return "#t" if x else "#f"
    if isinstance(x, list):
        return "(" + " ".join(show(e) for e in x) + ")"
    if isinstance(x, Lambda):
        return "<lambda/%d>" % len(x.params)
    return "nil" if x is None else str(x)
def numeric(f): return lambda *a: f(a)
def product(a):
    r = 1
    for v in a:
        r *= v
    return r
G = Env()
for n, f in (("+", numeric(sum)), ("*", numeric(product)), ("-", lambda a, *b: a - sum(b) if b else -a), ("quotient", lambda a, b: a // b),
        ("mod", lambda a, b: a % b),
             ("<", lambda a, b: a < b), ("=", lambda a, b: a == b), ("car", lambda l: l[0]), ("cdr", lambda l: l[1:]),
                 ("cons", lambda a, l: [a] + l),
             ("list", lambda *a: list(a)), ("null?", lambda l: l == []), ("length", len), ("not", lambda x: x is False)):
    G.d[sym(n)] = f
PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))   ; recursion
(fact 20)
(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
(map (lambda (x) (* x x)) '(1 2 3 4 5))
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
(loop 300 0)
(define make-counter (lambda () (let ((n 0)) (lambda () (set! n (+ n 1)) n))))
(define c1 (make-counter)) (define c2 (make-counter))
(list (c1) (c1) (c2) (c1))
(define (sign n) (cond ((< n 0) 'negative) ((= n 0) 'zero) (else 'positive)))
(map sign (list -5 0 7))
(list (and) (and 1 2) (and 1 #f 2) (or) (or #f 3) (not 1))
(let ((x 2) (y 3)) (let ((x 7) (z (+ x y))) (* z x)))
(define (compose f g) (lambda (x) (f (g x))))
((compose car cdr) '(a b c))
(begin (define s "text") s)
fact
'(quote (nested (list)) #t 5)
(undefined 1)
(fact 1 2)
(5 6)
(car
"""
toks = tokens(PROGRAM)
while toks:
    try:
        r = evaluate(read(toks), G)
        if r is not None:
            print(show(r))
    except LispError as e:
        print("error:", e)
