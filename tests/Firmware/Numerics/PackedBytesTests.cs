using MicroPyNano.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics;

[TestClass]
public class PackedBytesTests
{
    [TestMethod]
    public void BytesLieLeastSignificantFirst()
    {
        int[] m = new int[2];
        Packed.Put(m, 0, "abcdE");
        Assert.AreEqual(0x64636261, m[0]);
        Assert.AreEqual(0x45, m[1]);
        PackedBytes.Set(m, 0, 3, 0x1FF);
        Assert.AreEqual(0xFF, PackedBytes.Get(m, 0, 3));
        Assert.AreEqual('E', PackedBytes.Get(m, 1, 0));
    }

    [TestMethod]
    public void CopiesMayOverlapEitherWay()
    {
        // Every distance and every alignment, against a copy by way of another array.
        for (int from = 0; from < 9; from++)
        {
            for (int to = 0; to < 9; to++)
            {
                for (int count = 0; count < 24; count++)
                {
                    int[] m = Alphabet();
                    int[] n = Alphabet();
                    PackedBytes.Copy(Alphabet(), 0, from, m, 0, to, count);
                    PackedBytes.Copy(n, 0, from, n, 0, to, count);
                    Assert.AreEqual(Packed.Take(m, 0, 0, 40), Packed.Take(n, 0, 0, 40));
                    Assert.IsTrue(PackedBytes.Equal(n, 0, to, Alphabet(), 0, from, count));
                }
            }
        }
    }

    [TestMethod]
    public void OrderIsThatOfBytes()
    {
        int[] m = new int[8];
        Packed.Put(m, 0, "abcdefg");
        Packed.Put(m, 4, "abcdeff");
        Assert.AreEqual(1, PackedBytes.Compare(m, 0, 0, 7, m, 4, 0, 7));
        Assert.AreEqual(-1, PackedBytes.Compare(m, 4, 0, 7, m, 0, 0, 7));
        Assert.AreEqual(0, PackedBytes.Compare(m, 0, 0, 6, m, 4, 0, 6));
        Assert.AreEqual(-1, PackedBytes.Compare(m, 0, 0, 5, m, 4, 0, 6));
        // Bytes are unsigned, and the first one counts most.
        PackedBytes.Set(m, 4, 0, 0x80);
        Assert.AreEqual(-1, PackedBytes.Compare(m, 0, 0, 7, m, 4, 0, 7));
    }

    [TestMethod]
    public void Finding()
    {
        int[] m = new int[8];
        Packed.Put(m, 0, "one, two, one");
        Packed.Put(m, 5, "one");
        Assert.AreEqual(0, PackedBytes.IndexOf(m, 0, 0, 13, m, 5, 0, 3));
        Assert.AreEqual(9, PackedBytes.IndexOf(m, 0, 1, 12, m, 5, 0, 3));
        Assert.AreEqual(10, PackedBytes.LastIndexOf(m, 0, 0, 13, m, 5, 0, 3));
        Assert.AreEqual(-1, PackedBytes.IndexOf(m, 0, 1, 11, m, 5, 0, 3));
        Assert.AreEqual(0, PackedBytes.IndexOf(m, 0, 0, 0, m, 5, 0, 0));
        Assert.AreEqual(13, PackedBytes.LastIndexOf(m, 0, 0, 13, m, 5, 0, 0));
    }

    [TestMethod]
    public void HashesHaveThirtyBitsAndAreNeverZero()
    {
        int[] m = new int[4];
        for (int i = 0; i < 2000; i++)
        {
            m[0] = i;
            int hash = PackedBytes.Hash(m, 0, 0, 3);
            Assert.IsTrue(hash > 0 && hash < 0x40000000);
            m[1] = i << 8;
            Assert.AreEqual(hash, PackedBytes.Hash(m, 1, 1, 3));
        }
    }

    private static int[] Alphabet()
    {
        int[] m = new int[10];
        for (int i = 0; i < 40; i++)
            PackedBytes.Set(m, 0, i, 'A' + i);
        return m;
    }
}
