# A Markov text generator with a linear congruential generator of fixed seed.
TEXT = "the cat sat on the mat the dog sat on the cat and the cat ran to the dog and the dog ran to the mat"
class Lcg:
    def __init__(self, seed): self.x = seed
    def __call__(self, n):
        self.x = (self.x * 6364136223846793005 + 1442695040888963407) & 0xffffffffffffffff
        return (self.x >> 33) % n
class Chain:
    def __init__(self, order): self.order, self.next, self.starts = order, {}, []
    def train(self, words):
        k = self.order
        for i in range(len(words) - k):
            key = tuple(words[i:i + k])
            self.next.setdefault(key, []).append(words[i + k])
            self.starts.append(key)
    def walk(self, rnd, n):
        key = self.starts[rnd(len(self.starts))]
        out = list(key)
        while len(out) < n:
            opts = self.next.get(key)
            if not opts:
                key = self.starts[rnd(len(self.starts))]
                out.append("/")
                continue
            w = opts[rnd(len(opts))]
            out.append(w)
            key = key[1:] + (w,)
        return " ".join(out)
r = Lcg(2026)
print([r(100) for _ in range(12)])
for order in (1, 2, 3):
    c = Chain(order)
    c.train(TEXT.split())
    print(order, len(c.next), sum(len(v) for v in c.next.values()))
    for _ in range(3):
        print("  ", c.walk(r, 12))
c = Chain(1)
c.train(list("banana bandana"))
print(sorted((k[0], "".join(v)) for k, v in c.next.items()))
print(c.walk(r, 10).replace(" ", ""))
def shuffle(l, rnd):
    for i in range(len(l) - 1, 0, -1):
        j = rnd(i + 1)
        l[i], l[j] = l[j], l[i]
    return l
print(shuffle(list(range(12)), r), sorted(shuffle(list("shuffle"), r)))
hist = [0] * 6
for _ in range(300):
    hist[r(6)] += 1
print(hist, sum(hist))
