# Planets under gravity, in floats kept in lists.
N = 13000
def bodies():
    return [[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5], [4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.038], [8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.011],
            [12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.0017], [15.4, -25.9, 0.2, 1.0, 0.6, -0.035, 0.002]]
def advance(bs, dt):
    n = len(bs)
    for i in range(n):
        a = bs[i]
        for j in range(i + 1, n):
            b = bs[j]
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            d2 = dx * dx + dy * dy + dz * dz
            mag = dt / (d2 * d2 ** 0.5)
            ma = a[6] * mag
            mb = b[6] * mag
            a[3] -= dx * mb
            a[4] -= dy * mb
            a[5] -= dz * mb
            b[3] += dx * ma
            b[4] += dy * ma
            b[5] += dz * ma
    for b in bs:
        b[0] += dt * b[3]
        b[1] += dt * b[4]
        b[2] += dt * b[5]
def main(n):
    bs = bodies()
    for i in range(n):
        advance(bs, 0.01)
    e = 0.0
    for b in bs:
        e += 0.5 * b[6] * (b[3] * b[3] + b[4] * b[4] + b[5] * b[5])
    return int(e * 1000000)
