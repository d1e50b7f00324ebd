# An exception class of the program, raised from a handler.
class AppError(Exception):
    def __str__(self): return "not shown"
try:
    {}["k"]
except KeyError as e:
    raise AppError("first", 2)
