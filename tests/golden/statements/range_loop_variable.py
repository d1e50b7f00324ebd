# Loops over range compiled specially must still behave: bounds evaluated once, variable assignable.
n = 3
for i in range(n):
    n = 10
    print(i, end=" ")
print(n)
for i in range(5, 0, -2):
    print(i, end=" ")
for i in range(0, -3, -1):
    print(i, end=" ")
print(i)
for i in range(3, 3):
    print("never")
print(i)
def f():
    print("f", end=" ")
    return 2
for i in range(f(), f() + 3, f()):
    print(i, end=" ")
print()
try:
    for i in range(1, 5, 0):
        print("never")
except ValueError:
    print("ValueError")
def g():
    for k in range(3):
        pass
    return k
print(g())
total = 0
for i in range((1 << 30) - 4, (1 << 30) - 1):
    total += i
print(total)
for i in range(-2, 3, 2):
    for i in range(2):
        print(i, end=" ")
    print("|", i, end=" ")
print()

print(list(range(2)))
