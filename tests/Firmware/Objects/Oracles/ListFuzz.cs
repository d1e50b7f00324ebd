using System;
using System.Collections.Generic;
using System.Linq;
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects.Oracles;

[TestClass]
public class ListFuzz : FuzzedHeap
{
    private int _list;
    private List<int> _model;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ListsBehaveLikeDotNets(bool stress)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            Start(seed, stress);
            _list = Lists.New(H, 0);
            H.Push(_list);
            _model = new List<int>();
            for (int i = 0; i < Steps; i++)
                Step();
        }
    }

    private void Check()
    {
        CollectionAssert.AreEqual(_model, Enumerable.Range(0, Lists.Length(H, _list)).Select(i => NumberOf(Lists.Get(H, _list, i))).ToList());
    }

    private void Step()
    {
        int sp = H.Sp;
        int count = _model.Count;
        int n = Random.Next(1000);
        int item = NewItem(n);
        H.Push(item);
        int at = Random.Next(-count - 2, count + 3);
        switch (count > 60 ? Random.Next(3, 10) : Random.Next(10))
        {
            case 0:
            case 1:
                if (Do(() => Lists.Append(H, _list, item), Check, "append"))
                    _model.Add(n);
                break;
            case 2:
                if (Do(() => Lists.Insert(H, _list, at, item), Check, "insert"))
                    _model.Insert(Math.Clamp(at < 0 ? at + count : at, 0, count), n);
                break;
            case 3:
                bool popped = Do(() => Lists.Pop(H, _list, Value.SmallInt(at)), Check, "pop");
                Assert.AreEqual(at >= -count && at < count, popped);
                if (popped)
                    _model.RemoveAt(at < 0 ? at + count : at);
                break;
            case 4:
                bool set = Do(() => Sequences.SetItem(H, _list, Value.SmallInt(at), item), Check, "set");
                Assert.AreEqual(at >= -count && at < count, set);
                if (set)
                    _model[at < 0 ? at + count : at] = n;
                break;
            case 5:
                SetSlice();
                break;
            case 6:
                DeleteSlice();
                break;
            case 7:
                GetSlice();
                break;
            case 8:
                int found = Random.Next(2) == 0 || count == 0 ? n : _model[Random.Next(count)];
                int sought = NewItem(found);
                H.Push(sought);
                Assert.AreEqual(_model.Contains(found), Sequences.Contains(H, _list, sought) == Value.True);
                Assert.AreEqual(_model.Count(x => x == found), Sequences.CountOf(H, _list, sought));
                if (Do(() => Lists.Remove(H, _list, sought), Check, "remove"))
                    _model.Remove(found);
                break;
            default:
                Other();
                break;
        }
        H.Sp = sp;
        Check();
    }

    private void Other()
    {
        switch (Random.Next(5))
        {
            case 0:
                Lists.Reverse(H, _list);
                _model.Reverse();
                break;
            case 1:
                if (_model.Count < 40 && Do(() => Lists.Extend(H, _list, _list), Check, "extend"))
                    _model.AddRange(_model.ToList());
                break;
            case 2:
                int times = Random.Next(-1, 3);
                if (_model.Count < 40 && Do(() => Lists.RepeatInPlace(H, _list, times), Check, "repeat"))
                    _model = Enumerable.Repeat(_model, Math.Max(times, 0)).SelectMany(x => x).ToList();
                break;
            case 3:
                int keys = Lists.New(H, 0);
                H.Push(keys);
                foreach (int n in _model)
                    Lists.Append(H, keys, Value.SmallInt(n & 15));
                bool reverse = Random.Next(2) == 0;
                ListSort.Sort(H, _list, keys, reverse);
                _model = reverse ? _model.OrderByDescending(n => n & 15).ToList() : _model.OrderBy(n => n & 15).ToList();
                break;
            default:
                int other = 0;
                if (Do(() => other = Lists.Concat(H, _list, _list), Check, "concat"))
                    Assert.AreEqual(_model.Count * 2, Lists.Length(H, other));
                break;
        }
    }

    private int RandomSlice(out int start, out int step, out int count)
    {
        int length = _model.Count;
        int a = Random.Next(3) == 0 ? Value.None : Value.SmallInt(Random.Next(-length - 2, length + 3));
        int b = Random.Next(3) == 0 ? Value.None : Value.SmallInt(Random.Next(-length - 2, length + 3));
        int c = Random.Next(3) == 0 ? Value.None : Value.SmallInt(Random.Next(5) < 3 ? 1 : Random.Next(2) == 0 ? Random.Next(1, 5) : -Random.Next(1, 5));
        step = c == Value.None ? 1 : c >> 1;
        int low = step > 0 ? 0 : -1;
        int high = step > 0 ? length : length - 1;
        start = a == Value.None ? (step > 0 ? low : high) : Math.Clamp(a >> 1 < 0 ? (a >> 1) + length : a >> 1, low, high);
        int stop = b == Value.None ? (step > 0 ? high : low) : Math.Clamp(b >> 1 < 0 ? (b >> 1) + length : b >> 1, low, high);
        count = 0;
        for (int i = start; step > 0 ? i < stop : i > stop; i += step)
            count++;
        int slice = Slices.New(H, a, b, c);
        H.Push(slice);
        return slice;
    }

    private void GetSlice()
    {
        int slice = RandomSlice(out int start, out int step, out int count);
        int result = 0;
        if (!Do(() => result = Sequences.GetItem(H, _list, slice), Check, "slice"))
            Assert.Fail("slice");
        CollectionAssert.AreEqual(Enumerable.Range(0, count).Select(i => _model[start + i * step]).ToList(),
            Enumerable.Range(0, Lists.Length(H, result)).Select(i => NumberOf(Lists.Get(H, result, i))).ToList());
    }

    private void DeleteSlice()
    {
        int slice = RandomSlice(out int start, out int step, out int count);
        if (!Do(() => Sequences.DeleteItem(H, _list, slice), Check, "del slice"))
            Assert.Fail("del slice");
        List<int> gone = Enumerable.Range(0, count).Select(i => start + i * step).ToList();
        _model = _model.Where((_, i) => !gone.Contains(i)).ToList();
    }

    private void SetSlice()
    {
        int slice = RandomSlice(out int start, out int step, out int count);
        List<int> given = Enumerable.Range(0, step == 1 || Random.Next(4) == 0 ? Random.Next(6) : count).Select(_ => Random.Next(300) * 3).ToList();
        int source = Lists.New(H, 0);
        H.Push(source);
        foreach (int n in given)
            Lists.Append(H, source, Value.SmallInt(n));
        bool done = Do(() => Sequences.SetItem(H, _list, slice, source), Check, "set slice");
        Assert.AreEqual(step == 1 || given.Count == count, done);
        if (!done)
            return;
        if (step == 1)
        {
            _model.RemoveRange(start, count);
            _model.InsertRange(start, given);
        }
        else
        {
            for (int i = 0; i < count; i++)
                _model[start + i * step] = given[i];
        }
    }
}
