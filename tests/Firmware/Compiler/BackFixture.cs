// What the back end's tests share: compiling a text, and a listing of the code in the words of the opcode table, one
// instruction after another, separated by semicolons. A jump's target is written as >offset, a name as it is.
using MicroPyNano.Compiler;
using MicroPyNano.Core;

namespace MicroPyNano.Firmware.Tests.Compiler;

internal static class BackFixture
{
    public static Heap NewHeap() => new Heap(64 * 1024);

    /// <summary>Compiles and roots the code on the stack.</summary>
    public static int Compile(Heap h, string source, int mode = Compilation.Module, int optLevel = 0)
    {
        byte[] bytes = new byte[source.Length];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)source[i];
        int code = Compilation.Compile(h, new ByteSource(bytes, 0, bytes.Length), Value.Qstr(Q.AngleString), mode, optLevel);
        h.Push(code);
        return code;
    }

    /// <summary>The listing of the module's code.</summary>
    public static void Module(string source, string expected, int mode = Compilation.Module, int optLevel = 0)
    {
        Heap h = NewHeap();
        Assert.AreEqual(expected, Listing(h, Compile(h, source, mode, optLevel)), source);
        Assert.AreEqual(-1, h.Verify());
    }

    /// <summary>The listing of the first function in the source, and its handlers.</summary>
    public static void Function(string source, string expected)
    {
        Heap h = NewHeap();
        Assert.AreEqual(expected, Listing(h, Inner(h, Compile(h, source), 0)), source);
        Assert.AreEqual(-1, h.Verify());
    }

    /// <summary>The n-th code among a code's constants.</summary>
    public static int Inner(Heap h, int code, int n)
    {
        int constants = h.Memory[(code >> 2) + Code.Constants] >> 2;
        for (int i = 1; i < h.SizeOf(constants); i++)
        {
            int value = h.Memory[constants + i];
            if (h.Is(value, Kind.Code) && n-- == 0)
                return value;
        }
        return 0;
    }

    public static int Registers(Heap h, int code) => h.Memory[(code >> 2) + Code.Registers] >> 1;

    /// <summary>How often an opcode occurs in the first function of a source.</summary>
    public static int Count(string source, int opcode)
    {
        Heap h = NewHeap();
        int code = Inner(h, Compile(h, source), 0);
        int instructions = h.Memory[(code >> 2) + Code.Instructions] >> 2;
        int count = 0;
        for (int i = 1; i < h.SizeOf(instructions); i++)
        {
            int op = h.Memory[instructions + i] & 0xFF;
            if (op == opcode)
                count++;
            if (OpcodeInfo.Format(op).IndexOf('+') >= 0)
                i++;
        }
        return count;
    }

    /// <summary>The message of the SyntaxError that a source has, with its line: `3: text`.</summary>
    public static void Rejected(string source, string expected, int mode = Compilation.Module)
    {
        Heap h = NewHeap();
        string result = "no error";
        try
        {
            Compile(h, source, mode);
        }
        catch (PythonException)
        {
            int[] m = h.Memory;
            int error = m[Root.Raised] >> 2;
            int storage = m[(m[error + Errors.Traceback] >> 2) + 2] >> 2;
            result = (m[storage + 2] >> 1) + ": " + Text.ToClrString(h, m[(m[error + Errors.Args] >> 2) + 1]);
        }
        Assert.AreEqual(expected, result, source);
        RootsAreNull(h);
    }

    public static void RootsAreNull(Heap h)
    {
        for (int i = 0; i < Root.CompilerCount; i++)
            Assert.AreEqual(Value.Null, h.Memory[Root.Compiler0 + i]);
    }

    public static string Listing(Heap h, int code)
    {
        int[] m = h.Memory;
        int at = code >> 2;
        int instructions = (m[at + Code.Instructions] >> 2) + 1;
        int end = h.SizeOf(instructions - 1) - 1;
        string listing = "";
        for (int offset = 0; offset < end;)
        {
            int w = m[instructions + offset];
            string format = OpcodeInfo.Format(w & 0xFF);
            bool isLong = format.IndexOf('+') >= 0;
            int next = offset + (isLong ? 2 : 1);
            if (listing.Length > 0)
                listing += "; ";
            listing += OpcodeInfo.Name(w & 0xFF) + Operands(h, format, w, next, m[instructions + next - 1]);
            offset = next;
        }
        return listing + Handlers(h, at);
    }

    private static string Operands(Heap h, string format, int w, int next, int second)
    {
        switch (format)
        {
            case "A": return Registers(w, 1);
            case "AB": return Registers(w, 2);
            case "ABC": return Registers(w, 3);
            case "ABsC": return Registers(w, 2) + " " + (w >> 24);
            case "ABx": return Registers(w, 1) + " " + (int)((uint)w >> 16);
            case "AsBx": return Registers(w, 1) + " " + (w >> 16);
            case "sAx": return " >" + (next + (w >> 8));
            case "A+J": return Registers(w, 1) + " >" + (next - 1 + second);
            case "AB+J": return Registers(w, 2) + " >" + (next - 1 + second);
            case "AsB+J": return Registers(w, 1) + " " + (w << 8 >> 24) + " >" + (next - 1 + second);
            case "A+N": return Registers(w, 1) + " " + Text.ToClrString(h, Value.Qstr(second));
            case "AB+N": return Registers(w, 2) + " " + Text.ToClrString(h, Value.Qstr(second));
            default: return "";
        }
    }

    private static string Registers(int w, int count)
    {
        string s = " " + (w >> 8 & 0xFF);
        if (count > 1)
            s += " " + (w >> 16 & 0xFF);
        if (count > 2)
            s += " " + (int)((uint)w >> 24);
        return s;
    }

    // start-end:register>handler
    private static string Handlers(Heap h, int at)
    {
        int[] m = h.Memory;
        int table = m[at + Code.Handlers] >> 2;
        string s = "";
        for (int i = 1; table != 0 && i < h.SizeOf(table); i += 2)
        {
            s += " | " + (m[table + i] & 0xFFFF) + "-" + (int)((uint)m[table + i] >> 16);
            s += ":" + (m[table + i + 1] >> 16) + ">" + (m[table + i + 1] & 0xFFFF);
        }
        return s;
    }
}
