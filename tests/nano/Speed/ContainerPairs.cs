// Lists against arrays, dicts against a small hash table, texts.
namespace MicroPyNano.Nano;

internal sealed class Queens : Pair
{
    public override string Name => "n_queens";

    public override string Python => """
        def place(row, size, cols, up, down):
            if row == size:
                return 1
            found = 0
            for c in range(size):
                if not cols[c] and not up[row + c] and not down[row - c + 6]:
                    cols[c] = up[row + c] = down[row - c + 6] = True
                    found += place(row + 1, size, cols, up, down)
                    cols[c] = up[row + c] = down[row - c + 6] = False
            return found
        def main(n):
            s = 0
            for i in range(n):
                s += place(0, 7, [False] * 7, [False] * 14, [False] * 14)
            return s

        """;

    public override int Plain(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++)
        {
            s += Place(0, 7, new bool[7], new bool[14], new bool[14]);
        }

        return s;
    }

    private static int Place(int row, int size, bool[] cols, bool[] up, bool[] down)
    {
        if (row == size)
        {
            return 1;
        }

        int found = 0;
        for (int c = 0; c < size; c++)
        {
            if (!cols[c] && !up[row + c] && !down[row - c + 6])
            {
                cols[c] = up[row + c] = down[row - c + 6] = true;
                found += Place(row + 1, size, cols, up, down);
                cols[c] = up[row + c] = down[row - c + 6] = false;
            }
        }

        return found;
    }
}

internal sealed class Quicksort : Pair
{
    public override string Name => "quicksort";

    public override string Python => """
        def quick(l, lo, hi):
            while lo < hi:
                p = l[(lo + hi) >> 1]
                i = lo
                j = hi
                while i <= j:
                    while l[i] < p:
                        i += 1
                    while l[j] > p:
                        j -= 1
                    if i <= j:
                        l[i], l[j] = l[j], l[i]
                        i += 1
                        j -= 1
                quick(l, lo, j)
                lo = i
        def main(n):
            s = 0
            l = [0] * 200
            for r in range(n):
                x = r
                for i in range(200):
                    x = (x * 1103 + 12345) & 0xffff
                    l[i] = x
                quick(l, 0, 199)
                s = (s * 3 + l[100]) & 0xffffff
            return s

        """;

    public override int Plain(int n)
    {
        int s = 0;
        int[] l = new int[200];
        for (int r = 0; r < n; r++)
        {
            int x = r;
            for (int i = 0; i < 200; i++)
            {
                x = (x * 1103 + 12345) & 0xffff;
                l[i] = x;
            }

            Quick(l, 0, 199);
            s = (s * 3 + l[100]) & 0xffffff;
        }

        return s;
    }

    private static void Quick(int[] l, int lo, int hi)
    {
        while (lo < hi)
        {
            int p = l[(lo + hi) >> 1];
            int i = lo;
            int j = hi;
            while (i <= j)
            {
                while (l[i] < p)
                {
                    i++;
                }

                while (l[j] > p)
                {
                    j--;
                }

                if (i <= j)
                {
                    int swapped = l[i];
                    l[i] = l[j];
                    l[j] = swapped;
                    i++;
                    j--;
                }
            }

            Quick(l, lo, j);
            lo = i;
        }
    }
}

internal sealed class ListWork : Pair
{
    public override string Name => "list_work";

    public override string Python => """
        def main(n):
            s = 0
            for r in range(n):
                l = []
                for i in range(100):
                    l.append(i * r & 63)
                for i in range(1, 100):
                    l[i] = (l[i] + l[i - 1]) & 255
                for x in l:
                    s += x
                s &= 0xffffff
            return s

        """;

    public override int Plain(int n)
    {
        int s = 0;
        for (int r = 0; r < n; r++)
        {
            int[] l = new int[4];
            int count = 0;
            for (int i = 0; i < 100; i++)
            {
                if (count == l.Length)
                {
                    int[] longer = new int[count * 2];
                    System.Array.Copy(l, 0, longer, 0, count);
                    l = longer;
                }

                l[count++] = i * r & 63;
            }

            for (int i = 1; i < 100; i++)
            {
                l[i] = (l[i] + l[i - 1]) & 255;
            }

            for (int i = 0; i < count; i++)
            {
                s += l[i];
            }

            s &= 0xffffff;
        }

        return s;
    }
}

/// <summary>CoreLibrary has no hash table: the C# is one of its own, of fixed size.</summary>
internal sealed class DictWork : Pair
{
    private readonly int[] _keys = new int[128];
    private readonly int[] _values = new int[128];

    public override string Name => "dict_work";

    public override string Python => """
        def main(n):
            s = 0
            for r in range(n):
                d = {}
                for i in range(100):
                    k = (i * 37 + r & 63) + 1
                    if k in d:
                        d[k] += i
                    else:
                        d[k] = i
                s += d[9] + d[10]
                s &= 0xffffff
            return s

        """;

    public override int Plain(int n)
    {
        int s = 0;
        for (int r = 0; r < n; r++)
        {
            System.Array.Clear(_keys, 0, _keys.Length);
            for (int i = 0; i < 100; i++)
            {
                int k = (i * 37 + r & 63) + 1;
                int slot = Find(k);
                if (_keys[slot] == k)
                {
                    slot = Find(k);
                    _values[slot] += i;
                }
                else
                {
                    _keys[slot] = k;
                    _values[slot] = i;
                }
            }

            s += _values[Find(9)] + _values[Find(10)];
            s &= 0xffffff;
        }

        return s;
    }

    private int Find(int key)
    {
        int slot = (key ^ key >> 7) & 127;
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = slot + 1 & 127;
        }

        return slot;
    }
}

internal sealed class Texts : Pair
{
    public override string Name => "string_building";

    public override string Python => """
        def main(n):
            s = 0
            for r in range(n):
                t = ""
                for i in range(20):
                    t += chr(97 + (i + r) % 26)
                t += str(r)
                for c in t:
                    if c == "e":
                        s += ord(c)
            return s

        """;

    public override int Plain(int n)
    {
        int s = 0;
        for (int r = 0; r < n; r++)
        {
            string t = "";
            for (int i = 0; i < 20; i++)
            {
                t += (char)(97 + (i + r) % 26);
            }

            t += r.ToString();
            foreach (char c in t)
            {
                if (c == 'e')
                {
                    s += c;
                }
            }
        }

        return s;
    }
}
