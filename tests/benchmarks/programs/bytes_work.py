# Filling, reading and summing a bytearray; a CRC over bytes.
N = 48000
def main(n):
    b = bytearray(64)
    c = 0xffff
    for r in range(n):
        for i in range(64):
            b[i] = (i * r + c) & 255
        for x in b:
            c ^= x
            c = (c >> 1) ^ (0x8408 if c & 1 else 0)
        c ^= len(bytes(b[8:24]))
    return c
