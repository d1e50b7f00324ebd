# The % operator on strings: conversions, flags, width, precision.
print("%d %i %s %r" % (1, -2, "three", "four"))
print("[%5d] [%-5d] [%05d] [%+d] [% d]" % (42, 42, 42, 42, 42))
print("%x %X %o %#x %08x" % (255, 255, 8, 255, 48879))
print("%s %s %s %s" % (None, True, [1, 2], (3,)))
print("%5s|%-5s|%.2s|%5.1s|" % ("ab", "cd", "efgh", "xyz"))
print("%f %.2f %8.3f %-8.1f| %e %g" % (3.14159, 2.5, 1.0, 9.99, 12345.678, 0.0001))
print("%c%c %%" % (65, "b"))
print("%s" % "alone", "%d" % 7, "%s" % (1,))
print("%(a)d-%(b)s" % {"a": 1, "b": "x"})
print("%*d|%-*d|" % (6, 42, 6, 42))
print("100%%" % ())
for fmt, args in (("%d", ()), ("%d %d", (1,)), ("%d", (1, 2)), ("%d", "x")):
    try:
        print(fmt % args)
    except TypeError:
        print("TypeError", fmt)
