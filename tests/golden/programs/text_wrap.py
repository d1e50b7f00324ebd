# Wrapping, filling, justifying and centring paragraphs.
TEXT = """The board wakes up, reads its sensors and goes back to sleep; nobody watches it, and that is the point.

A second paragraph follows, with a word-of-remarkable-and-unbreakable-length in it, then short ones: a b c d e."""
def wrap(text, width):
    lines, line, n = [], [], 0
    for w in text.split():
        if line and n + len(line) + len(w) > width:
            lines.append(line)
            line, n = [], 0
        line.append(w)
        n += len(w)
    if line:
        lines.append(line)
    return lines
def left(ws, width): return " ".join(ws)
def right(ws, width):
    s = " ".join(ws)
    return " " * (width - len(s)) + s
def middle(ws, width): return " ".join(ws).center(width)
def justify(ws, width):
    if len(ws) == 1:
        return ws[0]
    gaps = len(ws) - 1
    spaces = width - sum(len(w) for w in ws)
    out = ""
    for i, w in enumerate(ws[:-1]):
        out += w + " " * (spaces // gaps + (1 if i < spaces % gaps else 0))
    return out + ws[-1]
for how in (left, right, middle, justify):
    for width in (24, 40):
        print(how.__name__, width)
        for para in TEXT.split("\n\n"):
            lines = wrap(para, width)
            for i, ws in enumerate(lines):
                f = left if how is justify and i == len(lines) - 1 else how
                print("|%s|" % f(ws, width))
            print()
def columns(items, width):
    w = max(len(i) for i in items) + 2
    per = max(1, width // w)
    rows = (len(items) + per - 1) // per
    for r in range(rows):
        print("".join(i + " " * (w - len(i)) for i in items[r::rows]).rstrip())
columns([str(i * i) for i in range(23)], 40)
