// Formatting: %, str.format, f-strings, with the whole mini-language.
namespace MicroPyNano.Fuzz;

internal static class Formats
{
    private static string Spec(Choice choice, string types)
    {
        string fill = choice.OneIn(3) ? choice.Of("*", "0", " ", "x") + choice.Of("<", ">", "^", "=") : choice.OneIn(3) ? choice.Of("<", ">", "^", "=") : "";
        string sign = choice.OneIn(3) ? choice.Of("+", "-", " ") : "";
        string alternate = choice.OneIn(4) && types[0] == 'd' ? "#" : "";
        string zero = choice.OneIn(4) ? "0" : "";
        string width = choice.OneIn(2) ? choice.Below(14).ToString().TrimStart('0') : "";
        string precision = choice.OneIn(3) ? "." + choice.Below(9) : "";
        char type = types[choice.Below(types.Length)];
        string grouping = zero.Length == 0 && type is 'd' or 'f' && choice.OneIn(4) ? choice.Of(",", "_") : "";
        return fill + sign + alternate + zero + width + grouping + precision + type.ToString().Trim();
    }

    // A value and a spec for it, which mostly go together.
    private static string Value(Choice choice, Expressions expressions, out string spec)
    {
        switch (choice.Below(4))
        {
            case 0:
                spec = Spec(choice, "dxXobn d");
                return expressions.Int();
            case 1:
                spec = Spec(choice, "feEgG% f");
                return expressions.Float();
            case 2:
                spec = Spec(choice, "s s ");
                // MicroPython cuts texts at bytes.
                return choice.Of("'abc'", "''", "'hello world'", "'x' * 12", "' '");
            default:
                spec = Spec(choice, "dxfegs ");
                return expressions.Scalar();
        }
    }

    public static string Method(Choice choice, Expressions expressions)
    {
        string value = Value(choice, expressions, out string spec);
        string conversion = choice.OneIn(5) ? choice.Of("!r", "!s") : "";
        return choice.Below(4) switch
        {
            0 => $"'{{0{conversion}:{spec}}}'.format({value})",
            1 => $"'<{{{conversion}:{spec}}}|{{}}>'.format({value}, {expressions.Scalar()})",
            2 => $"'{{a:{spec}}} {{{{}}}}'.format(a={value})",
            _ => $"'{{:{{}}}} {{}}'.format({value}, '{spec}', 1)",
        };
    }

    public static string FString(Choice choice, Expressions expressions)
    {
        string value = Value(choice, expressions, out string spec);
        // Quotes and backslashes have no place inside: the value comes in by a name.
        return $"(lambda v: f'[{{v:{spec}}}] {{v!r}} {{v}}')({value})";
    }

    public static string Percent(Choice choice, Expressions expressions)
    {
        string flags = (choice.OneIn(4) ? "-" : "") + (choice.OneIn(4) ? "+" : "") + (choice.OneIn(4) ? "0" : "") + (choice.OneIn(6) ? "#" : "")
            + (choice.OneIn(6) ? " " : "");
        string width = choice.OneIn(2) ? choice.Below(12).ToString().TrimStart('0') : "";
        string precision = choice.OneIn(3) ? "." + choice.Below(7) : "";
        return choice.Below(4) switch
        {
            0 => $"('%{flags}{width}{precision}{choice.Of("d", "x", "X", "o", "i")}' % ({expressions.Int()},))",
            1 => $"('%{flags}{width}{precision}{choice.Of("f", "e", "g", "F", "E", "G", "d")}' % ({expressions.Float()},))",
            2 => $"('%{flags}{width}{precision}{choice.Of("s", "r")}|%%|%s' % ({expressions.Scalar()}, {expressions.Scalar()}))",
            _ => $"('%(k){flags}{width}s' % {{'k': {expressions.Scalar()}}})",
        };
    }
}
