# random: what comes out lies where it must, seeds repeat, empty ranges are refused.
import random


def check(make, good, times=60):
    return all(good(make()) for _ in range(times))


random.seed(7)
print(check(lambda: random.random(), lambda x: 0 <= x < 1))
print(check(lambda: random.uniform(-3, 5), lambda x: -3 <= x <= 5))
print(check(lambda: random.uniform(5, -3), lambda x: -3 <= x <= 5))
print(check(lambda: random.randint(3, 3), lambda x: x == 3))
print(check(lambda: random.randint(-4, 4), lambda x: -4 <= x <= 4))
print(check(lambda: random.randrange(10), lambda x: x in range(10)))
print(check(lambda: random.randrange(5, 9), lambda x: x in range(5, 9)))
print(check(lambda: random.randrange(-7, 30, 6), lambda x: x in range(-7, 30, 6)))
print(check(lambda: random.randrange(30, -7, -6), lambda x: x in range(30, -7, -6)))
print(check(lambda: random.choice("abc"), lambda x: x in "abc"))
print(check(lambda: random.choice((1, 2)), lambda x: x in (1, 2)))
for bits in (1, 7, 8, 24, 32):
    print(bits, check(lambda: random.getrandbits(bits), lambda x: 0 <= x < 1 << bits))

# Every face of a die comes up.
faces = set(random.randint(1, 6) for _ in range(300))
print(sorted(faces))

random.seed(99)
first = [random.getrandbits(30) for _ in range(5)]
second = [random.getrandbits(30) for _ in range(5)]
random.seed(99)
print(first == [random.getrandbits(30) for _ in range(5)], first == second)
random.seed(100)
print(first == [random.getrandbits(30) for _ in range(5)])

for empty in (lambda: random.randrange(0), lambda: random.randrange(4, 4), lambda: random.randrange(4, 9, -1),
              lambda: random.randrange(1, 2, 0), lambda: random.randint(2, 1)):
    try:
        empty()
    except ValueError:
        print("ValueError")
try:
    random.choice([])
except IndexError:
    print("IndexError")
print(random.getrandbits(0))
