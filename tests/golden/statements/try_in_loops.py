# break and continue through try, except, else and finally inside loops.
for i in range(6):
    try:
        if i == 1:
            continue
        if i == 2:
            raise ValueError(i)
        if i == 4:
            break
        print("body", i)
    except ValueError as e:
        print("caught", e)
        continue
    else:
        print("else", i)
    finally:
        print("finally", i)
    print("end", i)
else:
    print("never")
n = 0
while True:
    try:
        n += 1
        try:
            if n == 2:
                continue
            if n == 4:
                break
        finally:
            print("inner", n)
    finally:
        print("outer", n)
for i in range(3):
    try:
        pass
    finally:
        if i == 1:
            break
        continue
print("left at", i)
for i in range(2):
    for j in range(3):
        try:
            if j == 1:
                break
        finally:
            print(i, j)
