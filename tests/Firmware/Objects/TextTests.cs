using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class TextTests : ObjectsTest
{
    [TestMethod]
    public void StrItemsAndSlices()
    {
        Check("'é'", Sequences.GetItem(H, V("'aé€😀z'"), V("1")));
        Check("'😀'", Sequences.GetItem(H, V("'aé€😀z'"), V("-2")));
        Check("'é€😀'", Sequences.GetItem(H, V("'aé€😀z'"), V("slice(1, 4, None)")));
        Check("'z😀€éa'", Sequences.GetItem(H, V("'aé€😀z'"), V("slice(None, None, -1)")));
        Check("'hlo'", Sequences.GetItem(H, V("'hello'"), V("slice(None, None, 2)")));
        Check("''", Sequences.GetItem(H, V("'hello'"), V("slice(3, 1, None)")));
        Check("'h'", Sequences.GetItem(H, V("'hello'"), V("slice(0, 3, 5)")));
        Assert.AreEqual(5, Sequences.Length(H, V("'aé€😀z'")));
        Raises("IndexError('string index out of range',)", () => Sequences.GetItem(H, V("'abc'"), V("7")));
        Raises("TypeError('string indices must be integers, not str',)", () => Sequences.GetItem(H, V("'abc'"), V("'x'")));
    }

    [TestMethod]
    public void StrOperators()
    {
        Check("'helloworld'", Sequences.Binary(H, Opcode.Add, V("'hello'"), V("'world'")));
        Check("'aé€'", Sequences.Binary(H, Opcode.Add, V("'aé'"), V("'€'")));
        Check("'ababab'", Sequences.Binary(H, Opcode.Multiply, V("3"), V("'ab'")));
        Check("'ééé'", Sequences.Binary(H, Opcode.Multiply, V("'é'"), V("3")));
        Check("''", Sequences.Binary(H, Opcode.Multiply, V("'ab'"), V("-1")));
        Assert.AreEqual(Value.Undefined, Sequences.Binary(H, Opcode.Add, V("'a'"), V("b'b'")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, V("'hello'"), V("'ell'")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, V("'hello'"), V("''")));
        Assert.AreEqual(Value.False, Sequences.Contains(H, V("'hello'"), V("'z'")));
        Raises("TypeError(\"can't convert 'int' object to str implicitly\",)", () => Sequences.Contains(H, V("'hello'"), V("1")));
    }

    [TestMethod]
    public void BytesItemsAndOperators()
    {
        Check("98", Sequences.GetItem(H, V("b'abc'"), V("1")));
        Check("b'bc'", Sequences.GetItem(H, V("b'abc'"), V("slice(1, None, None)")));
        Check("bytearray(b'ca')", Sequences.GetItem(H, V("bytearray(b'abc')"), V("slice(None, None, -2)")));
        Check("b'abcd'", Sequences.Binary(H, Opcode.Add, V("b'ab'"), V("bytearray(b'cd')")));
        Check("bytearray(b'abcd')", Sequences.Binary(H, Opcode.Add, V("bytearray(b'ab')"), V("b'cd'")));
        Check("b'abab'", Sequences.Binary(H, Opcode.Multiply, V("b'ab'"), V("2")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, V("b'abc'"), V("98")));
        Assert.AreEqual(Value.False, Sequences.Contains(H, V("b'abc'"), V("256")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, V("b'abc'"), V("b'bc'")));
        Raises("IndexError('bytes index out of range',)", () => Sequences.GetItem(H, V("b'abc'"), V("7")));
        Raises("ValueError('bytes value out of range',)", () => ByteStrings.From(H, Kind.Bytes, V("[256]")));
        Raises("ValueError()", () => ByteStrings.From(H, Kind.Bytes, V("-1")));
        Raises("TypeError('string argument without an encoding',)", () => ByteStrings.From(H, Kind.Bytes, V("'a'")));
        Check("b'\\x00\\x00'", ByteStrings.From(H, Kind.Bytes, V("2")));
        Check("bytearray(b'\\x01\\x02')", ByteStrings.From(H, Kind.ByteArray, V("range(1, 3)")));
    }

    [TestMethod]
    public void ByteArraysChange()
    {
        int array = V("bytearray(b'abc')");
        Sequences.SetItem(H, array, V("0"), V("65"));
        ByteStrings.Append(H, array, V("100"));
        ByteStrings.Extend(H, array, V("[101]"));
        Assert.AreEqual(array, Sequences.Binary(H, Opcode.InplaceAdd, array, V("b'f'")));
        Check("bytearray(b'Abcdef')", array);
        Sequences.SetItem(H, array, V("slice(1, 3, None)"), V("b'xyz'"));
        Check("bytearray(b'Axyzdef')", array);
        Sequences.SetItem(H, array, V("slice(1, 5, None)"), V("b''"));
        Check("bytearray(b'Aef')", array);
        Sequences.SetItem(H, array, V("slice(None, None, None)"), array);
        Check("bytearray(b'Aef')", array);
        ByteStrings.Extend(H, array, array);
        Check("bytearray(b'AefAef')", array);
    }

    [TestMethod]
    public void ViewsShareMemory()
    {
        int array = V("bytearray(b'abcdef')");
        int view = Rooted(MemoryViews.New(H, array));
        int part = Rooted(Sequences.GetItem(H, view, V("slice(2, 5, None)")));
        Assert.AreEqual(3, Sequences.Length(H, part));
        Assert.IsTrue(Sequences.SetItem(H, part, V("0"), V("67")));
        Check("bytearray(b'abCdef')", array);
        Check("b'Cde'", ByteStrings.From(H, Kind.Bytes, part));
        Check("<memoryview>", part);
        Assert.IsTrue(Equality.AreEqual(H, part, V("b'Cde'")));
        Assert.IsTrue(Sequences.SetItem(H, part, V("slice(0, 2, None)"), V("b'xy'")));
        Check("bytearray(b'abxyef')", array);
        Raises("ValueError('lhs and rhs should be compatible',)", () => Sequences.SetItem(H, part, V("slice(0, 2, None)"), V("b'xyz'")));
        Assert.IsFalse(Sequences.SetItem(H, Rooted(MemoryViews.New(H, V("b'ab'"))), V("0"), V("1")));
        Sequences.SetItem(H, array, V("slice(3, None, None)"), V("b''"));
        Assert.AreEqual(1, Sequences.Length(H, part));
    }

    [TestMethod]
    public void QuotesAndEscapes()
    {
        Check("'\\n\\t\\r\\\\'", Text.FromString(H, "\n\t\r\\"));
        Check("\"it's\"", Text.FromString(H, "it's"));
        Check("'it\\'s \"so\"'", Text.FromString(H, "it's \"so\""));
        Check("'\\x01\\x7fé€😀'", Text.FromString(H, "\u0001\u007Fé€😀"));
        Check("b'\\xc3\\xa9'", V("b'é'"));
    }

    [TestMethod]
    public void WhatOthersPrint()
    {
        Check("None", Value.None);
        Check("Ellipsis", Value.Ellipsis);
        Check("NotImplemented", Value.NotImplemented);
        Check("<class 'int'>", Value.Type(TypeId.Int));
        Check("slice(1, None, 2)", V("slice(1, None, 2)"));
        Check("<iterator>", Rooted(Iterators.New(H, V("[]"))));
        Check("<zip>", Rooted(Iterators.NewLazy(H, TypeId.Zip, Value.Null, V("()"))));
        Check("frozenset()", V("frozenset()"));
        Check("(1,)", V("(1,)"));
        Check("{1: {}, 'a': [None, True]}", V("{1: {}, 'a': [None, True]}"));
    }

    [TestMethod]
    public void ExceptionsPrintTheirArguments()
    {
        Assert.AreEqual("a", Str(TypeId.ValueError, V("('a',)")));
        Assert.AreEqual("", Str(TypeId.ValueError, V("()")));
        Assert.AreEqual("(1, 2)", Str(TypeId.ValueError, V("(1, 2)")));
        Assert.AreEqual("[Errno 2] ENOENT", Str(TypeId.OSError, V("(2,)")));
        Assert.AreEqual("[Errno 2] ENOENT: m", Str(TypeId.OSError, V("(2, 'm')")));
        Assert.AreEqual("9999", Str(TypeId.OSError, V("(9999,)")));
    }

    private string Str(int type, int args)
    {
        int at = Errors.NewObject(H, Value.Type(type));
        H.Memory[at + Errors.Args] = args;
        return Literal.Str(H, Rooted(Value.Reference(at)));
    }

    [TestMethod]
    public void StringsOfTheClrGoThereAndBack()
    {
        string[] strings = { "", "a", "é€", "\U0001F600", "a\U0001F600\U0001F40D\u20acz" };
        int[] lengths = { 0, 1, 2, 1, 5 };
        for (int i = 0; i < strings.Length; i++)
        {
            int text = Rooted(Text.FromString(H, strings[i]));
            Assert.AreEqual(lengths[i], Text.Characters(H, text));
            Assert.AreEqual(strings[i], Text.ToClrString(H, text));
        }
    }
}
