# Permutations, combinations, products, subsets, gray codes, next permutation.
def perms(l):
    if len(l) <= 1:
        yield list(l)
        return
    for i in range(len(l)):
        for p in perms(l[:i] + l[i + 1:]):
            yield [l[i]] + p
def combos(l, k):
    if k == 0:
        yield ()
    else:
        for i in range(len(l) - k + 1):
            for c in combos(l[i + 1:], k - 1):
                yield (l[i],) + c
def product(*its):
    if not its:
        yield ()
        return
    for x in its[0]:
        for rest in product(*its[1:]):
            yield (x,) + rest
def subsets(l): return [[x for i, x in enumerate(l) if m >> i & 1] for m in range(1 << len(l))]
def next_perm(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = a[:i:-1]
    return True
def heap_perms(a, n=None):
    n = len(a) if n is None else n
    if n <= 1:
        yield "".join(a)
        return
    for i in range(n):
        yield from heap_perms(a, n - 1)
        j = 0 if n % 2 else i
        if i < n - 1:
            a[j], a[n - 1] = a[n - 1], a[j]
print(list(perms([1, 2, 3])), len(list(perms("abcd"))))
print(list(combos("abcd", 2)), len(list(combos(range(8), 4))), list(combos("ab", 3)))
print(list(product("ab", range(2), [None])), list(product()))
print(subsets([1, 2, 3]))
a, n = [1, 1, 2, 3], 1
first = a[:]
while next_perm(a):
    n += 1
print(first, a, n)
h = list(heap_perms(list("abc")))
print(h, len(set(h)))
print(["{:03b}".format(i ^ i >> 1) for i in range(8)])
def choose(n, k):
    r = 1
    for i in range(k):
        r = r * (n - i) // (i + 1)
    return r
for n in range(8):
    print(" ".join(str(choose(n, k)) for k in range(n + 1)).center(40).rstrip())
print(choose(100, 50), sum(choose(30, k) for k in range(31)) == 2 ** 30)
words = "SEND MORE MONEY".split()
def anagrams(w): return sorted({"".join(p) for p in perms(list(w))})
print(anagrams("aab"), len(anagrams("MONEY")))
