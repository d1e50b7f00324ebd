# Starred targets at every position.
a, *b = 1, 2, 3
print(a, b)
*a, b = 1, 2, 3
print(a, b)
a, *b, c = 1, 2, 3, 4
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
*a, = "xyz"
print(a)
[a, *b] = (1,)
print(a, b)
(a, *b), c = (1, 2, 3), 4
print(a, b, c)
first, *_, last = range(10)
print(first, last, _)
a, *b = iter([1, 2, 3])
print(a, b)
l = [0, 0]
l[0], *l[1] = "hey"
print(l)
for bad in ([], [1]):
    try:
        a, *b, c = bad
    except ValueError:
        print("ValueError", bad)
def head(seq):
    h, *t = seq
    return h if not t else h + head(t)
print(head([1, 2, 3, 4]))
