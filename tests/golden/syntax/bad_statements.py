# Statements that are malformed or misplaced.
BAD = ("if", "if 1", "if 1:", "if 1\n pass", "else: pass", "elif 1: pass", "while", "while 1", "for", "for x", "for x in", "for in x: pass",
    "try:\n pass", "try: pass\nelse: pass", "except: pass", "finally: pass", "with", "with a", "def", "def f", "def f()", "def f():",
       "def 1(): pass", "class", "class C", "class 1: pass", "import", "import 1", "import a.", "from", "from a", "from a import",
           "from a import 1", "import a as", "global", "global 1", "nonlocal 1", "del", "assert", "raise from x", "return 1", "yield 1",
           "break", "continue",
       "def f():\n break", "class C:\n return", "while 1:\n  def f():\n    continue", "@", "@a", "@a\nx = 1", "pass pass",
           "if 1: pass else: pass", "try:\n pass\nexcept:\n pass\nexcept A:\n pass", "print 'x'", "exec 'x'", "async", "async x",
           "async def", "lambda: return 1")
for src in BAD:
    try:
        compile(src + "\n", "<src>", "exec")
        print("accepted", repr(src))
    except SyntaxError:
        pass
print(len(BAD), "refused")
for src in ("if 1: pass\nelse: pass", "for x in y: break\nelse: pass", "while 0: continue", "try: pass\nfinally: pass", "def f(): return",
        "class C: pass", "pass;", "pass; pass", "with a: pass", "with a as b, c as d: pass", "import a, b.c as d",
        "from a import (b, c as d,)", "global x, y", "del a, b", "assert a, b", "raise a from b", "@a.b(c)\ndef f(): pass",
        "@a\nclass C: pass", "async def f():\n async with a as b: pass\n async for x in y: await z"):
    compile(src + "\n", "<src>", "exec")
print("good ones accepted")
