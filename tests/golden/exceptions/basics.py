# try/except/else/finally: which parts run, for no error, a caught one, and another one.
def run(what):
    print(what, end=": ")
    try:
        print("try", end=" ")
        if what == "value":
            raise ValueError("v")
        if what == "key":
            raise KeyError("k")
        if what == "other":
            raise OSError(3)
    except ValueError as e:
        print("value", e.args, end=" ")
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e.args, end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    print("after")
run("none")
run("value")
run("key")
try:
    run("other")
except OSError as e:
    print("escaped", e.args)
try:
    raise ValueError
except:
    print("bare except")
try:
    pass
except ValueError:
    print("no")
else:
    print("only else")
try:
    x = 1
finally:
    print("only finally", x)
