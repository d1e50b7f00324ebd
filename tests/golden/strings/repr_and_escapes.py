# repr of strings with quotes, control characters, escapes, non-ASCII; the escapes of the language.
for s in ("plain", "it's", 'say "hi"', "both ' and \"", "back\\slash", "tab\tnl\ncr\r", "\x00\x01\x1f\x7f", "é€😀", ""):
    print(repr(s), [s])
print("a\tb|a\\tb|\x41\u0042\U00000043\103|\"|\'|end" "ed")
print(len("\n"), len(r"\n"), len("\\"), len("\x41"), len("\u20ac"), len("""
"""), len("a\
b"))
print(r"\n\t\\", r'\'', r"raw", len(r"\""))
print("""triple "double" with 'single'
and a line""", '''and ''' """mixed""")
print("con" "cat" 'en' "ated", "a" + "b" "c", ("multi "
      "line"), "x" "" "y")
print("%r %s" % ("a'b", "a'b"), str("s"), repr(repr("x")), repr(str(1)), str(None), str([None, "q"]))
print("\a\b\f\v" == "\x07\x08\x0c\x0b", "\0" == "\x00", "\1\12\123" == "\x01\x0aS")
