# A subclass of list with methods and overrides of its own.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self
    def top(self): return self[-1]
    def __str__(self): return "Stack(%d)" % len(self)
s = Stack()
s.push(1).push(2).push(3)
print(s.top(), len(s), s.pop(), s[0], s[-1], list(s), str(s), 2 in s, bool(s), bool(Stack()))
s.extend([9, 8])
s.sort()
print([x for x in s], s == [1, 2, 8, 9], s[1:3], isinstance(s, list), issubclass(Stack, list), type(s) is Stack)
s[0] = 100
del s[1]
s += [5]
print(list(s), sum(s), max(s), sorted(s), list(reversed(s)))
class Noisy(list):
    def append(self, x):
        print("append", x)
        super().append(x)
    def pop(self, *a):
        return ("popped", super().pop(*a))
n = Noisy([1, 2])
n.append(3)
print(n[0], n.pop(), n.pop(0), len(n), list(iter(n)))
class Default(list):
    def __init__(self, n, fill=0):
        super().__init__([fill] * n)
        self.fill = fill
d = Default(3, "x")
print(list(d), d.fill, len(d))
print(Stack([1, 2]) + [3], [0] + list(Stack([1])))
