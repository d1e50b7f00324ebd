# and/or evaluate only what they need, once, from left to right.
def t(n):
    print("t", n, end=" ")
    return n
for a in (0, 1):
    for b in (0, 2):
        print("and", t(a) and t(b))
        print("or", t(a) or t(b))
        print("mix", t(a) and t(b) or t(9))
        print("mix2", (t(a) or t(b)) and t(8))
        print("not", not t(a) and not t(b))
        if t(a) and t(b):
            print("both")
        elif t(a) or t(b):
            print("one")
        else:
            print("none")
i = 0
while t(i) < 3 and t(i) != 2:
    i += 1
print(i)
