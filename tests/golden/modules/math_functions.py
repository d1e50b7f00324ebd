# math: constants, roots, powers, rounding, trigonometry, tests, domain errors.
import math
def near(a, b): return abs(a - b) < 1e-9
print(near(math.pi, 3.141592653589793), near(math.e, 2.718281828459045))
print(math.sqrt(16), math.sqrt(2) * math.sqrt(2) - 2 < 1e-9, math.pow(2, 10), math.exp(0), near(math.exp(1), math.e), math.log(1),
    near(math.log(math.e ** 3), 3), math.log(8, 2), math.log2(1024), math.log10(1000))
print([math.floor(x) for x in (1.5, -1.5, 2, -0.5)], [math.ceil(x) for x in (1.5, -1.5, 2, -0.5)], [math.trunc(x) for x in (1.9, -1.9)],
    type(math.floor(1.5)) is int)
print(math.sin(0), near(math.sin(math.pi / 2), 1), near(math.cos(math.pi), -1), near(math.tan(math.pi / 4), 1),
    near(math.asin(1), math.pi / 2), math.acos(1), near(math.atan(1) * 4, math.pi), near(math.atan2(1, -1), 3 * math.pi / 4),
    math.atan2(0, 1))
print(math.fabs(-2.5), math.fmod(7, 3), math.fmod(-7, 3), math.modf(2.5), math.modf(-2.5), math.frexp(8), math.ldexp(0.5, 4),
    math.copysign(3, -0.0), math.copysign(-3, 1))
print(math.isnan(float("nan")), math.isnan(1.0), math.isinf(float("inf")), math.isinf(-1), math.isfinite(1), math.isfinite(float("inf")))
print(near(math.degrees(math.pi), 180), near(math.radians(180), math.pi), near(math.sinh(1), 1.1752011936438014), near(math.cosh(0), 1),
    near(math.tanh(0), 0), near(math.asinh(0), 0), near(math.acosh(1), 0), near(math.atanh(0), 0))
print(near(math.erf(0), 0), near(math.erfc(0), 1), near(math.gamma(5), 24), near(math.lgamma(1), 0), near(math.expm1(0), 0),
    near(math.log(10), 2.302585092994046))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.sqrt("x"),
        lambda: math.floor(float("inf")), lambda: math.fmod(1, 0)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__)
print(math.floor(1e10), math.ceil(-1e15), math.sqrt(10 ** 20), near(math.hypot(3, 4), 5) if hasattr(math, "hypot") else True,
    math.floor(2.0 ** 40 + 0.5))
for i in range(0, 91, 15):
    r = math.radians(i)
    print(i, "%.6f %.6f" % (math.sin(r), math.cos(r)), near(math.sin(r) ** 2 + math.cos(r) ** 2, 1))
