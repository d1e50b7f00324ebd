# cmath: polar and rectangular forms, functions with their identities, what counts as a number.
import cmath


def show(z):
    z = complex(z)
    # Zeros lose their sign, and what is nearly zero becomes one.
    parts = [x if abs(x) > 1e-12 else 0.0 for x in (z.real, z.imag)]
    return "%.9g %.9g" % tuple(parts)


for z in (1, -1, 2.5, 1j, -1j, 3 + 4j, -3 + 4j, -3 - 4j, 1e-3 - 2j):
    print("phase %.9f" % cmath.phase(z))
    r, phi = cmath.polar(z)
    print("polar %.9f %.9f" % (r, phi), show(cmath.rect(r, phi)))
    print("exp", show(cmath.exp(z)))
    print("log", show(cmath.log(z)), show(cmath.exp(cmath.log(z))))
    print("log10", show(cmath.log10(z)))
    print("sqrt", show(cmath.sqrt(z)), show(cmath.sqrt(z) ** 2))
    print("cos", show(cmath.cos(z)))
    print("sin", show(cmath.sin(z)), show(cmath.sin(z) ** 2 + cmath.cos(z) ** 2))

print(show(cmath.exp(1j * cmath.pi)), "%.12f" % cmath.e)
print(show(cmath.sqrt(0)), show(cmath.rect(0, 5)), show(cmath.rect(-2, 0)))


class Voltage:
    def __complex__(self):
        return 3 + 4j


class Length:
    def __float__(self):
        return -2.0


print("%.6f" % cmath.phase(Voltage()), "%.6f" % cmath.phase(Length()), complex(Voltage()), complex(Length()))
for wrong in ("1", [], None):
    try:
        cmath.phase(wrong)
    except TypeError:
        print("TypeError")
