# f-strings: expressions, conversions, format specs, nesting, = and braces.
name, n, x = "bob", 7, 2.5
print(f"{name} {n} {x}", f"", f"plain")
print(f"{n + 1} {n * n} {n if n > 5 else 0} {name.upper()} {len(name)}")
print(f"{name!r} {name!s} {n:04d} {x:.2f} {x:8.3f}|{name:>6}|{name:<6}|{name:^7}|")
print(f"{{literal}} {{{n}}}")
w = 8
print(f"{n:{w}}|{name:>{w}}|{x:{w}.{2}f}|")
print(f"{n=} {x=} {n + 1=}")
d = {"k": [1, 2, 3]}
print(f"{d['k'][1]} {d['k'][-1]:>3} {sum(d['k'])}")
print(f"a" f"{n}" "b" f"{n}")
print("x" f"{n}" "y")
print(f'{n:x} {255:#x} {5:b} {-n:+d} {n:+d}')
print(f"{[i * i for i in range(4)]} {(1, 2)} {None} {True}")
print(f"""multi {n}
line {name}""")
def f(a, b=2):
    return f"{a}-{b}"
print(f"{f(1)} {f(1, b=3)}")
print(f"\t{n}\n{'nested ' + str(n)}")
