// Writing and reading of the parse tree; Node says what stands in it.
//
// The tree is one Words object that grows by half and is used again for the next statement. Its first payload word, which
// no node uses, counts the words in use.
// Lists of children are collected on the heap's stack as small ints while they are parsed, and moved into the tree when the
// list is complete: a stack slot is valid to the collector, and nothing is allocated for them.
// Invariant: every method that adds may collect and may replace the tree object: word indices into it do not survive one,
// offsets do.
using System;
using MicroPyNano.Core;

namespace MicroPyNano.Compiler;

/// <summary>The parse tree of the statement being compiled.</summary>
public static class Tree
{
    private const int FirstWords = 64;

    // Line numbers have 24 bits.
    private const int MaxLine = (1 << 24) - 1;

    /// <summary>Makes an empty tree and an empty pool. May collect.</summary>
    public static void Begin(Heap h)
    {
        int at = h.Allocate(Kind.Words, 1 + FirstWords);
        h.Memory[at + 1] = 1;
        h.Memory[CompilerRoots.Tree] = Value.Reference(at);
        Pool.Begin(h);
    }

    /// <summary>Empties tree and pool; their objects stay.</summary>
    public static void Reset(Heap h)
    {
        h.Memory[(h.Memory[CompilerRoots.Tree] >> 2) + 1] = 1;
        Pool.Reset(h);
    }

    /// <summary>Word index of the node at an offset; valid until something is added.</summary>
    public static int At(Heap h, int node) => (h.Memory[CompilerRoots.Tree] >> 2) + 1 + node;

    public static int KindOf(Heap h, int node) => h.Memory[At(h, node)] & Node.KindMask;

    public static int LineOf(Heap h, int node) => (int)((uint)h.Memory[At(h, node)] >> Node.LineShift);

    /// <summary>A node's field, the first being 1.</summary>
    public static int Field(Heap h, int node, int field) => h.Memory[At(h, node) + field];

    /// <summary>Offset behind the last node: where the next one will be.</summary>
    public static int Mark(Heap h) => h.Memory[(h.Memory[CompilerRoots.Tree] >> 2) + 1];

    /// <summary>Drops the nodes that were added since a mark.</summary>
    public static void Cut(Heap h, int mark) => h.Memory[(h.Memory[CompilerRoots.Tree] >> 2) + 1] = mark;

    public static int Add(Heap h, int kind, int line) => Reserve(h, kind, line, 1);

    public static int Add(Heap h, int kind, int line, int a)
    {
        int node = Reserve(h, kind, line, 2);
        h.Memory[At(h, node) + 1] = a;
        return node;
    }

    public static int Add(Heap h, int kind, int line, int a, int b)
    {
        int node = Reserve(h, kind, line, 3);
        int at = At(h, node);
        h.Memory[at + 1] = a;
        h.Memory[at + 2] = b;
        return node;
    }

    public static int Add(Heap h, int kind, int line, int a, int b, int c)
    {
        int node = Reserve(h, kind, line, 4);
        int at = At(h, node);
        h.Memory[at + 1] = a;
        h.Memory[at + 2] = b;
        h.Memory[at + 3] = c;
        return node;
    }

    /// <summary>
    /// A node with a list: some fields, a count, and all that stands on the heap's stack from sp on, which is taken off it.
    /// </summary>
    /// <param name="shift">1 if the list consists of pairs, else 0.</param>
    public static int Collect(Heap h, int kind, int line, int sp, int shift)
    {
        return Collect(h, kind, line, sp, shift, 0, 0, 0, 0, 0);
    }

    public static int Collect(Heap h, int kind, int line, int sp, int shift, int a)
    {
        return Collect(h, kind, line, sp, shift, 1, a, 0, 0, 0);
    }

    public static int Collect(Heap h, int kind, int line, int sp, int shift, int a, int b)
    {
        return Collect(h, kind, line, sp, shift, 2, a, b, 0, 0);
    }

    /// <param name="fields">How many of a to d there are.</param>
    public static int Collect(Heap h, int kind, int line, int sp, int shift, int fields, int a, int b, int c, int d)
    {
        int count = h.Sp - sp;
        int node = Reserve(h, kind, line, 2 + fields + count);
        int[] m = h.Memory;
        int at = At(h, node) + 1;
        if (fields > 0)
            m[at++] = a;
        if (fields > 1)
            m[at++] = b;
        if (fields > 2)
            m[at++] = c;
        if (fields > 3)
            m[at++] = d;
        m[at++] = count >> shift;
        for (int i = sp; i < h.Sp; i++)
            m[at++] = m[i] >> 1;
        h.Sp = sp;
        return node;
    }

    /// <summary>A node whose fields are all that stands on the heap's stack from sp on, which is taken off it.</summary>
    public static int AddPushed(Heap h, int kind, int line, int sp)
    {
        int count = h.Sp - sp;
        int node = Reserve(h, kind, line, 1 + count);
        int[] m = h.Memory;
        int at = At(h, node) + 1;
        for (int i = sp; i < h.Sp; i++)
            m[at++] = m[i] >> 1;
        h.Sp = sp;
        return node;
    }

    /// <summary>A node for a constant of any type, which the caller need not root. May collect.</summary>
    public static int AddConstant(Heap h, int line, int value)
    {
        if (Value.IsReference(value))
            return Add(h, Node.PoolConstant, line, Pool.Add(h, value));
        return Add(h, Node.Constant, line, value);
    }

    /// <summary>The value of a constant node, or Undefined if the node is none.</summary>
    public static int ConstantOf(Heap h, int node)
    {
        int at = At(h, node);
        switch (h.Memory[at] & Node.KindMask)
        {
            case Node.Constant:
                return h.Memory[at + 1];
            case Node.PoolConstant:
                return Pool.Get(h, h.Memory[at + 1]);
            default:
                return Value.Undefined;
        }
    }

    // Makes room for a node and writes its first word.
    private static int Reserve(Heap h, int kind, int line, int words)
    {
        int[] m = h.Memory;
        int tree = m[CompilerRoots.Tree] >> 2;
        int node = m[tree + 1];
        int size = h.SizeOf(tree);
        if (1 + node + words > size)
        {
            int larger = h.Allocate(Kind.Words, size + (size >> 1) + words);
            Array.Copy(m, tree + 1, m, larger + 1, node);
            m[CompilerRoots.Tree] = Value.Reference(larger);
            h.Free(tree);
            tree = larger;
        }
        m[tree + 1] = node + words;
        m[tree + 1 + node] = kind | (line < MaxLine ? line : MaxLine) << Node.LineShift;
        return node;
    }
}
