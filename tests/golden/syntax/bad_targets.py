# Things that cannot be assigned to or deleted.
BAD = ("1 = x", "'a' = x", "f() = x", "a + b = c", "-a = 1", "(a, 1) = b", "[a, f()] = b", "None = 1", "True = 1", "False = 0", "a < b = c",
    "1 += 1", "f() += 1", "(a, b) += 1", "[a] += 1", "a + b += 1", "del 1", "del f()", "del a + b", "del None",
       "for 1 in x: pass", "for f() in x: pass", "with a as 1: pass", "with a as f(): pass", "*a, *b = c", "(1 := 2)", "(a.b := 2)",
           "lambda: 1 = 2", "[x for 1 in y]", "a = 1 = b", "x = yield = 1", "{} = x", "{a} = x", "... = 1", "not a = 1",
           "a if b else c = 1")
for src in BAD:
    try:
        exec(src, {})
        print("accepted", repr(src))
    except SyntaxError:
        pass
    except Exception as e:
        print("compiled", repr(src), type(e).__name__)
print(len(BAD), "refused")
g = {"o": [1, 2, 3]}
exec("a, (b, *c) = 1, (2, 3)\n[d, e] = 4, 5\no[0] = 6\no[1:] = [7]\n(f) = 8\n", g)
print([g[k] for k in "abcdefo"])
