# Module-level names and builtin functions used from a function.
N = 860000
STEP = 3
state = 0
def advance(x):
    global state
    state = (state + x * STEP) & 0xffff
def main(n):
    global state
    state = 0
    s = 0
    for i in range(n):
        advance(i)
        s += abs(-state) + min(i, STEP) + max(1, 2, state & 7) + len("abc") + ord("a")
        if isinstance(s, int):
            s &= 0xffffff
    return s
