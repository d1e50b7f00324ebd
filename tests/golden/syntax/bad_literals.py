# Numbers and strings that are not.
BAD = ("0x", "0b2", "0o8", "08", "1.2.3", "0xg", "1e", "1e+", "'\\x1'", "'\\u12'", "1a", "1_a", "0b", "'a", "b'a", "f'{'", "f'{}'", "f'{a'",
    "f'{a b}'", "\"\"\"a", "0b12", "0o9", "1.5.", "1..2", "'\\U0011'")
n = 0
for src in BAD:
    try:
        eval(src, {"a": 1, "b": 1})
        print("accepted", repr(src))
    except SyntaxError:
        n += 1
    except Exception as e:
        print(repr(src), type(e).__name__)
print(n == len(BAD))
print([eval(s) for s in ("0", "00", "0x1F", "0XAb", "0b101", "0o17", "1_000", "1.", ".5", "1e3", "1E-2", "1.5e+1", "'\\x41'", "'\\u0042'",
    "b'\\x01'", "r'\\x'", "f'{1}'", "''", "'''a\nb'''", "'a' 'b'", "'\\\n'")])
