# Every way of dividing by zero raises ZeroDivisionError.
def attempt(label, f):
    try:
        print(label, f())
    except ZeroDivisionError:
        print(label, "ZeroDivisionError")

zero = 0
big = 1 << 80
attempt("//", lambda: 1 // zero)
attempt("%", lambda: 1 % zero)
attempt("/", lambda: 1 / zero)
attempt("divmod", lambda: divmod(1, zero))
attempt("big //", lambda: big // zero)
attempt("big %", lambda: big % zero)
attempt("float /", lambda: 1.0 / zero)
attempt("float //", lambda: 1.0 // zero)
attempt("float %", lambda: 1.0 % 0.0)
attempt("0 //", lambda: zero // zero)
x = 5
try:
    x //= zero
except ZeroDivisionError:
    print("augmented", x)
