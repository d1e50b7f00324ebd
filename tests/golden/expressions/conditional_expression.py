# x if c else y: laziness, nesting and position.
def say(s):
    print(s, end=" ")
    return s
print(say("a") if say(1) else say("b"))
print(say("a") if say(0) else say("b"))
for n in (-1, 0, 1):
    print("neg" if n < 0 else "zero" if n == 0 else "pos")
f = lambda n: n if n else -1
print(f(3), f(0))
print([("even" if i % 2 == 0 else "odd") for i in range(4)])
print((1 if True else 2) + (3 if False else 4), 1 if True else 2 + 100)
x = [1, 2] if not [] else [3]
print(x, {"k": 1 if x else 2}, (0, 1 if 0 else 5))
print("%s" % ("a" if 1 else "b"), sum(i if i > 2 else 0 for i in range(5)))
