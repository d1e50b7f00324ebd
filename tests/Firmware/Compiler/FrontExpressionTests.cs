// Expressions: precedence, operands, displays, calls, comprehensions.
using static MicroPyNano.Firmware.Tests.Compiler.FrontFixture;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class FrontExpressionTests
{
    [TestMethod]
    public void OperatorsBindAsInPython()
    {
        Expression("a + b * c", "(+ a (* b c))");
        Expression("a - b - c", "(- (- a b) c)");
        Expression("a ** b ** c", "(** a (** b c))");
        Expression("-a ** -b", "(neg (** a (neg b)))");
        Expression("~a // b % c @ d / e", "(/ (@ (% (// (inv a) b) c) d) e)");
        Expression("a | b ^ c & d << e + f", "(| a (^ b (& c (<< d (+ e f)))))");
        Expression("a >> b << c", "(<< (>> a b) c)");
        Expression("not a == b", "(not (cmp a == b))");
        Expression("not not a", "(not (not a))");
        Expression("a or b and not c or d", "(or a (and b (not c)) d)");
        Expression("a and b and c", "(and a b c)");
        Expression("+a", "(pos a)");
        Expression("(a + b) * c", "(* (+ a b) c)");
        Expression("await a ** b", "(** (await a) b)");
        Expression("await a.b(c)", "(await (call (. a b) c))");
        Expression("-await a", "(neg (await a))");
    }

    [TestMethod]
    public void ComparisonsChain()
    {
        Expression("a < b <= c > d >= e == f != g", "(cmp a < b <= c > d >= e == f != g)");
        Expression("a in b not in c is d is not e", "(cmp a in b notin c is d isnot e)");
        Expression("a < (b < c)", "(cmp a < (cmp b < c))");
        Expression("a is not b", "(cmp a isnot b)");
        Expression("a is (not b)", "(cmp a is (not b))");
    }

    [TestMethod]
    public void ConditionalsLambdasAndWalrus()
    {
        Expression("a if b else c if d else e", "(if b a (if d c e))");
        Expression("lambda: a if b else c", "(lambda () (if b a c))");
        Expression("lambda a, b=1, *c, d, e=2, **f: a", "(lambda (a b=1 *c !d !e=2 **f) a)");
        Expression("lambda *a, **k: (a, k)", "(lambda (*a **k) (tuple a k))");
        Expression("lambda *, a: a", "(lambda (!a) a)");
        Expression("lambda a, /, b: a", "(lambda (a b) a)");
        Expression("lambda a,: a", "(lambda (a) a)");
        Expression("(a := b if c else d)", "(:= a (if c b d))");
        Expression("f(a := b, c)", "(call f (:= a b) c)");
        Expression("[a := b, c]", "(list (:= a b) c)");
        Expression("a[b := c]", "([] a (:= b c))");
        Expression("{a := b}", "(set (:= a b))");
    }

    [TestMethod]
    public void DisplaysOfAllKinds()
    {
        Expression("()", "<>");
        Expression("(a)", "a");
        Expression("(a,)", "(tuple a)");
        Expression("(a, b,)", "(tuple a b)");
        Expression("a, *b", "(tuple a *b)");
        Expression("(*a, b)", "(tuple *a b)");
        Expression("[]", "(list)");
        Expression("[a, *b, c,]", "(list a *b c)");
        Expression("{}", "(dict)");
        Expression("{a: b, **c, d: e,}", "(dict a:b -:c d:e)");
        Expression("{**a}", "(dict -:a)");
        Expression("{a, *b,}", "(set a *b)");
        Expression("{*a}", "(set *a)");
        Expression("{a: lambda: b}", "(dict a:(lambda () b))");
        Expression("(yield)", "(yield -)");
        Expression("(yield a, b)", "(yield (tuple a b))");
        Expression("(yield from a)", "(yieldfrom a)");
    }

    [TestMethod]
    public void ComprehensionsOfAllKinds()
    {
        Expression("[a for b in c]", "(listcomp a (for b c))");
        Expression("[a for b, *c in d if e if f for g in h]", "(listcomp a (for (tuple b *c) d) (if e) (if f) (for g h))");
        Expression("{a for b in c}", "(setcomp a (for b c))");
        Expression("{a: b for c in d}", "(dictcomp a b (for c d))");
        Expression("(a for b in c)", "(genexp a (for b c))");
        Expression("f(a for b in c)", "(call f (genexp a (for b c)))");
        Expression("[a async for b in c]", "(listcomp a (async for b c))");
        Expression("[a for b in c if (d := e)]", "(listcomp a (for b c) (if (:= d e)))");
        Expression("[a if b else c for d in e or f]", "(listcomp (if b a c) (for d (or e f)))");
        Expression("[[a for a in b] for b in c]", "(listcomp (listcomp a (for a b)) (for b c))");
        Expression("[a for b.c in d]", "(listcomp a (for (. b c) d))");
        Expression("[a for b[c in d] in e]", "(listcomp a (for ([] b (cmp c in d)) e))");
    }

    [TestMethod]
    public void TrailersFollowOperands()
    {
        Expression("a.b.c(d)[e](f).g", "(. (call ([] (call (. (. a b) c) d) e) f) g)");
        Expression("f()", "(call f)");
        Expression("f(a, *b, c=d, **e)", "(call f a *b c=d **e)");
        Expression("f(*a, b)", "(call f *a b)");
        Expression("f(a=1, *b)", "(call f a=1 *b)");
        Expression("f(**a, **b,)", "(call f **a **b)");
        Expression("a[b, c]", "([] a (tuple b c))");
        Expression("a[b,]", "([] a (tuple b))");
        Expression("a[:]", "([] a (: - - -))");
        Expression("a[b:]", "([] a (: b - -))");
        Expression("a[:b]", "([] a (: - b -))");
        Expression("a[::b]", "([] a (: - - b))");
        Expression("a[b:c:d]", "([] a (: b c d))");
        Expression("a[b::c, d, :]", "([] a (tuple (: b - c) d (: - - -)))");
        Expression("a[::]", "([] a (: - - -))");
        Expression("(a)(b)", "(call a b)");
        Expression("[a][b]", "([] (list a) b)");
        Expression("'a'.b", "(. 'a' b)");
        Expression("print(match, case)", "(call print match case)");
    }

    [TestMethod]
    public void ConstantsFold()
    {
        Expression("1 + 2 * 3 - -4", "11");
        Expression("2 ** 3 ** 2", "512");
        Expression("-2 ** 2", "-4");
        Expression("(1 << 10 | 1) & ~1 ^ 3", "1027");
        Expression("7 // 2, -7 // 2, 7 % 3, -7 % 3", "<3 -4 1 2>");
        Expression("1 / 2", "0.8f");
        Expression("1.5 + 1", "2.8f");
        Expression("not 1, not 0, not '', not None", "<False True True True>");
        Expression("1 << 40", "1099511627776");
        Expression("10 ** 30 // 10 ** 29", "10");
        Expression("-(1 << 30)", "-1073741824");
        Expression("1 + 2 + a", "(+ 3 a)");
        Expression("a + 1 + 2", "(+ (+ a 1) 2)");
        Expression("-a + -1", "(+ (neg a) -1)");
        Expression("True + 1", "(+ True 1)");
        Expression("'a' + 'b'", "(+ 'a' 'b')");
        Expression("1 / 0", "(/ 1 0)");
        Expression("1 % 0", "(% 1 0)");
        Expression("1 << -1", "(<< 1 -1)");
        Expression("1 << 100000000", "(<< 1 100000000)");
        Expression("10 ** 10 ** 10", "(** 10 10000000000)");
        Expression("1 @ 2", "(@ 1 2)");
        Expression("~1.5", "(inv 1.8f)");
        Expression("1 < 2", "(cmp 1 < 2)");
        Expression("(1, 'a', None, (2.5, ...))", "<1 'a' None <2.8f ...>>");
        Expression("(1, a)", "(tuple 1 a)");
        Expression("[1, 2]", "(list 1 2)");
    }
}
