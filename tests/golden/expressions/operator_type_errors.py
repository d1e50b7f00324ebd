# Operators on operands of unsuitable types raise TypeError.
cases = (
    lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: None + 1, lambda: {} + {},
    lambda: "a" - "b", lambda: [1] - [1], lambda: "a" * "b", lambda: [1] * [2], lambda: 1.5 & 1,
    lambda: 1.5 << 1, lambda: -"a", lambda: ~1.5, lambda: +[], lambda: "a" / 2, lambda: 1 in 2,
    lambda: len(5), lambda: abs("x"), lambda: 5(), lambda: None(), lambda: "a" ** 2, lambda: {} | 1,
)
for i, c in enumerate(cases):
    try:
        c()
        print(i, "no error")
    except TypeError:
        print(i, "TypeError")
x = 1
try:
    x += "s"
except TypeError:
    print("x is still", x)
