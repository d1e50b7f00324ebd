# re: MicroPython's own rules: what is literal, where sub and split end, limits, messages.
import re

for pattern, subject in (("x{2}", "x{2}"), ("\\n", "n"), ("\\b", "b"), ("[]a]", "a]"), ("[^]", "a"), ("a|", "b"), ("$", "\n"), ("a$", "a\n")):
    m = re.match(pattern, subject)
    print(repr(pattern), m and m.group(0))
print(re.sub("x*", "-", "abxd"), re.compile(" *").split("a b"), re.compile("b*").split("abc"))
print(re.sub("a", "\\x\\n\\g\\g<a>", "a"), re.sub("a", "x\\", "a"), re.sub("a", "b", "aa", 1, 0))
print(re.match("(a)", "a"), type(re.match("a", "a")), type(re.compile("a")))
for pattern in ("*", "(", "[a", "a**", "a|*", "^*", "(?P<x>a)", "(a)" * 130, "[" + "a" * 130 + "]", "(" + "a" * 62 + ")?"):
    try:
        re.compile(pattern)
        print("compiled")
    except ValueError as e:
        print(e)
try:
    re.compile("a)")
except ValueError as e:
    print(e)
for wrong in (lambda: re.match(5, "a"), lambda: re.match("a", bytearray(b"a")), lambda: re.match("a", "a").group(3), lambda: re.compile(),
              lambda: re.compile("( )").split("a b"), lambda: re.sub("(a)", "\\2", "a"), lambda: re.compile("a").search("a", [])):
    try:
        print(wrong())
    except Exception as e:
        print(repr(e))
try:
    re.match("(a*)*", "aaa")
except RuntimeError as e:
    print(e)
print([hasattr(re, name) for name in ("compile", "match", "search", "sub")])
