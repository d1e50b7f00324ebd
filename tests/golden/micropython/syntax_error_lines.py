# The line a syntax error reports, printed through its traceback.
import sys
SOURCES = ("x = 1\ny = = 2\n", "a = (1,\n 2\nb = 3\n", "def f():\n  pass\n   x\n", "\n\n\nreturn 5\n",
    "if 1:\n  x = 1\n  y = [1,\n  2\n  z\n", "class C:\n  def m(self):\n    break\n", "x = '''a\nb\n",
    "for i in range(3):\n  pass\n1 = i\n", "# c\n\n# d\n)\n")
for src in SOURCES:
    try:
        exec(src)
        print("accepted")
    except SyntaxError as e:
        sys.print_exception(e, sys.stdout)
