# args, str() and attributes of exceptions of all kinds.
for e in (Exception(), Exception("a"), Exception("a", 1), Exception(None), Exception(5), Exception([1, 2]), ValueError("text")):
    print(type(e).__name__, e.args, str(e), len(e.args))
o = OSError(2, "message")
print(o.errno, o.args[0])
s = StopIteration(9)
print(s.value, StopIteration().value, s.args)
x = SystemExit(3)
print(x.args)
a = AttributeError("why")
print("%s|%s" % (a, "{}".format(a)))
e = ValueError("same")
try:
    raise e
except ValueError as f:
    print(f is e, f.args is e.args or f.args == e.args)
class K(Exception): pass
print(K(1, 2).args, str(K("z")), issubclass(K, Exception), isinstance(K(), BaseException))
try:
    {"a": 1}["missing"]
except KeyError as e:
    print(e.args)
try:
    raise IndexError("no item %d" % 4)
except IndexError as e:
    print(e, [str(e)], f"<{e}>")
