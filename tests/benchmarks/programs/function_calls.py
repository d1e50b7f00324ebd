# Calls of small functions with one to three arguments, and recursion.
N = 890000
def one(a):
    return a + 1
def two(a, b):
    return a - b
def three(a, b, c=3):
    return a + b - c
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def main(n):
    s = 0
    for i in range(n):
        s = two(one(s), one(i) & 1)
        s = three(s, 1)
        s = three(s, 4, c=2)
        if not i & 63:
            s += fib(8)
    return s
