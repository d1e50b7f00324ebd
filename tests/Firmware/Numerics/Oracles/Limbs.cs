// Carries System.Numerics.BigInteger into an array of limbs and back, and makes random numbers of the awkward kinds.
using System;
using System.Numerics;

namespace MicroPyNano.Firmware.Tests.Numerics.Oracles;

internal sealed class Limbs
{
    public const int Poison = 0x5A5A5A5A;

    public readonly int[] Memory = new int[4096];
    public readonly Random Random;

    public Limbs(int seed)
    {
        Random = new Random(seed);
    }

    public void Clear() => Array.Fill(Memory, Poison);

    public int Put(int at, BigInteger value)
    {
        BigInteger rest = BigInteger.Abs(value);
        int n = 0;
        while (!rest.IsZero)
        {
            Memory[at + n++] = (int)(uint)(rest & 0xFFFFFFFF);
            rest >>= 32;
        }
        return n;
    }

    public BigInteger Take(int at, int n)
    {
        BigInteger value = BigInteger.Zero;
        for (int i = n - 1; i >= 0; i--)
            value = value << 32 | (uint)Memory[at + i];
        return value;
    }

    /// <summary>A number of up to so many limbs; limbs of zeros and of ones are common, because carries go wrong there.</summary>
    public BigInteger Next(int limbs)
    {
        int n = Random.Next(limbs + 1);
        BigInteger value = BigInteger.Zero;
        for (int i = 0; i < n; i++)
        {
            uint limb = Random.Next(6) switch
            {
                0 => 0,
                1 => 0xFFFFFFFF,
                2 => 0x80000000,
                3 => 1,
                _ => (uint)Random.NextInt64(1L << 32),
            };
            value = value << 32 | limb;
        }
        return value;
    }

    public BigInteger NextSigned(int limbs) => Random.Next(2) == 0 ? Next(limbs) : -Next(limbs);

    public double NextDouble()
    {
        while (true)
        {
            long bits = Random.NextInt64();
            if (Random.Next(2) == 0)
                bits |= long.MinValue;
            switch (Random.Next(8))
            {
                case 0:
                    // Subnormal.
                    bits &= unchecked((long)0x800FFFFFFFFFFFFF);
                    break;
                case 1:
                    // A power of two: the gap below is half the gap above.
                    bits &= unchecked((long)0xFFF0000000000000);
                    break;
                case 2:
                    return Random.Next(-1000000, 1000000) / Math.Pow(10, Random.Next(7));
                case 3:
                    return Random.NextInt64(-(1L << 53), 1L << 53);
                case 4:
                    return (Random.NextDouble() - 0.5) * Math.Pow(10, Random.Next(-10, 20));
            }
            double d = BitConverter.Int64BitsToDouble(bits);
            if (double.IsFinite(d))
                return d;
        }
    }
}
