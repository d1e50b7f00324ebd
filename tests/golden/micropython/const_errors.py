# Sources that const refuses, and what the SyntaxError says.
SOURCES = (
    'X = const("a" + "b")', "X = const(1 < 2)", "X = const(1 / 0)", "X = const([1])", "X = const(f())", "X = const()", "X = const(1, 2)",
        "X = const(y)",
    "X = const(1)\nX = 2", "X = const(1)\ndel X", "X = const(1)\nX += 1", "X = const(1)\nfor X in (1, 2): pass",
)
for src in SOURCES:
    try:
        exec("from micropython import const\n" + src)
        print("accepted:", src)
    except SyntaxError as e:
        print("SyntaxError", e.args[0], "|", src.split("\n")[-1])
exec("from micropython import const\nX = const(1 + 2 * 3)\nY = const(X + 1)\nprint(X, Y)")
