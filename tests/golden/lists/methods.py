# append, extend, insert, pop, remove, index, count, reverse, copy, clear.
l = []
l.append(1); l.append([2]); l.append(None)
print(l, len(l))
l.extend([4, 5]); l.extend("ab"); l.extend(x for x in (7,)); l.extend(()); l.extend({"k": 1})
print(l)
l.insert(0, "first"); l.insert(-1, "before last"); l.insert(100, "end"); l.insert(-100, "front"); l.insert(2, 2)
print(l)
print(l.pop(), l.pop(0), l.pop(-2), l.pop(3), len(l))
print(l.index(4), l.count("a"), l.count("zz"), l.index("b"))
l.remove("first"); l.remove(4)
print(l)
l.reverse()
print(l, [].reverse(), [1].copy(), l.copy() == l, l.copy() is l)
l.clear()
print(l, len(l), bool(l))
for f in (lambda: l.pop(), lambda: [1].pop(1), lambda: [1].pop(-2), lambda: l.remove(1), lambda: l.index(1)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__)
print([1, 2, 3, 2].index(2), [1, 2, 3, 2].index(2, 2), [1, 2, 3].index(3, -1), [5, 6, 7].index(6, 0, 2))
try:
    [1, 2, 3].index(1, 1)
except ValueError:
    print("ValueError")
l = list(range(5))
print(l.append(5), l.extend([]), l.sort(), l.insert(0, -1), l)
a = [1, 2]
a.extend(a)
a.append(a[0])
print(a, [[]] * 3, [0] * 0, [1, 2] * 2, 2 * [3], [1] * -1)
