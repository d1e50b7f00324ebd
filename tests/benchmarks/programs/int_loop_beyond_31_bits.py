# The same loop whose sum soon outgrows 31 bits, but never 62.
N = 12000000
def main(n):
    i = 0
    s = 0
    while i < n:
        s = s + i
        i = i + 1
    return s & 0xffffff
