# raise ... from: the new exception is what is caught.
class Low(Exception): pass
class High(Exception): pass
try:
    try:
        raise Low("low")
    except Low as e:
        raise High("high") from e
except High as e:
    print(type(e).__name__, e.args)
try:
    raise ValueError("quiet") from None
except ValueError as e:
    print(e)
try:
    raise KeyError from IndexError
except KeyError as e:
    print("KeyError", e.args)
def f():
    try:
        return {}["k"]
    except KeyError as e:
        raise AttributeError("k") from e
try:
    f()
except AttributeError as e:
    print("AttributeError", e)
