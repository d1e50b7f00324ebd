// Attributes, methods, objects, generators and exceptions.
using System;
using System.Collections;

namespace MicroPyNano.Nano;

internal sealed class Attributes : Pair
{
    public override string Name => "attributes_and_methods";

    public override string Python => """
        class Base:
            scale = 2
            def get(self):
                return self.v
            def bump(self, by):
                self.v += by
                self.count += 1
        class Derived(Base):
            def __init__(self):
                self.v = 0
                self.count = 0
            def step(self, i):
                self.bump(i * self.scale)
                self.v &= 0xffff
                return self.get()
        def main(n):
            d = Derived()
            s = 0
            for i in range(n):
                s = (s + d.step(i)) & 0xffffff
            return s + d.count

        """;

    public override int Plain(int n)
    {
        var d = new Derived();
        int s = 0;
        for (int i = 0; i < n; i++)
        {
            s = (s + d.Step(i)) & 0xffffff;
        }

        return s + d.Count;
    }

    private class Base
    {
        public int Value;
        public int Count;
        protected int _scale = 2;

        public virtual int Get()
        {
            return Value;
        }

        public virtual void Bump(int by)
        {
            Value += by;
            Count += 1;
        }
    }

    private sealed class Derived : Base
    {
        public int Step(int i)
        {
            Bump(i * _scale);
            Value &= 0xffff;
            return Get();
        }
    }
}

internal sealed class Nodes : Pair
{
    public override string Name => "linked_nodes";

    public override string Python => """
        class Node:
            def __init__(self, left, right):
                self.left = left
                self.right = right
            def check(self):
                if self.left is None:
                    return 1
                return 1 + self.left.check() + self.right.check()
        def tree(depth):
            if depth == 0:
                return Node(None, None)
            return Node(tree(depth - 1), tree(depth - 1))
        def main(n):
            s = 0
            for i in range(n):
                s += tree(5).check()
            return s

        """;

    public override int Plain(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++)
        {
            s += Tree(5).Check();
        }

        return s;
    }

    private static Node Tree(int depth)
    {
        return depth == 0 ? new Node(null, null) : new Node(Tree(depth - 1), Tree(depth - 1));
    }

    private sealed class Node
    {
        private readonly Node _left;
        private readonly Node _right;

        public Node(Node left, Node right)
        {
            _left = left;
            _right = right;
        }

        public int Check()
        {
            return _left == null ? 1 : 1 + _left.Check() + _right.Check();
        }
    }
}

internal sealed class Generators : Pair
{
    public override string Name => "generators";

    public override string Python => """
        def count(n):
            i = 0
            while i < n:
                yield i
                i += 1
        def odd(it):
            for x in it:
                if x & 1:
                    yield x
        def main(n):
            s = 0
            for r in range(n):
                for x in odd(count(30)):
                    s += x
                s &= 0xffffff
            return s

        """;

    public override int Plain(int n)
    {
        int s = 0;
        for (int r = 0; r < n; r++)
        {
            IEnumerator odd = new Odd(new Counter(30));
            while (odd.MoveNext())
            {
                s += (int)odd.Current;
            }

            s &= 0xffffff;
        }

        return s;
    }

    // What the compiler makes of `yield return`, which nanoFramework's has not.
    private sealed class Counter : IEnumerator
    {
        private readonly int _end;
        private int _i = -1;

        public Counter(int end)
        {
            _end = end;
        }

        public object Current => _i;

        public bool MoveNext()
        {
            _i++;
            return _i < _end;
        }

        public void Reset()
        {
            _i = -1;
        }
    }

    private sealed class Odd : IEnumerator
    {
        private readonly IEnumerator _source;

        public Odd(IEnumerator source)
        {
            _source = source;
        }

        public object Current => _source.Current;

        public bool MoveNext()
        {
            while (_source.MoveNext())
            {
                if (((int)_source.Current & 1) != 0)
                {
                    return true;
                }
            }

            return false;
        }

        public void Reset()
        {
            _source.Reset();
        }
    }
}

internal sealed class Exceptions : Pair
{
    public override string Name => "exceptions";

    public override string Python => """
        def risky(i):
            if i & 3 == 0:
                raise ValueError(i)
            return i
        def through(i):
            return risky(i) + 1
        def main(n):
            s = 0
            for i in range(n):
                try:
                    s += through(i)
                except ValueError:
                    s += 7
                s &= 0xffffff
            return s

        """;

    public override int Plain(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++)
        {
            try
            {
                s += Through(i);
            }
            catch (ArgumentException)
            {
                s += 7;
            }

            s &= 0xffffff;
        }

        return s;
    }

    private static int Risky(int i)
    {
        if ((i & 3) == 0)
        {
            throw new ArgumentException();
        }

        return i;
    }

    private static int Through(int i)
    {
        return Risky(i) + 1;
    }
}
