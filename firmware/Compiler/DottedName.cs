// Parts of the name of a module: `import a.b.c` binds a, `import a.b.c as d` takes b and then c out of it.
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>Splits qstrs at their dots.</summary>
internal static class DottedName
{
    /// <summary>The qstr id of the part before the first dot. May collect.</summary>
    public static int First(Heap h, int name) => Part(h, name, 0, End(h, name, 0));

    /// <summary>Index of the first dot at or after a byte, or the length.</summary>
    public static int End(Heap h, int name, int from)
    {
        int length = Qstr.Length(h, name);
        while (from < length && Qstr.ByteAt(h, name, from) != '.')
            from++;
        return from;
    }

    /// <summary>The qstr id of a run of bytes. May collect.</summary>
    public static int Part(Heap h, int name, int from, int end)
    {
        if (from == 0 && end == Qstr.Length(h, name))
            return name;
        int sp = h.Sp;
        int builder = TextBuilder.New(h);
        for (; from < end; from++)
            TextBuilder.AppendByte(h, builder, Qstr.ByteAt(h, name, from));
        int part = Qstr.InternText(h, TextBuilder.ToText(h, builder)) >> 6;
        h.Sp = sp;
        return part;
    }
}
