# str.format: automatic, numbered and named fields, alignment, signs, bases.
print("{} {} {}".format(1, "two", 3.0))
print("{1} {0} {1}".format("a", "b"))
print("{x} and {y}".format(x=1, y=[2]))
print("{:5}|{:<5}|{:>5}|{:^5}|".format(1, 2, 3, 4))
print("{:5}|{:<5}|{:>5}|{:^5}|".format("a", "b", "c", "d"))
print("{:*^9} {:->6} {:.<6}".format("mid", "r", "l"))
print("{:d} {:x} {:X} {:o} {:b} {:c}".format(10, 255, 255, 8, 5, 65))
print("{:#x} {:#b} {:#o} {:08b} {:+d} {: d} {:+d}".format(255, 5, 8, 5, 7, 7, -7))
print("{:.3f} {:8.2f} {:e} {:g} {:.1%}".format(3.14159, 2.5, 1234.5, 0.5, 0.256))
print("{!r} {!s} {!r:>6}".format("q", "q", "z"))
print("{{}} {{{}}}".format(5))

print("{:{}} {:>{w}}|".format("a", 4, "b", w=3))
print("{:,}".format(1234567), "{:,}".format(-1234567), "{:,}".format(12))
print("{:.2} {:5.2}|".format("abcdef", "abcdef"))
print("{:<08d}|{:=+6d}".format(5, 42))
for f in ("{", "}", "{0} {}", "{5}"):
    try:
        print(f.format(1, 2))
    except (ValueError, IndexError) as e:
        print(type(e).__name__, f)
try:
    "{k}".format(1)
except KeyError as e:
    print("KeyError", e.args)
