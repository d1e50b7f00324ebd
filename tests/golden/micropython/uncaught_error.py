# The traceback of an uncaught error, after output that came before it.
print("before")
def f(n):
    if n == 0:
        raise ValueError("reached zero", n)
    f(n - 1)
class Runner:
    def run(self, n):
        f(n)
Runner().run(2)
print("never")
