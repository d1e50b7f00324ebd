using System;
using System.Collections.Generic;
using System.Linq;
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects.Oracles;

[TestClass]
public class MapFuzz : FuzzedHeap
{
    // The order of insertion is part of the model.
    private List<KeyValuePair<int, int>> _model;
    private int _dict;

    [TestMethod]
    [DataRow(false, 12)]
    [DataRow(false, 300)]
    [DataRow(true, 12)]
    [DataRow(true, 100)]
    public void DictsBehaveLikeOrderedDotNetOnes(bool stress, int keys)
    {
        for (int seed = 0; seed < 3; seed++)
        {
            Start(seed, stress);
            _dict = Dicts.New(H);
            H.Push(_dict);
            _model = new List<KeyValuePair<int, int>>();
            // Grows, then shrinks, then grows.
            for (int i = 0; i < Steps * 2; i++)
                Step(keys, i / 150 % 2 == 0 ? 7 : 3);
        }
    }

    private void Check()
    {
        Assert.AreEqual(_model.Count, Map.Count(H, _dict >> 2));
        int position = 0;
        foreach (KeyValuePair<int, int> pair in _model)
        {
            int at = Map.Next(H, _dict >> 2, position);
            Assert.AreNotEqual(0, at);
            Assert.AreEqual(pair.Key, NumberOf(H.Memory[at]));
            Assert.AreEqual(pair.Value, H.Memory[at + 1] >> 1);
            position = Map.PositionOf(H, _dict >> 2, at) + 1;
        }
        Assert.AreEqual(0, Map.Next(H, _dict >> 2, position));
    }

    private void Step(int keys, int growth)
    {
        int sp = H.Sp;
        int n = Random.Next(keys);
        int key = NewItem(n);
        H.Push(key);
        int known = _model.FindIndex(p => p.Key == n);
        int choice = Random.Next(10);
        if (choice < growth)
        {
            int value = Random.Next(1000);
            if (Do(() => Dicts.Set(H, _dict, key, Value.SmallInt(value)), Check, "set"))
            {
                if (known >= 0)
                    _model[known] = KeyValuePair.Create(n, value);
                else
                    _model.Add(KeyValuePair.Create(n, value));
            }
        }
        else if (choice == 9 && _model.Count > 0)
        {
            int pair = 0;
            if (!Do(() => pair = Dicts.PopItem(H, _dict), Check, "popitem"))
                Assert.Fail("popitem");
            Assert.AreEqual(_model[^1].Key, NumberOf(Tuples.Get(H, pair, 0)));
            _model.RemoveAt(_model.Count - 1);
        }
        else
        {
            bool removed = Do(() => Dicts.Delete(H, _dict, key), Check, "delete");
            Assert.AreEqual(known >= 0, removed);
            if (removed)
                _model.RemoveAt(known);
        }
        for (int i = 0; i < 3; i++)
        {
            int sought = Random.Next(keys);
            int word = NewItem(sought);
            H.Push(word);
            int index = _model.FindIndex(p => p.Key == sought);
            Assert.AreEqual(index < 0 ? Value.Undefined : Value.SmallInt(_model[index].Value), Dicts.Get(H, _dict, word));
        }
        if (Random.Next(20) == 0)
        {
            int copy = 0;
            if (Do(() => copy = Dicts.Copy(H, _dict), Check, "copy"))
            {
                H.Push(copy);
                Assert.IsTrue(Equality.AreEqual(H, copy, _dict));
                if (Random.Next(2) == 0)
                {
                    H.Memory[sp - 1] = copy;
                    _dict = copy;
                }
            }
        }
        H.Sp = sp;
        Check();
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void SetsBehaveLikeDotNets(bool stress)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            Start(seed, stress);
            HashSet<int> x = RandomSet(out int a);
            HashSet<int> y = RandomSet(out int b);
            Operate(Opcode.Or, a, b, x, x.Union(y));
            Operate(Opcode.And, a, b, x, x.Intersect(y));
            Operate(Opcode.Subtract, a, b, x, x.Except(y));
            Operate(Opcode.Xor, a, b, x, x.Except(y).Union(y.Except(x)));
            Assert.AreEqual(x.IsSubsetOf(y), Ordering.Compare(H, Opcode.LessEqual, a, b) == Value.True);
            Assert.AreEqual(x.IsProperSupersetOf(y), Ordering.Compare(H, Opcode.Greater, a, b) == Value.True);
            Assert.AreEqual(!x.Overlaps(y), Sets.IsDisjoint(H, a, b));
            Assert.AreEqual(x.SetEquals(y), Equality.AreEqual(H, a, b));
        }
    }

    private HashSet<int> RandomSet(out int set)
    {
        HashSet<int> model = new();
        set = Sets.New(H, Random.Next(2) == 0 ? Kind.Set : Kind.FrozenSet);
        H.Push(set);
        int size = Random.Next(30);
        for (int i = 0; i < size; i++)
        {
            int n = Random.Next(40);
            model.Add(n);
            int item = NewItem(n);
            H.Push(item);
            Sets.Add(H, set, item);
        }
        return model;
    }

    private void Operate(int opcode, int a, int b, HashSet<int> x, IEnumerable<int> expected)
    {
        int result = 0;
        Action unchanged = () => CollectionAssert.AreEquivalent(x.ToList(), ItemsOf(a));
        if (!Do(() => result = Sequences.Binary(H, opcode, a, b), unchanged, "set operator"))
            Assert.Fail("set operator");
        H.Push(result);
        unchanged();
        CollectionAssert.AreEquivalent(expected.ToList(), ItemsOf(result));
        int copy = Sets.From(H, Kind.Set, a);
        H.Push(copy);
        Sequences.Binary(H, Opcode.InplaceAdd + opcode - Opcode.Add, copy, b);
        CollectionAssert.AreEquivalent(expected.ToList(), ItemsOf(copy));
    }

    private List<int> ItemsOf(int set)
    {
        List<int> items = new();
        for (int position = 0; ;)
        {
            int item = Iterators.NextAt(H, set, position, out position);
            if (item == Value.Stop)
                return items;
            items.Add(NumberOf(item));
        }
    }
}
