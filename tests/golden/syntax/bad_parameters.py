# Parameter lists and arguments in the wrong order or repeated.
BAD = ("def f(a, a): pass", "def f(a, *a): pass", "def f(a, **a): pass", "def f(a=1, b): pass", "def f(*a, *b): pass",
    "def f(**a, b): pass", "def f(**a, *b): pass", "def f(**a, **b): pass", "def f(1): pass", "def f(a.b): pass", "def f(a=): pass",
    "def f(=1): pass", "def f(a b): pass", "def f(,): pass",
       "lambda a, a: 0", "lambda a=1, b: 0", "f(a=1, 2)", "f(1=2)", "f(a.b=1)", "f(**a, *b)", "f(*)", "f(**)", "f(a b)", "f(a=)", "f(=1)",
           "def f(a):\n global a", "def f():\n nonlocal zz", "nonlocal x", "class C(: pass", "def f() -> : pass", "def f(a:): pass",
           "f(lambda)", "f(x for)")
for src in BAD:
    try:
        compile(src + "\n", "<src>", "exec")
        print("accepted", repr(src))
    except SyntaxError:
        pass
print(len(BAD), "refused")
GOOD = ("def f(): pass", "def f(a): pass", "def f(a, b=1, *c, d, e=2, **g): pass", "def f(*, a): pass", "def f(*a): pass",
    "def f(**a): pass", "def f(a,): pass", "def f(a: int = 1, *b: str) -> None: pass", "lambda: 0", "lambda a, *b, c=1, **d: 0",
    "f(a, b, *c, d=1, **e)", "f(*a, *b)", "f(x for x in y)", "f(a,)", "f(a=1,)", "class C(A, B): pass", "class C(): pass")
for src in GOOD:
    compile(src + "\n", "<src>", "exec")
print(len(GOOD), "accepted")
