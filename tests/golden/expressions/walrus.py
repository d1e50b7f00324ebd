# Assignment expressions in conditions, comprehensions and arguments.
data = [3, 5, 0, 7]
i = 0
while (v := data[i]) != 0:
    print("got", v)
    i += 1
if (n := len(data)) > 3:
    print("long", n)
print((y := 4) + y, y)
print([z := 1, z + 1, z * 5])
def half(x):
    return x // 2
print([h for x in range(8) if (h := half(x)) > 1])
def f():
    if (a := 5) and (b := a + 1):
        return a, b
print(f())
def g(a, b):
    return a - b
print(g((p := 9), b=p - 1), p)
total = 0
for k in range(5):
    print((total := total + k), end=" ")
print(total)
