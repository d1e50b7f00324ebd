// Python expressions, mostly of the types that their operators want, sometimes not. Depth runs out, so they end.
//
// Left out is what one side lacks on purpose: CPython's extras that MicroPython does not have, and operations whose result may
// differ rightly (the order of sets, addresses, hashes of strings).
namespace MicroPyNano.Fuzz;

internal sealed class Expressions(Choice choice)
{
    private int _depth = 3;

    /// <summary>Names that stand for something in the case at hand.</summary>
    public string[] Names { get; set; } = [];

    public string Any()
    {
        if (Names.Length > 0 && choice.OneIn(5))
            return choice.Of(Names);
        return choice.Make(Int, Int, Float, Text, Text, Bytes, List, Tuple, Dict, Set, Bool, Bool, () => "None", Object);
    }

    // Something of another type than is wanted, now and then.
    private string OrOther(string wanted) => choice.OneIn(25) ? Leaf() : wanted;

    private string Leaf() => choice.Of("None", "1", "'a'", "b'a'", "[]", "()", "{}", "1.5", "True", "set()", "Number(2)", "Base(1)", "...", "len", "int");

    private bool Deeper()
    {
        if (_depth <= 0 || choice.OneIn(4))
            return false;
        _depth--;
        return true;
    }

    private string Within(string made)
    {
        _depth++;
        return made;
    }

    // ---- numbers

    private string IntLiteral() => choice.Make(
        () => choice.Below(10).ToString(),
        () => (choice.Below(200) - 100).ToString(),
        () => choice.Of("0x7fffffff", "-0x80000000", "1 << 30", "(1 << 30) - 1", "-(1 << 30)", "1 << 31", "1 << 62", "(1 << 64) - 1", "-(1 << 64)"),
        () => choice.Of("10 ** 20", "-(10 ** 19)", "0b1011", "0o17", "1_000", "123456789012345678901234567890"));

    public string Int()
    {
        if (!Deeper())
            return "(" + IntLiteral() + ")";
        return Within(choice.Make(
            () => $"({OrOther(Int())} {choice.Of("+", "-", "*", "//", "%", "&", "|", "^")} {OrOther(Int())})",
            () => $"({choice.Of("-", "+", "~", "-")}{Int()})",
            () => $"({Int()} << {choice.Below(70)})",
            () => $"({Int()} >> {choice.Below(70)})",
            () => $"({Int()} ** {choice.Below(5)})",
            () => $"len({Sequence()})",
            () => $"abs({Int()})",
            () => $"int({choice.Make(Float, DigitText, Bool)})",
            () => $"int({DigitText()}, {choice.Of("2", "8", "10", "16", "36", "0")})",
            () => $"divmod({Int()}, {Int()})[{choice.Below(2)}]",
            () => $"pow({Int()}, {choice.Below(6)}, {choice.Below(99) + 1})",
            () => $"sum({IntList()})",
            () => $"max({Int()}, {Int()})",
            () => $"min({IntList()})",
            () => $"{Text()}.{choice.Of("find", "rfind", "count", "index", "rindex")}({Text()}{Range()})",
            () => $"{List()}.{choice.Of("count", "index")}({Any()})",
            () => $"ord({choice.Of("'a'", "'é'", "'€'", "b'z'", "'ab'")})",
            () => $"hash({choice.Of("0", "-5", "1000", "True", "1.0", "Number(1)")})",
            () => $"({Any()} if {Bool()} else {Int()})",
            () => $"int.from_bytes({Bytes()}, {choice.Of("'big'", "'little'")})",
            () => $"round({Float()})",
            () => $"({Int()} and {Int()})",
            () => $"({Int()} or {Int()})"));
    }

    private string DigitText() => choice.Of("'12'", "' -7 '", "'0x1f'", "'1_0'", "'zz'", "'101'", "''", "'+5'", "'12.5'", "'99999999999999999999'", "b'34'", "'0b11'");

    private string FloatLiteral() => choice.Of(
        "0.0", "-0.0", "1.0", "0.1", "-2.5", "1e10", "1e-10", "1.5e300", "-1e-300", "3.141592653589793", "1e22", "123456.789", "0.5",
        "float('inf')", "float('-inf')", "float('nan')", "1e16", "2.0", "1/3", "1e100", "99999999.5");

    public string Float()
    {
        if (!Deeper())
            return FloatLiteral();
        return Within(choice.Make(
            () => $"({OrOther(Float())} {choice.Of("+", "-", "*", "/")} {Number()})",
            () => $"({Number()} / {Number()})",
            () => $"({Float()} {choice.Of("//", "%")} {Number()})",
            () => $"(-{Float()})",
            () => $"abs({Float()})",
            () => $"float({choice.Make(Int, Float, () => choice.Of("'1.5'", "' 2e3 '", "'x'", "'inf'", "'-0'", "'1e400'", "'.5'", "'1_0.5'"))})",
            () => $"round({Float()}, {choice.Below(4)})",
            () => $"({Float()} ** {choice.Below(4)})",
            () => $"min({Float()}, {Number()})"));
    }

    private string Number() => choice.Make(Int, Float, Int, Bool);

    public string Bool()
    {
        if (!Deeper())
            return choice.Of("True", "False");
        return Within(choice.Make(
            () => $"({Number()} {Comparison()} {Number()})",
            () => $"({Text()} {Comparison()} {Text()})",
            () => $"({List()} {Comparison()} {List()})",
            () => $"({Tuple()} {Comparison()} {Tuple()})",
            () => $"({Bytes()} {Comparison()} {Bytes()})",
            () => $"({Set()} {choice.Of("<", "<=", ">", ">=", "==", "!=")} {Set()})",
            () => $"({Any()} {choice.Of("==", "!=")} {Any()})",
            () => $"({Any()} {choice.Of("in", "not in")} {Sequence()})",
            () => $"({Text()} in {Text()})",
            () => $"(not {Any()})",
            () => $"bool({Any()})",
            () => $"({Number()} < {Number()} <= {Number()})",
            () => $"{choice.Of("any", "all")}({List()})",
            () => $"isinstance({Any()}, {choice.Of("int", "str", "(list, tuple)", "Base", "object", "bool")})",
            () => $"{Text()}.{choice.Of("isdigit", "isalpha", "isspace", "isupper", "islower")}()",
            () => $"{Text()}.{choice.Of("startswith", "endswith")}({Text()})",
            () => $"{Set()}.{choice.Of("issubset", "issuperset", "isdisjoint")}({Set()})",
            () => $"callable({Any()})",
            () => $"hasattr({Any()}, {choice.Of("'append'", "'items'", "'first'", "'n'")})"));
    }

    private string Comparison() => choice.Of("<", "<=", ">", ">=", "==", "!=");

    // ---- texts

    private string TextLiteral() => choice.Of(
        "''", "'a'", "'abc'", "'hello world'", "'Straße'", "'日本語'", "' x y '", "'a,b,,c'", "'\\n\\t\\\\'", "\"it's\"", "'\"'", "'\\x00\\x7f'", "'aAbB'",
        "'naïve'", "'12'", "'ababab'", "'x' * 20", "r'\\d'", "'one\\ntwo\\r\\nthree'");

    public string Text()
    {
        if (!Deeper())
            return TextLiteral();
        return Within(choice.Make(
            () => $"({OrOther(Text())} + {OrOther(Text())})",
            () => $"({Text()} * {choice.Below(4)})",
            () => $"{Text()}[{Slice()}]",
            () => $"{Text()}[{choice.Below(7) - 3}]",
            () => $"{Text()}.{choice.Of("upper", "lower", "strip", "lstrip", "rstrip")}()",
            () => $"{Text()}.{choice.Of("strip", "lstrip", "rstrip")}({Text()})",
            () => $"{Text()}.replace({Text()}, {Text()}{(choice.OneIn(3) ? ", " + choice.Below(3) : "")})",
            () => $"{Text()}.join({TextList()})",
            () => $"{Text()}.center({choice.Below(12)})",
            () => $"str({Scalar()})",
            () => $"show({Any()})",
            () => $"{choice.Of("hex", "oct", "bin")}({Int()})",
            () => $"chr({choice.Below(400)})",
            () => Formats.Percent(choice, this),
            () => Formats.Method(choice, this),
            () => Formats.FString(choice, this),
            () => $"{Bytes()}.decode()",
            () => $"({Text()} or {Text()})"));
    }

    public string Bytes()
    {
        if (!Deeper())
            return choice.Of("b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'hello'", "b'1,2,3'", "bytearray(b'xyz')", "bytes(3)");
        return Within(choice.Make(
            () => $"({Bytes()} + {OrOther(Bytes())})",
            () => $"{Bytes()}[{Slice()}]",
            () => $"bytes({IntList()})",
            () => $"bytearray({Bytes()})",
            () => $"{Text()}.encode()",
            () => $"{Bytes()}.replace({Bytes()}, {Bytes()})",
            () => $"{Bytes()}.{choice.Of("upper", "lower", "strip")}()",
            () => $"{Int()}.to_bytes({choice.Below(10)}, {choice.Of("'big'", "'little'")})",
            () => $"{Bytes()}.join([{Bytes()}, {Bytes()}])"));
    }

    private string TextList() => choice.Make(
        () => $"[{Text()}, {Text()}]",
        () => $"{Text()}.split({choice.Of("", "','", "'b'", "None", "None, 1", "',', 1")})",
        () => $"{Text()}.rsplit({choice.Of("','", "'b'", "None, 1", "',', 1")})",
        () => $"{Text()}.splitlines({choice.Of("", "True")})",
        () => $"{Text()}.partition({Text()})",
        () => $"{Text()}.rpartition({Text()})",
        () => $"[str(i) for i in {IntList()}]");

    // ---- containers

    private string Slice()
    {
        string Bound() => choice.OneIn(3) ? "" : (choice.Below(11) - 5).ToString();
        return $"{Bound()}:{Bound()}";
    }

    private string SteppedSlice() => choice.OneIn(2) ? Slice() : Slice() + ":" + choice.Of("1", "2", "-1", "-2", "3");

    private string Range() => choice.OneIn(2) ? "" : $", {choice.Below(7) - 3}";

    public string IntList() => choice.Make(
        () => $"[{Int()}, {Int()}, {Int()}]",
        () => $"list(range({choice.Below(6)}))",
        () => $"range({choice.Below(9) - 3}, {choice.Below(12)}, {choice.Of("1", "2", "-1", "3")})",
        () => $"[i {choice.Of("+ 1", "* i", "% 3", "- 2")} for i in range({choice.Below(6)})]",
        () => $"({Int()},)");

    public string List()
    {
        if (!Deeper())
            return choice.Of("[]", "[1]", "[3, 1, 2]", "['b', 'a']", "[None, True]", "[1.5, 2]", "[[1], [2]]", "[1, 2, 3, 4, 5]");
        return Within(choice.Make(
            () => $"[{Any()}, {Any()}]",
            () => $"({List()} + {OrOther(List())})",
            () => $"({List()} * {choice.Below(3)})",
            () => $"{List()}[{SteppedSlice()}]",
            () => $"sorted({choice.Make(IntList, TextList)}{choice.Of("", ", reverse=True", ", key=lambda x: -len(show(x))")})",
            () => $"list(reversed({List()}))",
            () => $"list({Sequence()})",
            () => $"[{choice.Of("x", "(x, x)", "show(x)", "[x]")} for x in {Sequence()}{choice.Of("", " if x")}]",
            () => $"list(zip({Sequence()}, {Sequence()}))",
            () => $"list(enumerate({Sequence()}{choice.Of("", ", 5")}))",
            () => $"list(map(lambda x: {choice.Of("x", "show(x)", "(x, 1)")}, {Sequence()}))",
            () => $"list(filter({choice.Of("None", "lambda x: x", "lambda x: not x")}, {Sequence()}))",
            TextList,
            () => $"sorted([show(x) for x in {Dict()}.{choice.Of("values", "items", "keys")}()])"));
    }

    public string Tuple()
    {
        if (!Deeper())
            return choice.Of("()", "(1,)", "(1, 2)", "('a', 1.5)", "((1, 2), 3)");
        return Within(choice.Make(
            () => $"({Any()}, {Any()})",
            () => $"({Tuple()} + {OrOther(Tuple())})",
            () => $"({Tuple()} * {choice.Below(3)})",
            () => $"{Tuple()}[{SteppedSlice()}]",
            () => $"tuple({Sequence()})",
            () => $"divmod({Number()}, {Number()})"));
    }

    private string Key() => choice.Make(Int, () => TextLiteral(), () => choice.Of("1", "2.5", "True", "None", "(1, 2)", "b'a'", "'a'", "Number(1)"));

    public string Dict()
    {
        if (!Deeper())
            return choice.Of("{}", "{1: 2}", "{'a': 1, 'b': 2}", "{1: 'x', 1.0: 'y'}", "{(1, 2): []}");
        return Within(choice.Make(
            () => $"{{{Key()}: {Any()}, {Key()}: {Any()}}}",
            () => $"dict({List()})",
            () => $"dict(a={Any()}, b={Any()})",
            () => $"{{k: show(k) for k in {IntList()}}}",
            () => $"{Dict()}.copy()",
            () => $"dict.fromkeys({IntList()}, {Any()})",
            () => $"({Dict()} | {Dict()})",
            () => $"dict(zip({TextList()}, {IntList()}))"));
    }

    public string Set()
    {
        if (!Deeper())
            return choice.Of("set()", "{1}", "{1, 2, 3}", "{'a', 'b'}", "frozenset((1, 2))", "{1, 2.5, True}");
        return Within(choice.Make(
            () => $"{{{Key()}, {Key()}}}",
            () => $"({Set()} {choice.Of("|", "&", "-", "^")} {OrOther(Set())})",
            () => $"set({choice.Make(IntList, TextList, Text)})",
            () => $"{{x % 3 for x in {IntList()}}}",
            () => $"{Set()}.{choice.Of("union", "intersection", "difference", "symmetric_difference")}({Set()})"));
    }

    // Dicts and sets of one: MicroPython keeps no order.
    private string Sequence() => choice.Make(
        List, Tuple, Text, IntList, Bytes, () => choice.Of("{1: 2}", "{'k': 'v'}", "{5}", "{'x'}", "{}", "set()", "Base(4, 5, 6)", "frozenset(b'a')"));

    /// <summary>What prints alike everywhere.</summary>
    public string Scalar() => choice.Make(Int, Float, Text, Bytes, Bool, () => "None", () => "Number(7)");

    // ---- what classes are asked

    private string Object() => choice.Make(
        () => $"show({choice.Of("Number(3) + 4", "4 + Number(3)", "Number(3) - 1", "1 - Number(3)", "-Number(2)", "Number(1) == Number(1)", "Number(1) < 2")})",
        () => $"[[len(b), b[0], 1 in b, b(1, x=2), b.first] for b in [Base({Int()}, 1)]]",
        () => $"{choice.Of("Base.twice", "Base(1).twice")}({Any()})",
        () => $"len(Base.make({choice.Below(4)}))",
        () => $"getattr(Base(5), {choice.Of("'first'", "'count'", "'none'")}, {Leaf()})",
        () => $"(lambda a, b={Int()}, *c, d={Int()}, **e: (a, b, c, d, sorted(e)))({Any()}{choice.Of("", ", 2", ", 2, 3", ", d=4", ", *[7, 8]", ", **{'x': 1}", ", b=1, z=2")})");
}
