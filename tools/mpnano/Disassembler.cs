// Prints Code objects: what the emitter wrote, in the words of the opcode table.
//
// Names, formats and register equations come from OpcodeInfo, which is made from the comments of Opcode.cs, so this file
// knows the formats' letters and nothing about single opcodes. Offsets count words from the first instruction, as the
// handler table does.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using MicroPyNano.Core;

namespace MicroPyNano.Tools;

/// <summary>The text of compiled code.</summary>
public sealed class Disassembler
{
    private readonly Heap _heap;
    private readonly TextWriter _output;
    private readonly bool _explain;

    /// <param name="explain">Adds each opcode's register equation.</param>
    public Disassembler(Heap heap, TextWriter output, bool explain)
    {
        _heap = heap;
        _output = output;
        _explain = explain;
    }

    /// <summary>The text of a code object and of those among its constants.</summary>
    public static string TextOf(Heap heap, int code, bool explain = false)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new Disassembler(heap, output, explain).Print(code);
        return output.ToString();
    }

    /// <summary>Prints a code object and those among its constants.</summary>
    /// <param name="code">Value of a Code.</param>
    public void Print(int code)
    {
        int at = code >> 2;
        PrintHeader(at);
        PrintInstructions(at);
        PrintHandlers(at);
        int constants = Word(at + Code.Constants);
        for (int i = 0; i < CountOf(constants); i++)
        {
            int constant = Word((constants >> 2) + 1 + i);
            if (!_heap.Is(constant, Kind.Code))
                continue;
            _output.WriteLine();
            Print(constant);
        }
    }

    private int Word(int at) => _heap.Memory[at];

    private int CountOf(int reference) => reference == Value.Null ? 0 : _heap.SizeOf(reference >> 2) - 1;

    private string NameOf(int qstr) => Text.ToClrString(_heap, qstr);

    private void PrintHeader(int at)
    {
        int shape = Word(at + Code.Shape) >> 1;
        var notes = new List<string>();
        int parameters = Word(at + Code.Parameters);
        for (int i = 0; i < CountOf(parameters); i++)
            notes.Add(NameOf(Word((parameters >> 2) + 1 + i)));
        if ((shape & Code.VarArgs) != 0)
            notes.Add("*args");
        if ((shape & Code.VarKeywords) != 0)
            notes.Add("**kwargs");
        var facts = new List<string> { $"{Word(at + Code.Registers) >> 1} registers" };
        if (shape >> 8 is var keywordOnly && (keywordOnly & 0xFF) > 0)
            facts.Add($"{keywordOnly & 0xFF} keyword-only");
        if (Word(at + Code.FreeVariables) >> 1 is var free && free > 0)
            facts.Add($"{free} free");
        if ((shape & Code.IsCoroutine) != 0)
            facts.Add("coroutine");
        else if ((shape & Code.IsGenerator) != 0)
            facts.Add("generator");
        _output.WriteLine(
            $"{NameOf(Word(at + Code.Name))}({string.Join(", ", notes)})  {NameOf(Word(at + Code.File))}:{Word(at + Code.FirstLine) >> 1}, "
            + string.Join(", ", facts));
    }

    private void PrintInstructions(int at)
    {
        int instructions = Word(at + Code.Instructions) >> 2;
        int end = _heap.SizeOf(instructions) - 1;
        int line = -1;
        for (int offset = 0; offset < end;)
        {
            int word = Word(instructions + 1 + offset);
            string format = OpcodeInfo.Format(word & 0xFF);
            int lineHere = LineTable.LineOf(_heap, at, offset);
            string lineText = lineHere == line ? "" : lineHere.ToString(CultureInfo.InvariantCulture);
            line = lineHere;
            if (format == null)
            {
                _output.WriteLine($"{offset,5} {lineText,5}  ? 0x{word:X8}");
                offset++;
                continue;
            }
            bool isLong = format.Contains('+');
            int second = isLong && offset + 1 < end ? Word(instructions + 2 + offset) : 0;
            string operands = Operands(at, format, word, second, offset + (isLong ? 2 : 1));
            string equation = _explain ? "    " + OpcodeInfo.Equation(word & 0xFF) : "";
            _output.WriteLine($"{offset,5} {lineText,5}  {OpcodeInfo.Name(word & 0xFF),-16} {operands}{equation}".TrimEnd());
            offset += isLong ? 2 : 1;
        }
    }

    private string Operands(int at, string format, int word, int second, int next)
    {
        var parts = new List<string>();
        string note = "";
        for (int i = 0; i < format.Length; i++)
        {
            bool signed = format[i] == 's';
            if (signed)
                i++;
            bool wide = i + 1 < format.Length && format[i + 1] == 'x';
            switch (format[i])
            {
                case 'A':
                    if (wide)
                        note = $"-> {next + (word >> 8)}";
                    else
                        parts.Add(Operand(word >> 8, signed));
                    break;
                case 'B':
                    if (!wide)
                        parts.Add(Operand(word >> 16, signed));
                    else
                    {
                        int operand = signed ? word >> 16 : (int)((uint)word >> 16);
                        parts.Add(operand.ToString(CultureInfo.InvariantCulture));
                        note = Meaning(at, word & 0xFF, operand);
                    }
                    break;
                case 'C':
                    parts.Add(Operand(word >> 24, signed));
                    break;
                case '+':
                    i++;
                    note = format[i] == 'J' ? $"-> {next - 1 + second}" : NameOf(Value.Qstr(second & 0xFFFF));
                    break;
            }
            if (wide)
                i++;
        }
        string text = string.Join(" ", parts);
        return note.Length == 0 ? text : text.Length == 0 ? note : text + "  " + note;
    }

    private static string Operand(int bits, bool signed) =>
        (signed ? (sbyte)bits : bits & 0xFF).ToString(CultureInfo.InvariantCulture);

    // What a 16-bit operand stands for.
    private string Meaning(int at, int op, int operand)
    {
        switch (op)
        {
            case Opcode.LoadConstant:
            case Opcode.MakeFunction:
                return ValueText(Word((Word(at + Code.Constants) >> 2) + 1 + operand));
            case Opcode.LoadText:
                return Quoted(Value.Qstr(operand));
            case Opcode.CheckBound:
            case Opcode.Unbind:
                return NameOf(Value.Qstr(operand));
            case Opcode.LoadSingleton:
                return ValueText(Value.None | operand << 6);
            default:
                return "";
        }
    }

    private string Quoted(int text) => "'" + NameOf(text).Replace("\\", "\\\\").Replace("\n", "\\n").Replace("'", "\\'") + "'";

    private string ValueText(int value)
    {
        if (Value.IsSmallInt(value))
            return (value >> 1).ToString(CultureInfo.InvariantCulture);
        switch (value)
        {
            case Value.Null: return "Null";
            case Value.None: return "None";
            case Value.False: return "False";
            case Value.True: return "True";
            case Value.Ellipsis: return "Ellipsis";
            case Value.NotImplemented: return "NotImplemented";
            case Value.Undefined: return "Undefined";
        }
        if (Text.IsText(_heap, value))
            return Quoted(value);
        if (Value.IsType(value))
            return "type " + NameOf(Core.Types.NameOfType(_heap, value));
        int at = value >> 2;
        switch (_heap.KindOf(value))
        {
            case Kind.Float:
                return Floats.Get(_heap.Memory, value).ToString("R", CultureInfo.InvariantCulture);
            case Kind.Code:
                return "code " + NameOf(Word(at + Code.Name));
            case Kind.Tuple:
            {
                var items = new StringBuilder("(");
                for (int i = 0; i < CountOf(value); i++)
                    items.Append(i == 0 ? "" : ", ").Append(ValueText(Word(at + 1 + i)));
                return items.Append(CountOf(value) == 1 ? ",)" : ")").ToString();
            }
            case Kind.Bytes: return "bytes";
            case Kind.BigInt: return "int";
            case Kind.Complex: return "complex";
            default: return $"kind {_heap.KindOf(value)}";
        }
    }

    private void PrintHandlers(int at)
    {
        int handlers = Word(at + Code.Handlers);
        for (int i = 0; i + 1 < CountOf(handlers); i += 2)
        {
            int range = Word((handlers >> 2) + 1 + i);
            int target = Word((handlers >> 2) + 2 + i);
            int end = (int)((uint)range >> 16);
            _output.WriteLine($"      from {range & 0xFFFF} to {end}: exception in {target >> 16 & 0xFF} -> {target & 0xFFFF}");
        }
    }
}
