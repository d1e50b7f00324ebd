# A least-recently-used cache: a dict over a doubly linked list, and a memoising decorator on it.
class Node:
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = self

class LRU:
    def __init__(self, size):
        self.size, self.map, self.root = size, {}, Node()
        self.hits = self.misses = 0
    def unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev
    def front(self, n):
        r = self.root
        n.prev, n.next = r, r.next
        r.next.prev = n
        r.next = n
    def get(self, key, default=None):
        n = self.map.get(key)
        if n is None:
            self.misses += 1
            return default
        self.hits += 1
        self.unlink(n)
        self.front(n)
        return n.value
    def put(self, key, value):
        n = self.map.get(key)
        if n is None:
            if len(self.map) >= self.size:
                last = self.root.prev
                self.unlink(last)
                del self.map[last.key]
            n = self.map[key] = Node(key)
        else:
            self.unlink(n)
        n.value = value
        self.front(n)
    def __iter__(self):
        n = self.root.next
        while n is not self.root:
            yield n.key, n.value
            n = n.next
    def __len__(self): return len(self.map)
    def __contains__(self, k): return k in self.map

c = LRU(3)
for k, v in zip("abcd", range(4)):
    c.put(k, v)
    print(k, list(c))
print(c.get("b"), c.get("a", "gone"), list(c), "b" in c, "a" in c, len(c))
c.put("c", 20)
c.put("e", 5)
print(list(c), c.hits, c.misses)

def cached(size):
    def deco(f):
        lru = LRU(size)
        def wrapper(*args):
            v = lru.get(args)
            if v is None:
                v = f(*args)
                lru.put(args, v)
            return v
        wrapper_info[f.__name__] = lru
        return wrapper
    return deco
wrapper_info = {}
@cached(50)
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
@cached(4)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(paths(6, 6), fib(40))
for n in sorted(wrapper_info):
    i = wrapper_info[n]
    print(n, i.hits, i.misses, len(i))
