// Loops, calls and arithmetic.
using System;

namespace MicroPyNano.Nano;

/// <summary>The loop that has a limit: no value leaves 30 bits. A unit is 1,000 turns of the loop.</summary>
internal sealed class IntLoop : Pair
{
    public override string Name => "int_loop";

    public override string Python => """
        def count(n):
            i = 0
            s = 0
            while i < n:
                s = s + i
                i = i + 1
            return s
        def main(n):
            r = 0
            while n > 0:
                r = (r * 3 + count(1000)) & 0xffffff
                n = n - 1
            return r

        """;

    public override int Plain(int n)
    {
        int r = 0;
        while (n > 0)
        {
            r = (r * 3 + Sum(1000)) & 0xffffff;
            n = n - 1;
        }

        return r;
    }

    private static int Sum(int n)
    {
        int i = 0;
        int s = 0;
        while (i < n)
        {
            s = s + i;
            i = i + 1;
        }

        return s;
    }
}

/// <summary>The call that has a limit: two arguments, eight calls to a turn so that the loop around them counts little.</summary>
internal sealed class Calls : Pair
{
    public override string Name => "calls";

    public override string Python => """
        def first(a, b):
            return a
        def main(n):
            s = 0
            while n > 0:
                s = first(n, s)
                s = first(n, s)
                s = first(n, s)
                s = first(n, s)
                s = first(n, s)
                s = first(n, s)
                s = first(n, s)
                s = first(n, s)
                n = n - 1
            return s

        """;

    public override int Plain(int n)
    {
        int s = 0;
        while (n > 0)
        {
            s = First(n, s);
            s = First(n, s);
            s = First(n, s);
            s = First(n, s);
            s = First(n, s);
            s = First(n, s);
            s = First(n, s);
            s = First(n, s);
            n = n - 1;
        }

        return s;
    }

    private static int First(int a, int b)
    {
        return a;
    }
}

internal sealed class RangeLoop : Pair
{
    public override string Name => "range_loop";

    public override string Python => """
        def main(n):
            s = 1
            for i in range(n):
                for j in range(100):
                    s = (s * 5 + (i ^ j)) & 0xffff
            return s

        """;

    public override int Plain(int n)
    {
        int s = 1;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < 100; j++)
            {
                s = (s * 5 + (i ^ j)) & 0xffff;
            }
        }

        return s;
    }
}

internal sealed class Floats : Pair
{
    public override string Name => "floats";

    public override string Python => """
        def main(n):
            s = 0.0
            x = 0.3
            sign = 1.0
            for i in range(n):
                s += sign / (2 * i + 1)
                sign = -sign
                x = 3.7 * x * (1.0 - x)
                if x > 0.5:
                    s += 0.25
                    s -= 0.25
            return int(s * 1000)

        """;

    public override int Plain(int n)
    {
        double s = 0;
        double x = 0.3;
        double sign = 1;
        for (int i = 0; i < n; i++)
        {
            s += sign / (2 * i + 1);
            sign = -sign;
            x = 3.7 * x * (1 - x);
            if (x > 0.5)
            {
                s += 0.25;
                s -= 0.25;
            }
        }

        return (int)(s * 1000);
    }
}
