# A trie: words with a prefix, longest common prefix, wildcard search, deletion.
class Trie:
    def __init__(self): self.kids, self.count, self.word = {}, 0, False
    def add(self, w):
        t = self
        for c in w:
            t.count += 1
            if c not in t.kids:
                t.kids[c] = Trie()
            t = t.kids[c]
        t.word = True
        t.count += 1
    def node(self, prefix):
        t = self
        for c in prefix:
            t = t.kids.get(c)
            if t is None:
                return None
        return t
    def __contains__(self, w):
        t = self.node(w)
        return t is not None and t.word
    def words(self, prefix=""):
        t = self.node(prefix)
        if t is not None:
            yield from t._all(prefix)
    def _all(self, sofar):
        if self.word:
            yield sofar
        for c in sorted(self.kids):
            yield from self.kids[c]._all(sofar + c)
    def match(self, pattern, sofar=""):
        if not pattern:
            if self.word:
                yield sofar
            return
        c, rest = pattern[0], pattern[1:]
        for k in sorted(self.kids) if c == "?" else [c] if c in self.kids else []:
            yield from self.kids[k].match(rest, sofar + k)
    def remove(self, w):
        if w not in self:
            raise KeyError(w)
        t, path = self, []
        for c in w:
            path.append((t, c))
            t = t.kids[c]
        t.word = False
        t.count -= 1
        for p, c in reversed(path):
            p.count -= 1
            if p.kids[c].count == 0:
                del p.kids[c]
    def common(self):
        t, out = self, ""
        while len(t.kids) == 1 and not t.word:
            c = list(t.kids)[0]
            out += c
            t = t.kids[c]
        return out
    def size(self): return 1 + sum(k.size() for k in self.kids.values())
t = Trie()
for w in "car card care cart cat cats dog do door".split():
    t.add(w)
print(t.count, t.size(), "car" in t, "ca" in t, "cards" in t, "" in t)
print(list(t.words()), list(t.words("car")), list(t.words("x")), t.node("ca").count)
print(list(t.match("ca?")), list(t.match("??")), list(t.match("?a??")), list(t.match("")))
for w in ("cart", "do", "cat"):
    t.remove(w)
print(list(t.words()), t.size(), t.count)
try:
    t.remove("ca")
except KeyError as e:
    print("KeyError", e.args)
u = Trie()
for w in ("interview", "internet", "interval"):
    u.add(w)
print(u.common(), Trie().common() == "")
