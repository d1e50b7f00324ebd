# Sets at work: duplicates, closure, primes, graph reachability.
def dups(l):
    seen, d = set(), set()
    for x in l:
        (d if x in seen else seen).add(x)
    return sorted(d)
print(dups([1, 2, 3, 2, 5, 1]), dups("mississippi"))
edges = {(1, 2), (2, 3), (3, 4), (6, 7), (7, 6)}
closure = set(edges)
while True:
    new = {(a, d) for a, b in closure for c, d in closure if b == c} - closure
    if not new:
        break
    closure |= new
print(sorted(closure))
n = 100
comp = set()
for i in range(2, 11):
    if i not in comp:
        comp |= set(range(i * i, n, i))
print(sorted(set(range(2, n)) - comp))
def reach(g, s):
    todo, done = {s}, set()
    while todo:
        x = todo.pop()
        done.add(x)
        todo |= g.get(x, set()) - done
    return sorted(done)
g = {"a": {"b", "c"}, "b": {"a"}, "c": {"d"}, "e": {"a"}}
print([reach(g, x) for x in "abcde"])
words = ["listen", "silent", "enlist", "google", "elgoog", "abc"]
groups = {}
for w in words:
    groups.setdefault(frozenset(w), []).append(w)
print(sorted(sorted(v) for v in groups.values()))
happy = set()
for k in range(1, 50):
    seen, m = set(), k
    while m != 1 and m not in seen:
        seen.add(m)
        m = sum(int(c) ** 2 for c in str(m))
    if m == 1:
        happy.add(k)
print(sorted(happy))
