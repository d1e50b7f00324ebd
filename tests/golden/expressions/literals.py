# Spelling of numbers, strings, bytes, tuples, lists, dicts, sets.
print(0, 00, 0x1F, 0X1f, 0o17, 0b11, 1_2_3)
print(1., .1, 1e1, 1.5E-1)
print('single', "double", 'it''s', "a" 'b' """c""")
print("tab\tnl\\n quote\" apostrophe' \x41 \101 \u00e9 \U0001F600 \0end".replace("\0", "NUL"))
print(r"raw\n\t\"", len(r"\n"), b"bytes\x00\xff\n", rb"\x")
print('''triple 'quotes' and "others"
second line \
joined''')
print((), (1,), (1, 2), 1, (1), [], [1, ], [1, 2, ], {}, {1: 2, }, {1, })
print(None, True, False, ..., Ellipsis is ...)
print(len("\
"), "line1\
line2")
x = (1 +
     2 +  # a comment inside brackets
     3)
print(x, [
    1,

    2,
], 1 + \
    1)
