# Recursion without end is an exception that can be caught again and again; afterwards all memory is there again.
def plain(n):
    return plain(n + 1)


def guarded(n):
    global deepest
    deepest = n
    try:
        return guarded(n + 1)
    except ValueError:
        print("never")


def cleaning(n):
    try:
        cleaning(n + 1)
    finally:
        cleaned.append(None)
        if len(cleaned) > 5:
            cleaned.pop()


for attempt in range(3):
    for f in (plain, guarded, cleaning):
        cleaned = []
        try:
            f(0)
        except (RuntimeError, MemoryError):
            print("ended", len(cleaned))
    print(deepest > 100, len([i for i in range(1000)]), len(bytearray(8000)))


def turning(n):
    try:
        return turning(n + 1)
    except RuntimeError:
        return n


print(turning(0) > 100)
