# sys: what every implementation has.
import sys
print(sys.maxsize > 1000, type(sys.version) is str, sys.version_info[0] == 3, sys.byteorder in ("little", "big"), type(sys.platform) is str)
print(type(sys.implementation.name) is str, type(sys.modules) is dict, isinstance(sys.path, list), hasattr(sys, "stdout"),
    hasattr(sys, "exit"))
print(sys.__name__, sys.stdout.write("written\n"))
import sys as again
print(again is sys)
from sys import maxsize, byteorder as bo
print(maxsize == sys.maxsize, bo == sys.byteorder)
try:
    sys.exit()
except SystemExit as e:
    print("SystemExit", e.args)
try:
    sys.exit(3)
except SystemExit as e:
    print("SystemExit", e.args)
try:
    sys.exit("message")
except BaseException as e:
    print(type(e).__name__, e.args)
try:
    from sys import no_such_name
except ImportError:
    print("ImportError")
try:
    import no_such_module_at_all
except ImportError:
    print("ImportError")
try:
    sys.nothing
except AttributeError:
    print("AttributeError")
def f():
    import sys, math
    from math import floor as fl
    return sys.maxsize > 1, math.ceil(1.5), fl(1.5)
print(f())
