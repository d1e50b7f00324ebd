# With a diamond of bases MicroPython searches depth first.
class A:
    def who(self): return "A"
    x = "A.x"
class B(A): pass
class C(A):
    def who(self): return "C"
    x = "C.x"
class D(B, C): pass
print(D().who(), D.x, D().x)
