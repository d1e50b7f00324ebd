using MicroPyNano.Core;
using MicroPyNano.Firmware.Tests.Objects;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Core;

[TestClass]
public class MapTests : ObjectsTest
{
    // Python code that runs inside a comparison or a hash, and does its worst.
    private sealed class Meddler : TestProtocol
    {
        private readonly int _dict;
        private int _left;

        public Meddler(Heap heap, int dict, int times)
            : base(heap)
        {
            _dict = dict;
            _left = times;
        }

        private void Meddle()
        {
            if (_left-- <= 0)
                return;
            if (_left % 3 == 0)
                Dicts.Clear(Heap, _dict);
            else
                Dicts.Set(Heap, _dict, Value.SmallInt(1000 + _left), Value.None);
            Heap.Collect();
        }

        public override int Hash(int value)
        {
            Meddle();
            return base.Hash(value);
        }

        public override bool AreEqual(int a, int b)
        {
            Meddle();
            return base.AreEqual(a, b);
        }
    }

    [TestMethod]
    public void AMapSurvivesKeysThatChangeIt()
    {
        for (int size = 0; size < 40; size += 3)
        {
            for (int times = 1; times < 8; times++)
            {
                int sp = H.Sp;
                H.Protocol = new TestProtocol(H);
                int dict = V("{}");
                for (int i = 0; i < size; i++)
                    Dicts.Set(H, dict, Rooted(Tuples.Pair(H, Value.SmallInt(i), Value.None)), Value.SmallInt(i));
                H.Protocol = new Meddler(H, dict, times);
                int key = Rooted(Tuples.Pair(H, Value.SmallInt(size / 2), Value.None));
                // The value is nobody's but the map's.
                Dicts.Set(H, dict, key, MicroPyNano.Core.Text.FromString(H, "a value"));
                H.Protocol = new TestProtocol(H);
                Check("'a value'", Dicts.Get(H, dict, key));
                H.Sp = sp;
            }
        }
    }

    [TestMethod]
    public void RemovedKeysAtTheEndAreGivenBack()
    {
        int dict = V("{}");
        for (int i = 0; i < 100; i++)
            Dicts.Set(H, dict, Value.SmallInt(i), Value.None);
        int size = H.SizeOf(H.Memory[(dict >> 2) + 2] >> 2);
        for (int round = 0; round < 1000; round++)
        {
            Dicts.PopItem(H, dict);
            Dicts.Set(H, dict, Value.SmallInt(1000 + round), Value.None);
            Assert.AreEqual(100, Map.UsedOf(H, dict >> 2));
        }
        for (int i = 0; i < 99; i++)
            Assert.AreEqual(Value.None, Dicts.Get(H, dict, Value.SmallInt(i)));
        Assert.AreEqual(Value.Undefined, Dicts.Get(H, dict, Value.SmallInt(1998)));
        Assert.AreEqual(Value.None, Dicts.Get(H, dict, Value.SmallInt(1999)));
        Assert.AreEqual(size, H.SizeOf(H.Memory[(dict >> 2) + 2] >> 2));
    }

    [TestMethod]
    public void UnderALockedHeapKnownKeysAreUpdated()
    {
        int dict = V("{'a': 1, 2: 2, (1, 'b'): 3}");
        int key = V("(1, 'b')");
        int one = V("'a'");
        H.Lock();
        Dicts.Set(H, dict, one, Value.SmallInt(10));
        Dicts.Set(H, dict, Value.SmallInt(2), Value.SmallInt(20));
        Dicts.Set(H, dict, key, Value.SmallInt(30));
        Dicts.Delete(H, dict, key);
        Dicts.Set(H, dict, key, Value.SmallInt(40));
        H.Unlock();
        Check("{'a': 10, 2: 20, (1, 'b'): 40}", dict);
    }
}
