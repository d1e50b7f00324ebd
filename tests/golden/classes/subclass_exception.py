# Exception subclasses with attributes, __str__, hierarchies, and other overrides.
class AppError(Exception): pass
class Coded(AppError):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code
        self.text = text
    def describe(self): return "%d: %s" % (self.code, self.text)
class Str(AppError):
    def __str__(self): return "own text"
try:
    raise Coded(404, "not found")
except AppError as e:
    print(type(e).__name__, e.args, e.code, e.describe(), isinstance(e, Exception))
try:
    raise Str(1, 2)
except AppError as e:
    print(str(e), e.args)
class NoInit(AppError):
    extra = "class attr"
for make in (lambda: NoInit(), lambda: NoInit("a"), lambda: NoInit("a", 1)):
    try:
        raise make()
    except NoInit as e:
        print(e.args, str(e), e.extra)
class Own(Exception):
    def __init__(self, x): self.x = x
try:
    raise Own(5)
except Own as e:
    print(e.x)
class Multi(ValueError): pass
for k in (Multi, ValueError, AppError, Exception):
    try:
        try:
            raise Multi("m")
        except k:
            print("caught by", k.__name__)
    except Multi:
        print("missed by", k.__name__)
class Sub(Coded): pass
try:
    raise Sub(1, "t")
except (KeyError, Coded) as e:
    print(type(e).__name__, e.describe(), issubclass(Sub, AppError))
e = Coded(7, "kept")
e.note = "added"
print(e.note, e.code)
