// Whole cases: expressions shown, containers changed step by step, and control flow with exceptions, generators and classes.
using System.Text;

namespace MicroPyNano.Fuzz;

internal sealed class Programs(Choice choice)
{
    private readonly Expressions _expressions = new(choice);
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>The source of a case.</summary>
    public static string Case(int seed, int number)
    {
        var choice = new Choice(seed, number);
        var programs = new Programs(choice);
        switch (choice.Below(10))
        {
            case 0:
            case 1: programs.Changes(); break;
            case 2: programs.Flow(); break;
            case 3: programs.Generator(); break;
            case 4: programs.Class(); break;
            default: programs.Line($"print(show({programs._expressions.Any()}))"); break;
        }
        return programs._text.ToString();
    }

    private void Line(string text) => _text.Append(' ', _indent * 4).Append(text).Append('\n');

    private void Block(string head, params System.Action[] statements)
    {
        Line(head);
        _indent++;
        foreach (System.Action statement in statements)
            statement();
        _indent--;
    }

    // One line of output whatever happens, so that answers can be compared line by line. The statement may set r.
    private void Attempt(string statement)
    {
        Line("r = None");
        Block("try:", () => Line(statement));
        Block("except Exception as e:", () => Line("r = type(e).__name__"));
        Line("print(show(r))");
    }

    // ---- containers, step by step

    private void Changes()
    {
        string kind = choice.Of("list", "dict", "set", "bytearray", "str");
        Line($"x = {kind}({(kind == "list" ? _expressions.IntList() : kind == "bytearray" ? "b'hello'" : kind == "str" ? "'ab'" : "")})");
        for (int i = 0; i < 5; i++)
        {
            string a = _expressions.Any();
            string n = (choice.Below(9) - 4).ToString();
            string m = (choice.Below(9) - 4).ToString();
            Attempt(kind switch
            {
                "list" => choice.Of(
                    $"x.append({a})", $"x.extend({_expressions.List()})", $"x.insert({n}, {a})", $"r = x.pop({n})", $"x.remove({a})", $"x[{n}] = {a}",
                    $"x[{n}:{m}] = {_expressions.List()}", $"del x[{n}]", $"del x[{n}:{m}]", "x.reverse()", "x = sorted(x)", $"x += {_expressions.Tuple()}", $"x *= {choice.Below(3)}",
                    "x = x.copy()", "x.clear()", $"a, *b = x; r = (a, b)"),
                "dict" => choice.Of(
                    $"x[{choice.Of("1", "'a'", "(1,)", "1.0", "None", "Number(1)")}] = {a}", $"r = x.pop({choice.Of("1", "'a'", "None")}, {a})", $"x.update({_expressions.Dict()})",
                    $"r = x.setdefault({choice.Of("1", "'b'", "[]")}, {a})", $"r = x.get({choice.Of("1", "'a'", "'q'")})", $"del x[{choice.Of("1", "'a'", "()")}]",
                    $"x |= {_expressions.Dict()}", $"r = ({choice.Of("1", "'a'", "[1]")} in x, len(x))", "x.clear()"),
                "set" => choice.Of(
                    $"x.add({choice.Of("1", "'a'", "(1,)", "2.5", "None", "[]")})", "x.discard(1)", "x.remove('a')", $"x.update({_expressions.Set()})", $"x |= {_expressions.Set()}",
                    $"x &= {_expressions.Set()}", $"x -= {_expressions.Set()}", $"x ^= {_expressions.Set()}", "x = x.copy()"),
                "bytearray" => choice.Of(
                    $"x.append({_expressions.Int()})", $"x.extend({_expressions.Bytes()})", $"x[{n}] = {choice.Below(300)}", $"x[{n}:{m}] = {_expressions.Bytes()}", "r = x.find(b'l')",
                    $"x += {_expressions.Bytes()}", $"r = x[{n}]", "x = bytearray(bytes(x))"),
                _ => choice.Of(
                    $"x += {_expressions.Text()}", $"x *= {choice.Below(3)}", $"x = x[{n}:{m}]", $"x = x.replace('a', {_expressions.Text()})", $"x[{n}] = 'a'", "x = x.upper()",
                    $"x = {_expressions.Text()}.join(x)", "x = ''.join(sorted(x))"),
            });
        }
        Line("print(type(x).__name__, show(x))");
    }

    // ---- control flow

    private void Flow()
    {
        Block("def f(n):", () => Statements(3));
        Block($"for i in range({choice.Below(5)}):", () => Attempt("r = (i, f(i))"));
    }

    private void Statements(int depth)
    {
        for (int i = choice.Below(2); i >= 0; i--)
            Statement(depth);
    }

    private void Statement(int depth)
    {
        if (depth == 0)
        {
            Line(choice.Of("print('n', n)", "n += 1", "pass", "raise ValueError(n)", "return n", "1 // (n - 2)", "x = [][n]", "n = {0: 1}[n]", "assert n < 3, n", "del n", "n = n * 2"));
            return;
        }
        switch (choice.Below(8))
        {
            case 0:
                Block($"if n {choice.Of("<", ">", "==", "%")} {choice.Below(3) + 1}:", () => Statements(depth - 1));
                if (choice.OneIn(2))
                    Block("else:", () => Statements(depth - 1));
                break;
            case 1:
                Block($"for i in range({choice.Below(3)}):", () => Statements(depth - 1), () => Line(choice.Of("pass", "break", "continue", "n += i")));
                if (choice.OneIn(2))
                    Block("else:", () => Statements(depth - 1));
                break;
            case 2:
                Block("try:", () => Statements(depth - 1));
                Block($"except {choice.Of("ValueError", "(KeyError, IndexError)", "ZeroDivisionError as e", "Exception", "ArithmeticError", "NameError")}:", () => Statements(depth - 1));
                if (choice.OneIn(3))
                    Block("else:", () => Statements(depth - 1));
                if (choice.OneIn(2))
                    Block("finally:", () => Statements(depth - 1));
                break;
            case 3:
                Block("try:", () => Statements(depth - 1));
                Block("finally:", () => Statements(depth - 1));
                break;
            case 4:
                Block($"with Base({choice.Of("", "1", "1, 2")}) as b:", () => Statements(depth - 1));
                break;
            case 5:
                // A counter for each depth, so that every loop ends.
                Line($"k{depth} = 0");
                Block($"while k{depth} < 2:", () => Line($"k{depth} += 1"), () => Statements(depth - 1), () => Line(choice.Of("pass", "if n: break", "continue")));
                break;
            case 6:
                Block("def g(a=n, *b):", () => Line($"{choice.Of("nonlocal n; n = a", "return a", "raise KeyError(a)", "return [a for n in b]")}"));
                Line($"print(show(g({choice.Of("", "5", "1, 2", "*range(3)")})))");
                break;
            default:
                Statement(0);
                break;
        }
    }

    // ---- generators

    private void Generator()
    {
        Block(
            "def inner(n):",
            () => Block("try:", () => Block("for i in range(n):", () => Line("r = yield i"), () => Line("if r: print('got', r)"))),
            () => Block(
                choice.Of("except ValueError:", "except (ValueError, GeneratorExit):", "finally:"),
                () => Line(choice.Of("print('caught')", "yield 'caught'", "return 'caught'", "raise KeyError", "raise"))),
            () => Line("return n * 10"));
        Block(
            "def outer():",
            () => Line($"print('result', (yield from inner({choice.Below(3) + 1})))"),
            () => Line("yield 'last'"));
        Line($"g = {choice.Of("outer()", "inner(2)", "(x * x for x in range(3))", "(y for x in range(2) for y in range(x))")}");
        for (int i = 0; i < 4; i++)
            Attempt(choice.Of("r = next(g)", "r = next(g, 'none')", "r = g.send(None)", "r = g.send('s')", "r = g.throw(ValueError)", "r = g.throw(KeyError('k'))", "g.close()", "r = list(g)"));
    }

    // ---- classes

    private void Class()
    {
        string parent = choice.Of("", "(Base)", "(Number)", "(list)", "(dict)", "(Exception)", "(int)", "(str)");
        string method = choice.Of(
            "__str__", "__repr__", "__len__", "__eq__", "__add__", "__getattr__", "__setitem__", "__iter__", "__contains__", "__call__", "method");
        string result = choice.Of("'text'", "5", "NotImplemented", "self.z", "(self.z, len(a))", "iter([1, 2])", "True");
        // What must be of one type is: the Pythons notice another one at different times.
        result = method == "__len__" ? "5" : method is "__str__" or "__repr__" ? "'text'" : method == "__iter__" ? "iter([1, 2])" : result;
        Block(
            $"class A{parent}:",
            () => Line($"z = {choice.Below(100)}"),
            () => Block($"def {method}(self, *a):", () => Line($"return {result}")));
        Block("class B(A):", () => Line(choice.Of("pass", "z = 7", "def __init__(self, *a): self.w = 1", "def method(self, *a): return super().method(*a)")));
        Attempt($"a = {choice.Of("A", "B")}({(parent is "(int)" or "(str)" ? choice.Of("", "5", "'12'") : parent == "" ? "" : choice.Of("", "5", "'12'", "[1, 2]", "{}"))})");
        for (int i = 0; i < 5; i++)
            Attempt("r = " + choice.Of(
                "a.z", "a.method(1)", "len(a)", "a == a", "a + 1", "1 + a", "a.missing", "list(a)", "1 in a", "a(3)", "bool(a)", "isinstance(a, A)", "issubclass(B, A)", "a.w", "a[0]", "type(a).__name__",
                "int(a)", "str(a) == str(a)", "sorted([1, 2], key=lambda x: -x)", "getattr(a, 'z', 0)", "setattr(a, 'q', 3)", "a.q", "hasattr(a, 'method')", "a.__class__.__name__", "a != a", "a < a",
                "[x for x in a]", "a * 2", "hash(1) == hash(True)", "B.__bases__ == (A,)"));
    }
}
