# A counting loop with a small-int addition and comparison; no value leaves 30 bits. A turn of main is 40,000 turns of the loop.
N = 300
def count(n):
    i = 0
    s = 0
    while i < n:
        s = s + i
        i = i + 1
    return s
def main(n):
    r = 0
    while n > 0:
        r = (r * 3 + count(40000)) & 0xffffff
        n = n - 1
    return r
