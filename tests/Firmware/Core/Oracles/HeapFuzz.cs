using System;
using System.Collections.Generic;
using System.Linq;
using MicroPyNano.Core;

namespace MicroPyNano.Firmware.Tests.Core.Oracles;

/// <summary>Objects that refer to each other in random ways, against a model made of .NET objects.</summary>
[TestClass]
public class HeapFuzz
{
    private sealed class Node
    {
        public int At;
        public int Kind;
        public int[] Numbers;
        public Node[] Links;
    }

    private Heap _heap;
    private Random _random;
    private List<Node> _roots;
    private int _bottom;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void WhatCanBeReachedStays(bool stress)
    {
        for (int seed = 0; seed < 15; seed++)
        {
            _random = new Random(seed);
            _heap = new Heap(3000) { Stress = stress };
            _roots = new List<Node>();
            _bottom = _heap.Sp;
            for (int i = 0; i < 600; i++)
            {
                Step();
                Assert.AreEqual(-1, _heap.Verify(), $"seed {seed}, step {i}");
                if (i % 16 == 0)
                    Compare();
            }
        }
    }

    private void Step()
    {
        switch (_random.Next(12))
        {
            case 0:
                if (_roots.Count > 0)
                {
                    int gone = _random.Next(_roots.Count);
                    _roots.RemoveAt(gone);
                    Array.Copy(_heap.Memory, _bottom + gone + 1, _heap.Memory, _bottom + gone, _roots.Count - gone);
                    _heap.Sp--;
                }
                break;
            case 1:
                _heap.Collect();
                break;
            case 2:
                Shrink();
                break;
            case 3:
                FreeAtOnce();
                break;
            case 4:
                Link();
                break;
            default:
                Add();
                break;
        }
    }

    private Node Pick()
    {
        if (_roots.Count == 0)
            return null;
        Node node = _roots[_random.Next(_roots.Count)];
        while (_random.Next(2) == 0 && node.Links != null && node.Links.Any(n => n != null))
            node = node.Links.First(n => n != null);
        return node;
    }

    private void Add()
    {
        int size = _random.Next(8) == 0 ? _random.Next(200) : _random.Next(6);
        Node node = new() { Kind = _random.Next(2) == 0 ? Kind.Words : Kind.Tuple };
        try
        {
            _heap.ReserveStack(1);
            node.At = _heap.Allocate(node.Kind, 1 + size);
        }
        catch (PythonException)
        {
            // Half of what there is goes.
            _roots.RemoveRange(0, _roots.Count / 2);
            for (int i = 0; i < _roots.Count; i++)
                _heap.Memory[_bottom + i] = Value.Reference(_roots[i].At);
            _heap.Sp = _bottom + _roots.Count;
            return;
        }
        for (int i = 1; i <= size; i++)
            Assert.AreEqual(0, _heap.Memory[node.At + i], "an object arrives zeroed");
        if (node.Kind == Kind.Words)
        {
            node.Numbers = Enumerable.Range(0, size).Select(_ => _random.Next(int.MinValue, int.MaxValue)).ToArray();
            node.Numbers.CopyTo(_heap.Memory, node.At + 1);
        }
        else
        {
            node.Links = new Node[size];
            for (int i = 0; i < size; i++)
            {
                node.Links[i] = Pick();
                _heap.Memory[node.At + 1 + i] = node.Links[i] == null ? Value.Null : Value.Reference(node.Links[i].At);
            }
        }
        _heap.Push(Value.Reference(node.At));
        _roots.Add(node);
    }

    private void Link()
    {
        Node from = Pick();
        if (from?.Links == null || from.Links.Length == 0)
            return;
        int i = _random.Next(from.Links.Length);
        from.Links[i] = Pick();
        _heap.Memory[from.At + 1 + i] = Value.Reference(from.Links[i].At);
    }

    private void Shrink()
    {
        Node node = Pick();
        if (node?.Numbers == null)
            return;
        int size = _random.Next(node.Numbers.Length + 1);
        _heap.Shrink(node.At, 1 + size);
        node.Numbers = node.Numbers[..size];
    }

    private void FreeAtOnce()
    {
        int size = _random.Next(20);
        try
        {
            _heap.Free(_heap.Allocate(Kind.Words, 1 + size));
        }
        catch (PythonException)
        {
        }
    }

    private void Compare()
    {
        HashSet<Node> seen = new();
        Stack<Node> todo = new(_roots);
        while (todo.Count > 0)
        {
            Node node = todo.Pop();
            if (!seen.Add(node))
                continue;
            int header = _heap.Memory[node.At];
            Assert.AreEqual(node.Kind, header & Kind.Mask);
            Assert.AreEqual(1 + (node.Numbers?.Length ?? node.Links.Length), _heap.SizeOf(node.At));
            for (int i = 0; i < _heap.SizeOf(node.At) - 1; i++)
            {
                int word = _heap.Memory[node.At + 1 + i];
                if (node.Numbers != null)
                    Assert.AreEqual(node.Numbers[i], word);
                else if (node.Links[i] == null)
                    Assert.AreEqual(Value.Null, word);
                else
                {
                    Assert.AreEqual(Value.Reference(node.Links[i].At), word);
                    todo.Push(node.Links[i]);
                }
            }
        }
    }
}
