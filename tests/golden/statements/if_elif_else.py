# if/elif/else in every combination of truth, nested and on one line.
def kind(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "digit"
    elif n < 100:
        if n % 2:
            return "odd pair"
        else:
            return "even pair"
    else:
        return "large"
for n in (-5, 0, 3, 42, 43, 1000):
    print(n, kind(n))
if 1: print("one line")
if 0: print("never"); print("never either")
else: print("else on one line"); print("and more")
if not []:
    if {}:
        print("no")
    elif ():
        print("no")
    else:
        print("deep else")
if "a":
    pass
else:
    print("no")
x = 5
if x:
    if x > 3:
        y = "gt"
    else:
        y = "le"
print(y)
