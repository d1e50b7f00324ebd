// Between texts and bytes: encode, decode, hex, fromhex.
//
// Invariant: what decode returns are whole, shortest sequences, so no text ever is anything else. As in MicroPython they may
// stand for surrogates and for 21-bit numbers above the last code point, which repr() shows as escapes.
using MicroPyNano.Core;
using MicroPyNano.Numerics;

namespace MicroPyNano.Objects;

/// <summary>Conversions between str and binary objects. All root what they are given and may collect.</summary>
public static class TextCoding
{
    /// <summary>str.encode(encoding), or bytes(str, encoding) and bytearray(str, encoding).</summary>
    /// <param name="kind">Kind.Bytes or Kind.ByteArray.</param>
    /// <param name="encoding">A str; None: UTF-8.</param>
    /// <exception cref="PythonException">LookupError: unknown encoding; UnicodeError: not ASCII; TypeError.</exception>
    public static int Encode(Heap h, int kind, int text, int encoding)
    {
        if (IsAsciiOnly(h, encoding) && !Text.IsAscii(h, text))
            throw Errors.New(h, TypeId.UnicodeError);
        return ByteStrings.Copy(h, kind, text);
    }

    // UTF-8 or ASCII: there is no other.
    private static bool IsAsciiOnly(Heap h, int encoding)
    {
        if (encoding == Value.None)
            return false;
        if (!Text.IsText(h, encoding))
            throw Errors.New(h, TypeId.TypeError, "can't convert '%t' object to str implicitly", encoding);
        if (IsNamed(h, encoding, "utf-8") || IsNamed(h, encoding, "utf8"))
            return false;
        if (IsNamed(h, encoding, "ascii"))
            return true;
        throw Errors.New(h, TypeId.LookupError, "unknown encoding: %q", encoding);
    }

    private static bool IsNamed(Heap h, int text, string name)
    {
        int i = 0;
        foreach (char c in name)
        {
            if (i >= Text.Length(h, text) || Text.ByteAt(h, text, i++) != c)
                return false;
        }
        return i == Text.Length(h, text);
    }

    /// <summary>bytes.decode(encoding, errors), or str(bytes, encoding, errors).</summary>
    /// <param name="encoding">A str; None: UTF-8.</param>
    /// <param name="errors">'strict', 'ignore' or 'replace'; None: strict.</param>
    /// <exception cref="PythonException">UnicodeError: not in that encoding; LookupError: unknown encoding; TypeError: no bytes.</exception>
    public static int Decode(Heap h, int bytes, int encoding, int errors)
    {
        if (!ByteRuns.IsBytes(h, bytes))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        bool ascii = IsAsciiOnly(h, encoding);
        bool ignore = errors != Value.None && Text.IsText(h, errors) && IsNamed(h, errors, "ignore");
        bool replace = errors != Value.None && Text.IsText(h, errors) && IsNamed(h, errors, "replace");
        int length = ByteRuns.Length(h, bytes);
        int sp = h.Sp;
        h.Push(bytes);
        int place = ByteRuns.Locate(h, bytes, out int from);
        int valid = ValidPrefix(h.Memory, place, from, length, ascii);
        int text;
        if (valid == length)
            text = FromBytes(h, place, from, length);
        else if (!ignore && !replace)
            throw Errors.New(h, TypeId.UnicodeError);
        else
        {
            int builder = TextBuilder.New(h);
            for (int at = 0; at < length;)
            {
                valid = ValidPrefix(h.Memory, place, from + at, length - at, ascii);
                TextBuilder.AppendBytes(h, builder, place, from + at, valid);
                at += valid;
                if (at == length)
                    break;
                if (replace)
                    TextBuilder.AppendCodePoint(h, builder, 0xFFFD);
                at += InvalidLength(h.Memory, place, from + at, length - at, ascii);
            }
            text = TextBuilder.ToText(h, builder);
        }
        h.Sp = sp;
        return text;
    }

    /// <summary>True if bytes in the arena are a text.</summary>
    public static bool IsValid(Heap h, int place, int length) => ValidPrefix(h.Memory, place, 0, length, false) == length;

    // A sequence that breaks off is one error with all the bytes that it has.
    private static int InvalidLength(int[] m, int place, int from, int length, bool ascii)
    {
        int size = ascii ? 1 : Utf8.LengthOf(PackedBytes.Get(m, place, from));
        int i = 1;
        while (i < size && i < length && (PackedBytes.Get(m, place, from + i) & 0xC0) == 0x80)
            i++;
        return i;
    }

    private static int FromBytes(Heap h, int place, int from, int length) => Text.ValueOfBytes(h, place, from, length);

    // How many bytes are whole, shortest UTF-8 sequences.
    private static int ValidPrefix(int[] m, int place, int from, int length, bool ascii)
    {
        int i = 0;
        while (i < length)
        {
            int b = PackedBytes.Get(m, place, from + i);
            if (b < 0x80)
            {
                i++;
                continue;
            }
            int size = Utf8.LengthOf(b);
            if (ascii || size == 1 || b > 0xF7 || i + size > length)
                return i;
            int code = b & 0xFF >> size + 1;
            for (int j = 1; j < size; j++)
            {
                int next = PackedBytes.Get(m, place, from + i + j);
                if ((next & 0xC0) != 0x80)
                    return i;
                code = code << 6 | next & 0x3F;
            }
            if (Utf8.BytesFor(code) != size)
                return i;
            i += size;
        }
        return length;
    }

    /// <summary>bytes.hex(separator): a str.</summary>
    /// <param name="separator">A text or bytes of one character; None: none.</param>
    public static int Hex(Heap h, int bytes, int separator)
    {
        int sp = h.Sp;
        h.Push(bytes);
        int builder = TextBuilder.New(h);
        int length = ByteRuns.Length(h, bytes);
        bool separated = separator != Value.None && ByteRuns.Length(h, separator) > 0;
        for (int i = 0; i < length; i++)
        {
            if (separated && i > 0)
                TextBuilder.AppendByte(h, builder, ByteRuns.ByteAt(h, separator, 0));
            int b = ByteRuns.ByteAt(h, bytes, i);
            TextBuilder.AppendByte(h, builder, HexDigit(b >> 4));
            TextBuilder.AppendByte(h, builder, HexDigit(b & 15));
        }
        int text = TextBuilder.ToText(h, builder);
        h.Sp = sp;
        return text;
    }

    private static int HexDigit(int n) => n < 10 ? '0' + n : 'a' + n - 10;

    /// <summary>bytes.fromhex(text) or bytearray.fromhex(text).</summary>
    /// <param name="kind">Kind.Bytes or Kind.ByteArray.</param>
    /// <exception cref="PythonException">ValueError: non-hex digit.</exception>
    public static int FromHex(Heap h, int kind, int text)
    {
        if (!ByteRuns.IsBytesOrText(h, text))
            throw Errors.New(h, TypeId.TypeError, "object with buffer protocol required");
        int sp = h.Sp;
        h.Push(text);
        int array = ByteStrings.New(h, Kind.ByteArray, 0);
        h.Push(array);
        int length = ByteRuns.Length(h, text);
        for (int i = 0; i < length; i++)
        {
            int b = ByteRuns.ByteAt(h, text, i);
            if (TextArguments.IsSpace(b))
                continue;
            int high = DigitValue(b);
            int low = ++i < length ? DigitValue(ByteRuns.ByteAt(h, text, i)) : -1;
            if (high < 0 || low < 0)
                throw Errors.New(h, TypeId.ValueError, "non-hex digit");
            TextBuilder.AppendByte(h, array >> 2, high << 4 | low);
        }
        int result = kind == Kind.ByteArray ? array : ByteStrings.Copy(h, kind, array);
        h.Sp = sp;
        return result;
    }

    private static int DigitValue(int b)
    {
        if (b >= '0' && b <= '9')
            return b - '0';
        b |= 32;
        return b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
    }
}
