# The Mandelbrot set in characters, by floats and by fixed-point integers.
def escape(cr, ci, limit):
    zr = zi = 0.0
    for n in range(limit):
        zr2, zi2 = zr * zr, zi * zi
        if zr2 + zi2 > 4.0:
            return n
        zi = 2 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit
def picture(w, h, limit):
    chars = " .:-=+*#%@"
    for y in range(h):
        row = ""
        for x in range(w):
            n = escape(x * 3.0 / w - 2.125, y * 2.5 / h - 1.25, limit)
            row += "@" if n == limit else chars[n * 9 // limit]
        print(row.rstrip())
picture(36, 12, 16)
ONE = 1 << 16
def escape_fixed(cr, ci, limit):
    zr = zi = 0
    for n in range(limit):
        a, b = zr * zr >> 16, zi * zi >> 16
        if a + b > 4 * ONE:
            return n
        zr, zi = a - b + cr, (zr * zi >> 15) + ci
    return limit
print([escape_fixed(x * ONE // 8 - 2 * ONE, ONE // 4, 20) for x in range(24)])
print([escape(x / 8 - 2, 0.25, 20) for x in range(24)])
