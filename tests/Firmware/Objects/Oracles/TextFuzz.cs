using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects.Oracles;

[TestClass]
public class TextFuzz : FuzzedHeap
{
    private const string Alphabet = "aab ,é€😀";

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void TextsBehaveLikeDotNets(bool stress)
    {
        Start(1, stress);
        int sp = H.Sp;
        for (int i = 0; i < 400; i++)
        {
            H.Sp = sp;
            string s = RandomText(14);
            string t = RandomText(2);
            string u = RandomText(3);
            int self = New(s);
            int sub = New(t);
            int other = New(u);
            int[] runes = s.EnumerateRunes().Select(r => r.Value).ToArray();
            Assert.AreEqual(runes.Length, Sequences.Length(H, self));
            Assert.AreEqual(s.Contains(t, StringComparison.Ordinal), Sequences.Contains(H, self, sub) == Value.True);
            Assert.AreEqual(CharactersBefore(s, s.IndexOf(t, StringComparison.Ordinal)), TextSearch.Find(H, self, sub, Value.None, Value.None, false));
            Assert.AreEqual(CharactersBefore(s, s.LastIndexOf(t, StringComparison.Ordinal)), TextSearch.Find(H, self, sub, Value.None, Value.None, true));
            Assert.AreEqual(s.StartsWith(t, StringComparison.Ordinal), TextSearch.HasAffix(H, self, sub, Value.None, Value.None, false));
            Assert.AreEqual(s.EndsWith(t, StringComparison.Ordinal), TextSearch.HasAffix(H, self, sub, Value.None, Value.None, true));
            Same(s + t, () => Sequences.Binary(H, Opcode.Add, self, sub), "+");
            Same(string.Concat(Enumerable.Repeat(s, i % 4)), () => Sequences.Binary(H, Opcode.Multiply, self, Value.SmallInt(i % 4)), "*");
            Same(s.Trim(' '), () => TextChange.Strip(H, self, Value.None, true, true), "strip");
            Same(s.ToUpperInvariant().Replace('É', 'é'), () => TextChange.ChangeCase(H, self, true), "upper");
            if (t.Length > 0)
            {
                Same(s.Replace(t, u, StringComparison.Ordinal), () => TextChange.Replace(H, self, sub, other, Value.None), "replace");
                SameList(s.Split(t), () => TextSplit.Split(H, self, sub, Value.None), "split");
                SameList(s.Split(t, 3), () => TextSplit.Split(H, self, sub, Value.SmallInt(2)), "split 2");
            }
            SameList(s.Split(' ', StringSplitOptions.RemoveEmptyEntries), () => TextSplit.Split(H, self, Value.None, Value.None), "split white");
            SameList(s.Split(' ', StringSplitOptions.RemoveEmptyEntries), () => TextSplit.SplitFromEnd(H, self, Value.None, Value.None), "rsplit white");
            int start = Random.Next(runes.Length + 1);
            int count = Random.Next(runes.Length - start + 1);
            int slice = Slices.New(H, Value.SmallInt(start), Value.SmallInt(start + count), Value.None);
            H.Push(slice);
            Same(string.Concat(s.EnumerateRunes().Skip(start).Take(count)), () => Sequences.GetItem(H, self, slice), "slice");
            int list = Lists.From(H, self);
            H.Push(list);
            Same(string.Join(t, s.EnumerateRunes()), () => TextChange.Join(H, sub, list), "join");
            int bytes = TextCoding.Encode(H, Kind.Bytes, self, Value.None);
            H.Push(bytes);
            Same(s, () => TextCoding.Decode(H, bytes, Value.None, Value.None), "decode");
            Assert.AreEqual(Math.Sign(string.CompareOrdinal(Wide(s), Wide(t))), Math.Sign(MicroPyNano.Core.Text.Compare(H, self, sub)));
            int again = New(s);
            Assert.IsTrue(Equality.AreEqual(H, self, again));
            Assert.AreEqual(Hashing.Hash(H, self), Hashing.Hash(H, again));
        }
    }

    private string RandomText(int longest)
    {
        StringBuilder s = new();
        Rune[] runes = Alphabet.EnumerateRunes().ToArray();
        for (int n = Random.Next(longest + 1); n > 0; n--)
            s.Append(runes[Random.Next(Random.Next(2) == 0 ? 5 : runes.Length)]);
        return s.ToString();
    }

    private int New(string s)
    {
        int text = MicroPyNano.Core.Text.FromString(H, s);
        H.Push(text);
        return text;
    }

    // Order by code points, which UTF-16 has not.
    private static string Wide(string s) => string.Concat(s.EnumerateRunes().Select(r => r.Value.ToString("X8")));

    private static int CharactersBefore(string s, int at) => at < 0 ? -1 : s[..at].EnumerateRunes().Count();

    private void Same(string expected, Func<int> operation, string what)
    {
        int result = 0;
        if (!Do(() => result = operation(), () => { }, what))
            Assert.Fail(what);
        Assert.AreEqual(expected, MicroPyNano.Core.Text.ToClrString(H, result), what);
        if (expected.Length == 1 && expected[0] < 128)
            Assert.IsTrue(Value.IsQstr(result), what);
    }

    private void SameList(string[] expected, Func<int> operation, string what)
    {
        int result = 0;
        if (!Do(() => result = operation(), () => { }, what))
            Assert.Fail(what);
        List<string> items = Enumerable.Range(0, Lists.Length(H, result)).Select(i => MicroPyNano.Core.Text.ToClrString(H, Lists.Get(H, result, i))).ToList();
        CollectionAssert.AreEqual(expected, items, what);
    }
}
