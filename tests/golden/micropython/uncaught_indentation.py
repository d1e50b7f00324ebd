# Wrong indentation is an IndentationError with its line.
def f():
    x = 1
      y = 2
