using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class TextMethodTests : ObjectsTest
{
    private const int None = Value.None;

    private int Find(string self, string sub, int start = None, int end = None) => TextSearch.Find(H, V(self), V(sub), start, end, false);

    private int FindLast(string self, string sub, int start = None, int end = None) => TextSearch.Find(H, V(self), V(sub), start, end, true);

    [TestMethod]
    public void FindCountsCharacters()
    {
        Assert.AreEqual(2, Find("'aé€😀z'", "'€'"));
        Assert.AreEqual(3, FindLast("'aé€😀z'", "'😀'"));
        Assert.AreEqual(-1, Find("'abc'", "'z'"));
        Assert.AreEqual(1, Find("'abcb'", "'b'", Value.SmallInt(-3)));
        Assert.AreEqual(3, Find("'abc'", "''", Value.SmallInt(5)));
        Assert.AreEqual(-1, FindLast("'abc'", "'c'", Value.SmallInt(0), Value.SmallInt(2)));
        Assert.AreEqual(3, FindLast("'abc'", "''"));
        Assert.AreEqual(1, Find("b'abc'", "98"));
        Assert.AreEqual(1, Find("bytearray(b'abc')", "b'bc'"));
        Assert.AreEqual(1, TextSearch.Index(H, V("'abc'"), V("'b'"), None, None, false));
        Raises("ValueError('substring not found',)", () => TextSearch.Index(H, V("'abc'"), V("'z'"), None, None, false));
        Raises("TypeError(\"can't convert 'int' object to str implicitly\",)", () => Find("'abc'", "1"));
        Raises("TypeError(\"can't convert 'bytes' object to str implicitly\",)", () => Find("'abc'", "b'a'"));
        Raises("TypeError(\"can't convert 'str' object to bytes implicitly\",)", () => Find("b'abc'", "'a'"));
    }

    [TestMethod]
    public void Count()
    {
        Assert.AreEqual(4, TextSearch.Count(H, V("'abc'"), V("''"), None, None));
        Assert.AreEqual(3, TextSearch.Count(H, V("'é€'"), V("''"), None, None));
        Assert.AreEqual(2, TextSearch.Count(H, V("'aaaa'"), V("'aa'"), None, None));
        Assert.AreEqual(1, TextSearch.Count(H, V("'aaaa'"), V("'aa'"), Value.SmallInt(1), Value.SmallInt(-1)));
    }

    [TestMethod]
    public void Affixes()
    {
        Assert.IsTrue(TextSearch.HasAffix(H, V("'abc'"), V("'ab'"), None, None, false));
        Assert.IsTrue(TextSearch.HasAffix(H, V("'abc'"), V("('x', 'a')"), None, None, false));
        Assert.IsTrue(TextSearch.HasAffix(H, V("'abc'"), V("'c'"), Value.SmallInt(2), None, false));
        Assert.IsTrue(TextSearch.HasAffix(H, V("'ünï'"), V("'ï'"), None, None, true));
        Assert.IsFalse(TextSearch.HasAffix(H, V("'abc'"), V("'abcd'"), None, None, true));
        Raises("TypeError(\"can't convert 'int' object to str implicitly\",)", () => TextSearch.HasAffix(H, V("'abc'"), V("1"), None, None, false));
    }

    [TestMethod]
    public void Split()
    {
        Check("['a', 'b', 'c']", TextSplit.Split(H, V("' a b  c '"), None, None));
        Check("['a', 'b  c ']", TextSplit.Split(H, V("' a b  c '"), None, Value.SmallInt(1)));
        Check("['a', 'b,c']", TextSplit.Split(H, V("'a,b,c'"), V("','"), Value.SmallInt(1)));
        Check("['', 'a', '']", TextSplit.Split(H, V("',a,'"), V("','"), None));
        Check("['aé', '😀z']", TextSplit.Split(H, V("'aé€😀z'"), V("'€'"), None));
        Check("[b'a', b'bc']", TextSplit.Split(H, V("b'a--bc'"), V("b'--'"), None));
        Check("['a,b', 'c']", TextSplit.SplitFromEnd(H, V("'a,b,c'"), V("','"), Value.SmallInt(1)));
        Check("[' a b', 'c']", TextSplit.SplitFromEnd(H, V("' a b  c '"), None, Value.SmallInt(1)));
        Check("[]", TextSplit.Split(H, V("'  '"), None, None));
        Check("['']", TextSplit.Split(H, V("''"), V("','"), None));
        Raises("ValueError('empty separator',)", () => TextSplit.Split(H, V("'abc'"), V("''"), None));
        Check("['a', 'b', 'c', 'd']", TextSplit.Lines(H, Text.FromString(H, "a\nb\r\nc\rd\n"), false));
        Check("['a\\n', 'b\\r\\n', 'c']", TextSplit.Lines(H, Text.FromString(H, "a\nb\r\nc"), true));
    }

    [TestMethod]
    public void Partition()
    {
        Check("('a', '=', 'b=c')", TextSplit.Partition(H, V("'a=b=c'"), V("'='"), false));
        Check("('a=b', '=', 'c')", TextSplit.Partition(H, V("'a=b=c'"), V("'='"), true));
        Check("('abc', '', '')", TextSplit.Partition(H, V("'abc'"), V("'='"), false));
        Check("('', '', 'abc')", TextSplit.Partition(H, V("'abc'"), V("'='"), true));
        Raises("ValueError('empty separator',)", () => TextSplit.Partition(H, V("'abc'"), V("''"), true));
    }

    [TestMethod]
    public void Replace()
    {
        Check("'-a-b-c-'", TextChange.Replace(H, V("'abc'"), V("''"), V("'-'"), None));
        Check("'-é-€-'", TextChange.Replace(H, V("'é€'"), V("''"), V("'-'"), None));
        Check("'bba'", TextChange.Replace(H, V("'aaa'"), V("'a'"), V("'b'"), Value.SmallInt(2)));
        Check("'abc'", TextChange.Replace(H, V("'abc'"), V("'b'"), V("'x'"), Value.SmallInt(0)));
        Check("bytearray(b'xxc')", TextChange.Replace(H, V("bytearray(b'abc')"), V("b'ab'"), V("b'xx'"), None));
        Raises("TypeError(\"can't convert 'int' object to str implicitly\",)", () => TextChange.Replace(H, V("'abc'"), V("'a'"), V("1"), None));
    }

    [TestMethod]
    public void StripCaseCenter()
    {
        Check("'a b'", TextChange.Strip(H, Text.FromString(H, " \t a b \n"), None, true, true));
        Check("'b'", TextChange.Strip(H, V("'éaébéé'"), V("'aé'"), true, true));
        Check("'bxx'", TextChange.Strip(H, V("'xxbxx'"), V("'x'"), true, false));
        Check("'xxb'", TextChange.Strip(H, V("'xxbxx'"), V("'x'"), false, true));
        Check("''", TextChange.Strip(H, V("'xxxx'"), V("'x'"), true, true));
        Check("'abc'", TextChange.Strip(H, V("'abc'"), V("''"), true, true));
        Check("'hello é'", TextChange.ChangeCase(H, V("'HeLLo é'"), false));
        Check("b'ABC1'", TextChange.ChangeCase(H, V("b'abc1'"), true));
        Check("'   abc    '", TextChange.Center(H, V("'abc'"), V("10")));
        Check("'abc'", TextChange.Center(H, V("'abc'"), V("2")));
    }

    [TestMethod]
    public void Join()
    {
        Check("'a, b, c'", TextChange.Join(H, V("', '"), V("['a', 'b', 'c']")));
        Check("'xéy'", TextChange.Join(H, V("'é'"), V("('x', 'y')")));
        Check("'h.i'", TextChange.Join(H, V("'.'"), V("'hi'")));
        Check("''", TextChange.Join(H, V("'.'"), V("[]")));
        Check("b'ab'", TextChange.Join(H, V("b''"), V("[bytearray(b'a'), b'b']")));
        Raises("TypeError('join expects a list of str/bytes objects consistent with self object',)", () => TextChange.Join(H, V("'a'"), V("[1]")));
        Raises("TypeError(\"'int' object isn't iterable\",)", () => TextChange.Join(H, V("'a'"), V("1")));
    }

    [TestMethod]
    public void Classes()
    {
        Assert.IsTrue(TextClasses.Is(H, V("'abc'"), TextClasses.Alpha));
        Assert.IsFalse(TextClasses.Is(H, V("'é'"), TextClasses.Alpha));
        Assert.IsFalse(TextClasses.Is(H, V("''"), TextClasses.Digit));
        Assert.IsTrue(TextClasses.Is(H, V("'12'"), TextClasses.Digit));
        Assert.IsTrue(TextClasses.Is(H, V("'a1'"), TextClasses.Lower));
        Assert.IsFalse(TextClasses.Is(H, V("'1'"), TextClasses.Lower));
        Assert.IsFalse(TextClasses.Is(H, V("'aB'"), TextClasses.Upper));
        Assert.IsTrue(TextClasses.Is(H, V("'  '"), TextClasses.Space));
    }

    [TestMethod]
    public void Coding()
    {
        Check("b'\\xc3\\xa9'", TextCoding.Encode(H, Kind.Bytes, V("'é'"), None));
        Check("'é€'", TextCoding.Decode(H, V("b'é€'"), V("'utf-8'"), None));
        Raises("UnicodeError()", () => TextCoding.Decode(H, TextCoding.FromHex(H, Kind.Bytes, V("'ff'")), None, None));
        Raises("UnicodeError()", () => TextCoding.Decode(H, TextCoding.FromHex(H, Kind.Bytes, V("'c080'")), None, None));
        Raises("UnicodeError()", () => TextCoding.Encode(H, Kind.Bytes, V("'é'"), V("'ascii'")));
        Raises("LookupError('unknown encoding: latin',)", () => TextCoding.Encode(H, Kind.Bytes, V("'é'"), V("'latin'")));
        int broken = Rooted(TextCoding.FromHex(H, Kind.Bytes, V("'61ff'")));
        Check("'a\uFFFD'", TextCoding.Decode(H, broken, None, V("'replace'")));
        Check("'a'", TextCoding.Decode(H, broken, None, V("'ignore'")));
        Check("'61:62:63'", TextCoding.Hex(H, V("b'abc'"), V("':'")));
        Check("b'\\xab\\xcd'", TextCoding.FromHex(H, Kind.Bytes, V("'ab cd'")));
        Raises("ValueError('non-hex digit',)", () => TextCoding.FromHex(H, Kind.Bytes, V("'ab c'")));
    }
}
