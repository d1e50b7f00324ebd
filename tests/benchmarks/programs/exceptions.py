# try without and with an exception, raising through frames, finally.
N = 730000
def risky(i):
    if i & 3 == 0:
        raise ValueError(i)
    return i
def through(i):
    return risky(i) + 1
def cleaned(i):
    try:
        return through(i)
    finally:
        i += 1
def main(n):
    s = 0
    d = {1: 1}
    for i in range(n):
        try:
            s += cleaned(i)
        except ValueError as e:
            s += e.args[0] & 7
        try:
            s += d[i & 1]
        except KeyError:
            s += 1
        try:
            s += 1
        except IndexError:
            s = 0
        s &= 0xffffff
    return s
