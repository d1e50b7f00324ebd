# opt_level acts on what is compiled afterwards: asserts and __debug__.
import micropython
print(micropython.opt_level())
SRC = """
def f(x):
    assert x > 0, "not positive"
    return __debug__
"""
for level in (0, 1, 2, 3):
    print(micropython.opt_level(level), micropython.opt_level())
    g = {}
    exec(SRC, g)
    print(g["f"](1))
    try:
        print("passed", g["f"](-1))
    except AssertionError as e:
        print("AssertionError", e)
micropython.opt_level(0)
exec(SRC)
try:
    f(0)
except AssertionError:
    print("asserts are back")
