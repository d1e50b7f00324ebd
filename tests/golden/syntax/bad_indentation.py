# Indentation errors are SyntaxErrors.
BAD = (" x = 1", "if 1:\nx = 1", "if 1:\n  a = 1\n b = 2", "if 1:\n  a = 1\n    b = 2", "def f():\npass", "for x in y:\n\npass",
    "x = 1\n y = 2", "class C:\nx = 1", "if 1:\n  pass\n else:\n  pass", "try:\n  pass\n  except:\n  pass", "if 1:\n    if 2:\n  pass")
for src in BAD:
    try:
        compile(src + "\n", "<src>", "exec")
        print("accepted", repr(src))
    except SyntaxError as e:
        print(isinstance(e, SyntaxError), repr(src))
GOOD = ("if 1:\n x = 1\n", "if 1:\n\n\n  x = 1\n\n\n", "if 1:\n  # c\n  x = 1\n# c\n  y = 2\n", "if 1: x = 1\n", "if 1:\n\tx = 1\n",
    "x = (1,\n2)\n", "x = [\n    1,\n  2,\n]\n", "x = 1 \\\n  + 2\n", "if 1:\n    if 1:\n        x = 1\n    y = 2\nz = 3\n", "\n\n\n",
    "# only a comment\n", "", "x = '''\nno\n  indent'''\n", "if 1:\n  x = '''\ny'''\n  z = 1", "x = 1")
for src in GOOD:
    g = {}
    exec(src, g)
    print(sorted(k for k in g if k in "xyz"))
