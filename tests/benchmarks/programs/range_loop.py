# Nested for loops over ranges with integer arithmetic and bit operations.
N = 72000
def main(n):
    s = 1
    for i in range(n):
        for j in range(100):
            s = (s * 5 + (i ^ j)) & 0xffff
    return s
