# Endless recursion ends in a RuntimeError that can be caught, and the program goes on.
def forever(n):
    return forever(n + 1) + 1
try:
    forever(0)
except RuntimeError:
    print("RuntimeError")
def a(n): return b(n)
def b(n): return a(n)
try:
    a(1)
except RuntimeError:
    print("RuntimeError, mutual")
class C:
    def m(self): return self.m()
try:
    C().m()
except RuntimeError:
    print("RuntimeError, method")
depth = 0
def guarded():
    global depth
    depth += 1
    try:
        guarded()
    finally:
        depth -= 1
try:
    guarded()
except RuntimeError:
    print("unwound to", depth)
f = lambda: f()
try:
    f()
except RuntimeError:
    print("RuntimeError, lambda")
def down(n): return 0 if n == 0 else 1 + down(n - 1)
print(down(30))
