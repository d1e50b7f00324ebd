# random: a seed gives the sequence that it gives in MicroPython, of all functions.
import random

for seed in (0, 1, 12345, -1, 0x7FFFFFFF, 0xFFFFFFFF):
    random.seed(seed)
    print(seed, [random.getrandbits(32) for _ in range(3)], [random.getrandbits(n) for n in (1, 8, 31)])
random.seed(2024)
print([random.random() for _ in range(3)])
print(random.uniform(-1, 1), random.uniform(10, 20.5))
print([random.randrange(6) for _ in range(12)])
print([random.randrange(10, 100, 7) for _ in range(6)], [random.randrange(100, -3, -9) for _ in range(6)])
print([random.randint(-1000000, 1000000) for _ in range(4)])
print([random.choice("heads tails".split()) for _ in range(8)])
for bits in (33, -1):
    try:
        random.getrandbits(bits)
    except ValueError as e:
        print(e)
try:
    random.randint(1, 0)
except ValueError as e:
    print(repr(e))
