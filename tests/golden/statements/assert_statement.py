# assert with and without message; side effects of the message only on failure.
def msg():
    print("evaluated", end=" ")
    return "text"
assert True
assert 1 == 1, msg()
try:
    assert False
except AssertionError as e:
    print("AssertionError", e.args)
try:
    assert 1 > 2, msg()
except AssertionError as e:
    print("AssertionError", e.args, str(e))
try:
    assert [], (1, 2)
except AssertionError as e:
    print(e.args)
assert (1, 0), "a tuple is true"
def check(n):
    assert n > 0, "n must be positive, not %d" % n
    return n
print(check(3))
try:
    check(-3)
except AssertionError as e:
    print(e)
