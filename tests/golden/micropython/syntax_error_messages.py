# Bad sources one by one with the exception and its text.
SOURCES = (
    "1 +", "x = ", "def f(:\n pass", "if 1\n pass", "for x in\n pass", "while\n pass", "class\n pass", "return 1", "yield 1", "break",
        "continue", "def f():\n break", "for i in []:\n  def g():\n   continue",
    "1 = x", "f() = 1", "x + 1 = 2", "'a' = 1", "None = 1", "a, 1 = 2, 3", "x + 1 += 2", "(a, b) += 1", "del 1", "del f()",
        "for 1 in []: pass", "with a as 1: pass", "import", "from x import", "import a.b as",
    "def f(a, a): pass", "def f(a=1, b): pass", "def f(*a, *b): pass", "def f(**k, a): pass", "f(a=1, 2)", "f(**k, *a)", "f(1=2)",
        "lambda a, a: 1", "nonlocal x", "def f():\n nonlocal zz", "def f(a):\n global a",
    "def f():\n x = 1\n global x", "try:\n pass", "try:\n pass\nfinally", "except:\n pass",
        "try:\n pass\nexcept:\n pass\nexcept ValueError:\n pass", "else:\n pass", "elif 1: pass", "'unterminated", '"""unterminated',
        "(1, 2", "[1, 2", "{1: 2", ")", "1)", "]",
    "x = $", "x = ?", "`a`", "0x", "0b2", "0o8", "08", "1.2.3", "'\\x1'", "if 1:\nx = 1", "  x = 1", "if 1:\n  a\n b",
        "if 1:\n\ta\n        b", "class C:\n return 1", "*a, *b = c", "a := 1", "(1 := 2)", "async x", "await f()",
    "async for x in y: pass", "@\ndef f(): pass", "@a\nx = 1", "assert", "raise from x", "raise x from", "global", "pass 1", "x y", "1 2",
        "a.1", "a..b", "if x = 1: pass", "print 1", "{1: 2, 3}", "{1, 2: 3}",
    "[x for]", "[x for x]", "[for x in y]", "not", "1 if 2", "1 if 2 else", "a ? b : c", "x++", "f'{'", "f'{}'", "f'{a'", "f'{a!x}'",
        "while 1: break else", "def f() -> : pass", "class C(: pass", "lambda: (yield", "x = \\ 1", "import a as b.c",
)
for src in SOURCES:
    try:
        compile(src + "\n", "<src>", "exec")
        print("%-40r accepted" % src)
    except SyntaxError as e:
        print("%-40r %s %s" % (src, type(e).__name__, e.args))
    except Exception as e:
        print("%-40r ! %s %s" % (src, type(e).__name__, e.args))
