# while with break, continue and else; changing conditions.
n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    print(n, end=" ")
else:
    print("else ran")
while True:
    n -= 1
    if n == 2:
        print("break at", n)
        break
else:
    print("never")
while False:
    print("never")
else:
    print("else at once")
k = 10
while k:
    k -= 3
    if k < 0:
        break
else:
    print("not reached")
print(k)
while 1:
    while 1:
        k += 1
        if k > 3:
            break
    else:
        print("no")
    if k > 6:
        break
print(k)
a, b = 1000, 450
while b:
    a, b = b, a % b
print(a)
