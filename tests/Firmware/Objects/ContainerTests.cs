using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class ContainerTests : ObjectsTest
{
    [TestMethod]
    public void Tuples()
    {
        Check("(1, 2, 3)", Sequences.Binary(H, Opcode.Add, V("(1,)"), V("(2, 3)")));
        Check("(0, 0)", Sequences.Binary(H, Opcode.Multiply, V("2"), V("(0,)")));
        Check("(2, 1)", Sequences.GetItem(H, V("(0, 1, 2)"), V("slice(-1, 0, -1)")));
        Check("()", Sequences.GetItem(H, V("(0, 1, 2)"), V("slice(5, None, None)")));
        Raises("IndexError('tuple index out of range',)", () => Sequences.GetItem(H, V("(1,)"), V("3")));
        Assert.IsFalse(Sequences.SetItem(H, V("(1,)"), V("0"), V("1")));
        Assert.IsFalse(Sequences.DeleteItem(H, V("(1,)"), V("0")));
        Assert.AreEqual(1, Sequences.IndexOf(H, V("(5, 6, 5)"), V("6"), 0, 9));
        Assert.AreEqual(2, Sequences.CountOf(H, V("(5, 6, 5.0)"), V("5")));
        Assert.AreEqual(3, Sequences.Length(H, V("(5, 6, 5)")));
    }

    [TestMethod]
    public void RangesAreSequences()
    {
        Check("range(0, 3)", V("range(0, 3)"));
        Check("range(10, 0, -3)", V("range(10, 0, -3)"));
        Check("range(15, 25, 5)", Sequences.GetItem(H, V("range(10, 30, 5)"), V("slice(1, 3, None)")));
        Check("range(25, 5, -5)", Sequences.GetItem(H, V("range(10, 30, 5)"), V("slice(None, None, -1)")));
        Check("range(30, 30, 5)", Sequences.GetItem(H, V("range(10, 30, 5)"), V("slice(5, None, None)")));
        Check("25", Sequences.GetItem(H, V("range(10, 30, 5)"), V("-1")));
        Check("[10, 7, 4, 1]", Lists.From(H, V("range(10, 0, -3)")));
        Assert.AreEqual(0, Sequences.Length(H, V("range(3, 0)")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, V("range(10, 30, 5)"), V("15")));
        Assert.AreEqual(Value.False, Sequences.Contains(H, V("range(10, 30, 5)"), V("30")));
        Assert.AreEqual(Value.False, Sequences.Contains(H, V("range(10, 30, 5)"), V("16")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, V("range(10, 30, 5)"), V("20.0")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, V("range(10, 0, -3)"), V("1")));
        Raises("ValueError('zero step',)", () => Ranges.New(H, V("1"), V("2"), V("0")));
        Raises(
            "OverflowError('overflow converting long int to machine word',)",
            () => Ranges.New(H, V("1"), Integers.FromLong(H, long.MaxValue), V("1")));
        Raises("IndexError('range index out of range',)", () => Sequences.GetItem(H, V("range(0, 3)"), V("3")));
    }

    [TestMethod]
    public void DictsKeepTheOrderOfInsertion()
    {
        int dict = V("{'b': 1, 'a': 2}");
        Sequences.SetItem(H, dict, V("'c'"), V("3"));
        Sequences.SetItem(H, dict, V("'b'"), V("[]"));
        Check("{'b': [], 'a': 2, 'c': 3}", dict);
        Check("2", Sequences.GetItem(H, dict, V("'a'")));
        Raises("KeyError('zz',)", () => Sequences.GetItem(H, dict, V("'zz'")));
        Raises("KeyError('zz',)", () => Sequences.DeleteItem(H, dict, V("'zz'")));
        Assert.IsTrue(Sequences.DeleteItem(H, dict, V("'b'")));
        Check("('c', 3)", Dicts.PopItem(H, dict));
        Check("2", Dicts.Pop(H, dict, V("'a'"), Value.Undefined));
        Check("None", Dicts.Pop(H, dict, V("'a'"), Value.None));
        Raises("KeyError('a',)", () => Dicts.Pop(H, dict, V("'a'"), Value.Undefined));
        Raises("KeyError('popitem(): dictionary is empty',)", () => Dicts.PopItem(H, dict));
        Check("5", Dicts.SetDefault(H, dict, V("1"), V("5")));
        Check("5", Dicts.SetDefault(H, dict, V("1"), V("6")));
        Check("{1: 5}", dict);
    }

    [TestMethod]
    public void KeysOfAllKinds()
    {
        int dict = V("{1: 'int', '1': 'str', 1.5: 'float', None: 'none', (1, 2): 'tuple', b'x': 'bytes', frozenset({1, 2}): 'set'}");
        Check("'tuple'", Sequences.GetItem(H, dict, V("(1, 2)")));
        Check("'set'", Sequences.GetItem(H, dict, V("frozenset([2, 1])")));
        Check("'bytes'", Sequences.GetItem(H, dict, V("b'x'")));
        Check("'int'", Sequences.GetItem(H, dict, V("1.0")));
        Check("'int'", Sequences.GetItem(H, dict, V("True")));
        Sequences.SetItem(H, dict, V("0"), V("'zero'"));
        Check("'zero'", Sequences.GetItem(H, dict, V("False")));
        Check("'zero'", Sequences.GetItem(H, dict, V("-0.0")));
        Raises("TypeError(\"unsupported type for __hash__: 'list'\",)", () => Sequences.SetItem(H, dict, V("([],)"), V("1")));
        Raises("TypeError(\"unsupported type for __hash__: 'dict'\",)", () => Sequences.Contains(H, V("{}"), V("{}")));
        Assert.AreEqual(8, Sequences.Length(H, dict));
    }

    [TestMethod]
    public void DictsAreUpdatedCopiedMerged()
    {
        int dict = V("{'a': 1}");
        Dicts.Update(H, dict, V("{'b': 2}"));
        Dicts.Update(H, dict, V("[('c', 3), ['d', 4], 'e5']"));
        Check("{'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': '5'}", dict);
        int copy = Rooted(Dicts.Copy(H, dict));
        Sequences.DeleteItem(H, dict, V("'a'"));
        Check("{'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': '5'}", copy);
        Check("{1: 3, 2: 2}", Sequences.Binary(H, Opcode.Or, V("{1: 1}"), V("{2: 2, 1: 3}")));
        Check("{1: 0, 2: 0}", Dicts.FromKeys(H, V("(1, 2)"), V("0")));
        Raises("ValueError('dict update sequence has wrong length',)", () => Dicts.Update(H, V("{}"), V("[(1, 2, 3)]")));
        Raises("TypeError(\"'int' object isn't iterable\",)", () => Dicts.Update(H, V("{}"), V("[1]")));
    }

    [TestMethod]
    public void Views()
    {
        int dict = V("{1: 'a', 2: 'b'}");
        int keys = Rooted(DictViews.New(H, dict, DictViews.Keys));
        int values = Rooted(DictViews.New(H, dict, DictViews.Values));
        int items = Rooted(DictViews.New(H, dict, DictViews.Items));
        Check("dict_keys([1, 2])", keys);
        Check("dict_values(['a', 'b'])", values);
        Check("dict_items([(1, 'a'), (2, 'b')])", items);
        Assert.AreEqual(Value.True, Sequences.Contains(H, keys, V("2")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, values, V("'b'")));
        Assert.AreEqual(Value.False, Sequences.Contains(H, values, V("'c'")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, items, V("(2, 'b')")));
        Assert.AreEqual(Value.False, Sequences.Contains(H, items, V("(2, 'c')")));
        Sequences.SetItem(H, dict, V("3"), V("'c'"));
        Assert.AreEqual(3, Sequences.Length(H, items));
        Check("[(1, 'a'), (2, 'b'), (3, 'c')]", Lists.From(H, items));
    }

    [TestMethod]
    public void SetOperators()
    {
        Check("{1, 2, 3, 4}", Sequences.Binary(H, Opcode.Or, V("{1, 2, 3}"), V("{3, 4}")));
        Check("{3}", Sequences.Binary(H, Opcode.And, V("{1, 2, 3}"), V("{3, 4}")));
        Check("{1, 2}", Sequences.Binary(H, Opcode.Subtract, V("{1, 2, 3}"), V("{3, 4}")));
        Check("{1, 2, 4}", Sequences.Binary(H, Opcode.Xor, V("{1, 2, 3}"), V("{3, 4}")));
        Check("frozenset({1, 2})", Sequences.Binary(H, Opcode.Or, V("frozenset({1})"), V("{2}")));
        Assert.AreEqual(Value.Undefined, Sequences.Binary(H, Opcode.Or, V("{1}"), V("[1]")));
        int set = V("{1, 2, 3}");
        Assert.AreEqual(set, Sequences.Binary(H, Opcode.InplaceAnd, set, V("{2, 3, 5}")));
        Check("{2, 3}", set);
        Sequences.Binary(H, Opcode.InplaceXor, set, set);
        Check("set()", set);
        Check("{1, 2}", Sets.Operate(H, Opcode.Or, V("{1}"), V("[2, 2, 1]"), false));
        Check("set()", Sets.Operate(H, Opcode.Subtract, V("{1}"), V("(1,)"), false));
        Assert.IsTrue(Sets.IsSubset(H, V("{1}"), V("[1, 2]")));
        Assert.IsTrue(Sets.IsSuperset(H, V("{1, 2}"), V("(1,)")));
        Assert.IsFalse(Sets.IsDisjoint(H, V("{1, 2}"), V("(1,)")));
        Check("{'h', 'e', 'l', 'o'}", Sets.From(H, Kind.Set, V("'hello'")));
        Raises("KeyError('pop from an empty set',)", () => Sets.Pop(H, V("set()")));
        Raises("KeyError(2,)", () => Sets.Remove(H, V("{1}"), V("2")));
    }

    [TestMethod]
    public void EqualityOverTypes()
    {
        AreEqual("[1, 2]", "[1, 2.0]");
        AreEqual("{1: [2]}", "{1.0: [2]}");
        AreEqual("{1, 2}", "frozenset({2, 1})");
        AreEqual("b'ab'", "bytearray(b'ab')");
        AreEqual("range(0, 3, 2)", "range(0, 4, 2)");
        AreEqual("range(0, 0)", "range(2, 1)");
        AreEqual("'abcdefgh'", "'abcdefgh'");
        AreEqual("True", "1");
        Differ("[1]", "(1,)");
        Differ("[1, 2]", "[1]");
        Differ("'a'", "b'a'");
        Differ("{1: 2}", "{1: 3}");
        Differ("{1: 2}", "{2: 2}");
        Differ("{1}", "{2}");
        Differ("None", "False");
        Differ("[]", "{}");
    }

    private void AreEqual(string a, string b)
    {
        int x = V(a);
        int y = V(b);
        Assert.IsTrue(Equality.AreEqual(H, x, y));
        Assert.IsTrue(Equality.AreEqual(H, y, x));
        if (!H.Is(x, Kind.List) && !H.Is(x, Kind.Dict) && !H.Is(x, Kind.Set) && !H.Is(y, Kind.ByteArray))
            Assert.AreEqual(Hashing.Hash(H, x), Hashing.Hash(H, y));
    }

    private void Differ(string a, string b)
    {
        int x = V(a);
        Assert.IsFalse(Equality.AreEqual(H, x, V(b)));
    }

    [TestMethod]
    public void Order()
    {
        Assert.AreEqual(Value.True, Ordering.Compare(H, Opcode.Less, V("[1, 2]"), V("[1, 3]")));
        Assert.AreEqual(Value.True, Ordering.Compare(H, Opcode.Less, V("(1,)"), V("(1, 0)")));
        Assert.AreEqual(Value.True, Ordering.Compare(H, Opcode.GreaterEqual, V("[1, 2]"), V("[1, 2]")));
        Assert.AreEqual(Value.True, Ordering.Compare(H, Opcode.Greater, V("'ab'"), V("'a'")));
        Assert.AreEqual(Value.True, Ordering.Compare(H, Opcode.Less, V("b'a'"), V("bytearray(b'b')")));
        Assert.AreEqual(Value.False, Ordering.Compare(H, Opcode.Less, V("{1, 2}"), V("{1, 2}")));
        Assert.AreEqual(Value.True, Ordering.Compare(H, Opcode.LessEqual, V("{1, 2}"), V("{1, 2}")));
        Assert.AreEqual(Value.True, Ordering.Compare(H, Opcode.Greater, V("{1, 2}"), V("{1}")));
        Assert.AreEqual(Value.False, Ordering.Compare(H, Opcode.Greater, V("{1, 2}"), V("{3}")));
        Assert.AreEqual(Value.Undefined, Ordering.Compare(H, Opcode.Less, V("[1]"), V("(1,)")));
        Assert.AreEqual(Value.Undefined, Ordering.Compare(H, Opcode.Less, V("'a'"), V("1")));
        Raises("TypeError(\"unsupported types for __lt__: 'int', 'str'\",)", () => Ordering.Compare(H, Opcode.Less, V("[1]"), V("['a']")));
    }

    [TestMethod]
    public void WhatContainsItself()
    {
        int list = V("[1]");
        Lists.Append(H, list, list);
        Check("[1, [...]]", list);
        int dict = V("{}");
        Sequences.SetItem(H, dict, V("'me'"), dict);
        Check("{'me': {...}}", dict);
        int other = V("[1]");
        Lists.Append(H, other, other);
        Raises("RuntimeError('maximum recursion depth exceeded',)", () => Equality.AreEqual(H, list, other));
        int deep = V("[]");
        for (int i = 0; i < 50; i++)
        {
            int outer = V("[]");
            Lists.Append(H, outer, deep);
            deep = outer;
        }
        Raises("RuntimeError('maximum recursion depth exceeded',)", () => Literal.Repr(H, deep));
    }

    [TestMethod]
    public void Iteration()
    {
        Check("['a', 'é', '€', '😀']", Lists.From(H, V("'aé€😀'")));
        Check("[97, 98]", Lists.From(H, V("b'ab'")));
        Check("[97, 98]", Lists.From(H, V("bytearray(b'ab')")));
        Check("[1, 2]", Lists.From(H, V("{1, 2}")));
        int iterator = Rooted(Iterators.New(H, V("[1, 2]")));
        Assert.AreEqual(Value.SmallInt(1), Iterators.Next(H, iterator));
        Assert.AreEqual(Value.SmallInt(2), Iterators.Next(H, iterator));
        Assert.AreEqual(Value.Stop, Iterators.Next(H, iterator));
        Assert.AreEqual(Value.Stop, Iterators.Next(H, iterator));
        iterator = Rooted(Iterators.NewReversed(H, V("'añb'"), 3));
        Check("'b'", Iterators.Next(H, iterator));
        Check("'ñ'", Iterators.Next(H, iterator));
        Check("'a'", Iterators.Next(H, iterator));
        Assert.AreEqual(Value.Stop, Iterators.Next(H, iterator));
    }

    [TestMethod]
    public void Truth()
    {
        string[] falsy = { "0", "0.0", "-0.0", "None", "False", "''", "b''", "[]", "()", "{}", "set()", "range(0, 0)", "bytearray(b'')" };
        foreach (string literal in falsy)
            Assert.AreEqual(Value.False, Sequences.Truth(H, V(literal)));
        string[] truthy = { "1", "0.5", "True", "'0'", "b'0'", "[0]", "(0,)", "{0: 0}", "{0}", "range(0, 1)" };
        foreach (string literal in truthy)
            Assert.AreEqual(Value.True, Sequences.Truth(H, V(literal)));
    }
}
