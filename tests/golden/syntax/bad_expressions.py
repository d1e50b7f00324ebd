# Expressions that do not compile: every one is a SyntaxError, and the next still compiles.
BAD = ("1 +", "* 2", "(1, 2", "1)", "[1, 2", "{1: 2", "]", "a b", "1 2", "a.", "a..b", "a.1", "f(", "f(1,,2)", "f(,)", "[,]", "(,)", "{,}",
    "x = ", "= 1", "a ? b", "a $ b", "not", "1 if 2", "1 if 2 else", "lambda", "lambda x", "lambda 1: 2",
       "[x for]", "[for x in y]", "[x for x]", "{1: 2, 3}", "x++", "1 <> 2", "1 === 1", "a[", "a[1", "a[]", "'abc", "\"abc", "'''abc",
           "a = 'b\nc'", "is", "1 in", "in [1]", "await", "`x`", "1 = = 2", "a :=", "{1:}", "{:1}")
for src in BAD:
    try:
        compile(src, "<src>", "exec")
        print("accepted", repr(src))
    except SyntaxError:
        pass
    if eval("1 + 1") != 2:
        print("broken after", repr(src))
print(len(BAD), "sources refused")
for src in ("1", "(1)", "[1,]", "{1: 2,}", "f", "lambda: 0", "x if y else z", "not not 1", "a.b.c[1](2)", "()", "[]", "{}", "1,", "None",
        "...", "a < b > c", "-+~1", "a[1:2]", "a[:]", "a[::]", "a[1, 2]"):
    compile(src, "<src>", "eval")
print("good ones accepted")
