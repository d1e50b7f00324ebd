# deque: a ring with a fixed number of places.
from collections import deque


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)


def store(d, i, value):
    d[i] = value
    return list(d)


d = deque((), 3)
for i in range(5):
    d.append(i)
    print(list(d), len(d), bool(d), d[0], d[-1])
d.appendleft("left")
print(list(d))
print(d.pop(), d.popleft(), list(d), len(d))
d.appendleft(7)
d.append(8)
print(list(d), [x for x in d], 8 in d, 9 in d, store(d, 0, "first"), store(d, -1, "last"), list(reversed(d)))
d.extend([1, 2])
print(list(d), deque([1, 2, 3, 4], 2).popleft(), list(deque("abc", 10)), list(deque(range(6), 4)))
while d:
    print(d.popleft(), end=" ")
print(len(d), bool(d))

attempt(lambda: d.pop())
attempt(lambda: d.popleft())
attempt(lambda: d[0])
attempt(lambda: store(d, 0, 1))
attempt(lambda: deque((), -1))
attempt(lambda: deque([1], 2)[0:1])
attempt(lambda: deque(5, 2))

# A breadth first walk.
edges = {1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6], 6: []}
seen = [1]
queue = deque([1], 8)
while queue:
    for node in edges[queue.popleft()]:
        if node not in seen:
            seen.append(node)
            queue.append(node)
print(seen)
none = deque((), 0)
none.append(1)
none.appendleft(2)
print(len(none))
total = 0
window = deque((), 4)
for i in range(50):
    window.append(i * i % 11)
    total += sum(window)
print(total)
