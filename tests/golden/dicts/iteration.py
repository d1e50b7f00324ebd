# Iterating over keys, values and items; building new dicts; nested structures.
d = {"b": 2, "a": 1, "c": 3}
print(sorted(k for k in d), sorted(v for v in d.values()), sorted((k, v) for k, v in d.items()), sum(d.values()), max(d), min(d.values()),
    max(d, key=lambda k: d[k]))
t = 0
for k in d:
    t += d[k]
for k, v in d.items():
    d[k] = v * 10
print(t, sorted(d.items()), len(list(d)), len(d.items()), sorted(d, reverse=True), sorted(d.items(), key=lambda kv: -kv[1]))
for k in list(d):
    if k != "a":
        del d[k]
print(d)
count = {}
for w in "to be or not to be that is the question to".split():
    count[w] = count.get(w, 0) + 1
print(sorted(count.items(), key=lambda kv: (-kv[1], kv[0])))
groups = {}
for n in range(20):
    groups.setdefault(n % 3, []).append(n)
print([groups[k] for k in sorted(groups)])
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
seen, stack = [], ["a"]
while stack:
    n = stack.pop()
    if n not in seen:
        seen.append(n)
        stack.extend(reversed(graph[n]))
print(seen)
conf = {"x": {"y": {"z": 1}}}
conf["x"]["y"]["z"] += 1
conf["x"]["w"] = conf["x"]["y"]
conf["x"]["w"]["z"] += 1
print(conf["x"]["y"]["z"])
print(all(k in graph for k in "abcd"), any(v == [] for v in graph.values()))
