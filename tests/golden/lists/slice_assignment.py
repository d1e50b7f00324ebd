# Assigning to and deleting slices: same size, longer, shorter, empty, overlapping.
def show(f):
    l = list(range(6))
    f(l)
    print(l)
def a(l): l[1:3] = ["x", "y"]
def b(l): l[1:3] = ["x", "y", "z", "w"]
def c(l): l[1:5] = ["x"]
def d(l): l[2:2] = ["in", "serted"]
def e(l): l[:] = []
def f(l): l[:2] = l[4:]
def g(l): l[len(l):] = [6, 7]
def h(l): l[-2:] = ()
def i(l): l[3:1] = ["back"]
def j(l): l[0:0] = list("abc")
def k(l): del l[1:3]
def m(l): del l[:]
def n(l): del l[-2:]
def o(l): del l[4:2]
def p(l): l[:] = l + l
def q(l): l[1:4] = l
def r(l): del l[2:100]
def s(l): l[100:] = ["far"]
def t(l): l[-100:2] = ["low"]
for fn in (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t):
    show(fn)
l = []
for x in range(50):
    l[len(l) // 2:len(l) // 2] = [x]
print(l)
while len(l) > 3:
    del l[0:2]
print(l)
