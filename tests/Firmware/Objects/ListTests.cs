using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class ListTests : ObjectsTest
{
    [TestMethod]
    public void AppendInsertPopRemove()
    {
        int list = Rooted(Lists.New(H, 0));
        for (int i = 0; i < 20; i++)
            Lists.Append(H, list, V("'item'"));
        Assert.AreEqual(20, Lists.Length(H, list));
        list = V("[1, 2, 3]");
        Lists.Insert(H, list, 0, V("'first'"));
        Lists.Insert(H, list, -1, V("'before last'"));
        Lists.Insert(H, list, 100, V("'end'"));
        Lists.Insert(H, list, -100, V("'front'"));
        Check("['front', 'first', 1, 2, 'before last', 3, 'end']", list);
        Check("'end'", Lists.Pop(H, list, V("-1")));
        Check("'front'", Lists.Pop(H, list, V("0")));
        Lists.Remove(H, list, V("2"));
        Check("['first', 1, 'before last', 3]", list);
        Lists.Reverse(H, list);
        Check("[3, 'before last', 1, 'first']", list);
        Lists.Clear(H, list);
        Check("[]", list);
    }

    [TestMethod]
    public void ErrorsAreMicroPythons()
    {
        Raises("IndexError('pop from empty list',)", () => Lists.Pop(H, V("[]"), V("0")));
        Raises("IndexError('list index out of range',)", () => Lists.Pop(H, V("[1]"), V("1")));
        Raises("ValueError('object not in sequence',)", () => Lists.Remove(H, V("[1]"), V("2")));
        Raises("IndexError('list index out of range',)", () => Sequences.GetItem(H, V("[1]"), V("5")));
        Raises("IndexError('list index out of range',)", () => Sequences.SetItem(H, V("[1]"), V("-2"), V("5")));
        Raises("TypeError('list indices must be integers, not str',)", () => Sequences.GetItem(H, V("[1]"), V("'a'")));
        Raises("ValueError(\"slice step can't be zero\",)", () => Sequences.GetItem(H, V("[1]"), V("slice(None, None, 0)")));
        Raises("TypeError(\"can't convert str to int\",)", () => Sequences.GetItem(H, V("[1]"), V("slice('a', None, None)")));
        Raises("TypeError(\"'int' object isn't iterable\",)", () => Lists.Extend(H, V("[1]"), V("5")));
    }

    [TestMethod]
    public void ExtendTakesAnyIterable()
    {
        int list = V("[1]");
        Lists.Extend(H, list, list);
        Lists.Extend(H, list, V("(2, 3)"));
        Lists.Extend(H, list, V("'ab'"));
        Lists.Extend(H, list, V("{'k': 1}"));
        Lists.Extend(H, list, V("range(0, 2)"));
        Lists.Extend(H, list, V("()"));
        Lists.Extend(H, list, Rooted(Iterators.New(H, V("[7]"))));
        Check("[1, 1, 2, 3, 'a', 'b', 'k', 0, 1, 7]", list);
    }

    [TestMethod]
    public void SlicesAreReadWrittenDeleted()
    {
        Check("[1, 2]", Sequences.GetItem(H, V("[0, 1, 2, 3]"), V("slice(1, 3, None)")));
        Check("[3, 1]", Sequences.GetItem(H, V("[0, 1, 2, 3]"), V("slice(None, None, -2)")));
        Check("[]", Sequences.GetItem(H, V("[0, 1]"), V("slice(5, 1, None)")));
        int list = V("[0, 1, 2, 3, 4, 5]");
        Sequences.SetItem(H, list, V("slice(1, 3, None)"), V("['x']"));
        Check("[0, 'x', 3, 4, 5]", list);
        Sequences.SetItem(H, list, V("slice(1, 4, None)"), list);
        Check("[0, 0, 'x', 3, 4, 5, 5]", list);
        Sequences.SetItem(H, list, V("slice(None, None, 3)"), V("'abc'"));
        Check("['a', 0, 'x', 'b', 4, 5, 'c']", list);
        Raises("ValueError('attempt to assign sequence of size 1 to extended slice of size 4',)",
            () => Sequences.SetItem(H, list, V("slice(None, None, 2)"), V("[1]")));
        Sequences.DeleteItem(H, list, V("slice(None, None, -3)"));
        Check("[0, 'x', 4, 5]", list);
        Sequences.DeleteItem(H, list, V("slice(1, 3, None)"));
        Check("[0, 5]", list);
    }

    [TestMethod]
    public void ConcatenationAndRepetition()
    {
        Check("[1, 2, 3]", Sequences.Binary(H, Opcode.Add, V("[1]"), V("[2, 3]")));
        Check("[1, 2, 1, 2, 1, 2]", Sequences.Binary(H, Opcode.Multiply, V("[1, 2]"), V("3")));
        Check("[]", Sequences.Binary(H, Opcode.Multiply, V("-1"), V("[1, 2]")));
        Assert.AreEqual(Value.Undefined, Sequences.Binary(H, Opcode.Add, V("[1]"), V("(2,)")));
        int list = V("[1]");
        Assert.AreEqual(list, Sequences.Binary(H, Opcode.InplaceAdd, list, V("(2,)")));
        Assert.AreEqual(list, Sequences.Binary(H, Opcode.InplaceMultiply, list, V("2")));
        Check("[1, 2, 1, 2]", list);
        Raises("MemoryError('memory allocation failed, allocating 33554432 bytes',)",
            () => Sequences.Binary(H, Opcode.Multiply, V("[1, 2]"), V("500000000")));
    }

    [TestMethod]
    public void UnderALockedHeapListsWorkInPlace()
    {
        int list = Rooted(Lists.New(H, 4));
        int one = V("'a'");
        H.Lock();
        Lists.Append(H, list, one);
        Lists.Append(H, list, Value.SmallInt(2));
        Lists.Set(H, list, 0, Value.SmallInt(1));
        Assert.AreEqual(Value.SmallInt(1), Iterators.NextAt(H, list, 0, out int next));
        Assert.AreEqual(Value.SmallInt(2), Iterators.NextAt(H, list, next, out _));
        Assert.AreEqual(Value.True, Sequences.Contains(H, list, Value.SmallInt(2)));
        ListSort.Sort(H, list, Value.Null, true);
        Lists.Pop(H, list, Value.SmallInt(0));
        H.Unlock();
        Check("[1]", list);
    }

    [TestMethod]
    public void SortIsStableAndTakesKeys()
    {
        int list = V("[3, 1, 2]");
        ListSort.Sort(H, list, Value.Null, false);
        Check("[1, 2, 3]", list);
        ListSort.Sort(H, list, Value.Null, true);
        Check("[3, 2, 1]", list);
        list = V("['b1', 'a1', 'b2', 'a2']");
        ListSort.Sort(H, list, V("['b', 'a', 'b', 'a']"), false);
        Check("['a1', 'a2', 'b1', 'b2']", list);
        ListSort.Sort(H, list, V("['a', 'a', 'b', 'b']"), true);
        Check("['b1', 'b2', 'a1', 'a2']", list);
        list = V("[(2, 1), (1, 2), (1,), ()]");
        ListSort.Sort(H, list, Value.Null, false);
        Check("[(), (1,), (1, 2), (2, 1)]", list);
        list = V("[2.5, -1, 3, -1.5]");
        ListSort.Sort(H, list, Value.Null, false);
        Assert.AreEqual(Value.SmallInt(-1), Lists.Get(H, list, 1));
    }

    [TestMethod]
    public void SortSurvivesAComparisonThatRaises()
    {
        int list = V("[3, 1, 'a', 2]");
        Raises("TypeError(\"unsupported types for __lt__: 'str', 'int'\",)", () => ListSort.Sort(H, list, Value.Null, false));
        Assert.AreEqual(4, Lists.Length(H, list));
        Assert.AreEqual(Value.True, Sequences.Contains(H, list, V("'a'")));
        Assert.AreEqual(Value.True, Sequences.Contains(H, list, V("2")));
    }

    private sealed class Meddler : TestProtocol
    {
        private readonly int _list;

        public Meddler(Heap heap, int list)
            : base(heap)
        {
            _list = list;
        }

        public override bool Less(int a, int b)
        {
            Lists.Append(Heap, _list, Value.SmallInt(99));
            return base.Less(a, b);
        }
    }

    [TestMethod]
    public void SortSurvivesAComparisonThatChangesTheList()
    {
        int list = V("[(3,), (1,), (2,)]");
        H.Protocol = new Meddler(H, list);
        ListSort.Sort(H, list, Value.Null, false);
        Check("[(1,), (2,), (3,)]", list);
    }

    [TestMethod]
    public void LongListsAreSortedInRuns()
    {
        H.Stress = false;
        int count = 5000;
        int list = Rooted(Lists.New(H, count));
        int keys = Rooted(Lists.New(H, count));
        int n = 12345;
        for (int i = 0; i < count; i++)
        {
            n = n * 1103515245 + 12345;
            Lists.Append(H, keys, Value.SmallInt(n >> 16 & 0xFF));
            Lists.Append(H, list, Value.SmallInt((n >> 16 & 0xFF) * count + i));
        }
        ListSort.Sort(H, list, keys, false);
        for (int i = 1; i < count; i++)
            Assert.IsTrue(Lists.Get(H, list, i - 1) < Lists.Get(H, list, i));
        Assert.AreEqual(-1, H.Verify());
    }
}
