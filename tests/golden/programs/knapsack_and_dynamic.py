# Dynamic programming: knapsack, longest common subsequence, edit distance, coins, partitions.
def knapsack(items, cap):
    best = [[0] * (cap + 1)]
    for name, w, v in items:
        prev = best[-1]
        best.append([max(prev[c], prev[c - w] + v) if c >= w else prev[c] for c in range(cap + 1)])
    chosen, c = [], cap
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1][0])
            c -= items[i - 1][1]
    return best[-1][cap], chosen[::-1]
ITEMS = [("map", 1, 15), ("water", 4, 20), ("tent", 10, 30), ("rope", 3, 9), ("lamp", 2, 12), ("food", 5, 24)]
for cap in (0, 3, 8, 12, 25):
    print(cap, knapsack(ITEMS, cap))
def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i][j + 1], t[i + 1][j], key=lambda s: (len(s), s))
    return t[-1][-1]
print(lcs("nematode", "empty"), lcs("abcbdab", "bdcaba"), lcs("", "x"))
def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        prev, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            prev, row[j + 1] = row[j + 1], min(row[j] + 1, row[j + 1] + 1, prev + (x != y))
    return row[-1]
print(edit("kitten", "sitting"), edit("", "abc"), edit("same", "same"), edit("flaw", "lawn"))
def coins(n, kinds):
    ways = [1] + [0] * n
    for k in kinds:
        for i in range(k, n + 1):
            ways[i] += ways[i - k]
    return ways[n]
def fewest(n, kinds):
    best = [0] + [None] * n
    for i in range(1, n + 1):
        opts = [best[i - k] for k in kinds if k <= i and best[i - k] is not None]
        if opts:
            best[i] = min(opts) + 1
    return best[n]
print(coins(100, [1, 5, 10, 25, 50]), coins(200, [1, 2, 5, 10, 20, 50, 100, 200]), fewest(63, [1, 5, 21, 25]), fewest(3, [2, 5]))
def partitions(n, most=None):
    if n == 0:
        yield []
        return
    for k in range(min(n, most or n), 0, -1):
        for rest in partitions(n - k, k):
            yield [k] + rest
print(list(partitions(5)), [sum(1 for _ in partitions(n)) for n in range(10)])
def rods(prices, n):
    memo = {0: (0, [])}
    def best(m):
        if m not in memo:
            memo[m] = max((prices[k - 1] + best(m - k)[0], [k] + best(m - k)[1]) for k in range(1, m + 1) if k <= len(prices))
        return memo[m]
    return best(n)
print(rods([1, 5, 8, 9, 10, 17, 17, 20], 8), rods([3, 5, 8], 7))
def lis(s):
    best = []
    for i, x in enumerate(s):
        best.append(max([b for b in best if b[-1] < x], key=lambda b: (len(b), b), default=[]) + [x])
    return max(best, key=lambda b: (len(b), b))
print(lis([10, 9, 2, 5, 3, 7, 101, 18]))
