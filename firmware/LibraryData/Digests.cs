// The compression functions of SHA-256 and SHA-1 (FIPS 180-4) and MD5 (RFC 1321), on words of the arena.
//
// A block is 64 bytes, packed as everywhere, the first in the lowest bits: MD5 takes its words as they are, the others turn
// their bytes around first. The message schedule is worked out in the block's own words, 16 of them at a time.
// The constants are code, which a board keeps in flash.
using MicroPyNano.Numerics;

namespace MicroPyNano.LibraryData;

internal static class Digests
{
    /// <summary>The state before the first block. Those of SHA-1 and MD5 are the same as far as they go.</summary>
    public static void Begin(int[] m, int state, bool sha256)
    {
        m[state] = sha256 ? 0x6A09E667 : 0x67452301;
        m[state + 1] = unchecked((int)(sha256 ? 0xBB67AE85 : 0xEFCDAB89));
        m[state + 2] = sha256 ? 0x3C6EF372 : unchecked((int)0x98BADCFE);
        m[state + 3] = sha256 ? unchecked((int)0xA54FF53A) : 0x10325476;
        m[state + 4] = sha256 ? 0x510E527F : unchecked((int)0xC3D2E1F0);
        m[state + 5] = unchecked((int)0x9B05688C);
        m[state + 6] = 0x1F83D9AB;
        m[state + 7] = 0x5BE0CD19;
    }

    private static int RotateLeft(int x, int n) => x << n | x >>> 32 - n;

    private static int Turned(int w) => w << 24 | (w & 0xFF00) << 8 | w >> 8 & 0xFF00 | w >>> 24;

    private static void TurnBytes(int[] m, int block)
    {
        for (int i = 0; i < 16; i++)
            m[block + i] = Turned(m[block + i]);
    }

    /// <summary>Mixes a block into the state; the block's words are used up.</summary>
    public static void Sha256(int[] m, int state, int block)
    {
        TurnBytes(m, block);
        int a = m[state];
        int b = m[state + 1];
        int c = m[state + 2];
        int d = m[state + 3];
        int e = m[state + 4];
        int f = m[state + 5];
        int g = m[state + 6];
        int h = m[state + 7];
        for (int i = 0; i < 64; i++)
        {
            int w = m[block + (i & 15)];
            if (i >= 16)
            {
                int x = m[block + (i - 15 & 15)];
                int y = m[block + (i - 2 & 15)];
                w += ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3) + m[block + (i - 7 & 15)]
                    + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
                m[block + (i & 15)] = w;
            }
            int t = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + Sha256Constant(i) + w;
            h = g;
            g = f;
            f = e;
            e = d + t;
            d = c;
            t += ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c);
            c = b;
            b = a;
            a = t;
        }
        Add(m, state, a, b, c, d, e);
        m[state + 5] += f;
        m[state + 6] += g;
        m[state + 7] += h;
    }

    private static void Add(int[] m, int state, int a, int b, int c, int d, int e)
    {
        m[state] += a;
        m[state + 1] += b;
        m[state + 2] += c;
        m[state + 3] += d;
        m[state + 4] += e;
    }

    /// <summary>The same for SHA-1, whose state has five words.</summary>
    public static void Sha1(int[] m, int state, int block)
    {
        TurnBytes(m, block);
        int a = m[state];
        int b = m[state + 1];
        int c = m[state + 2];
        int d = m[state + 3];
        int e = m[state + 4];
        for (int i = 0; i < 80; i++)
        {
            int w = m[block + (i & 15)];
            if (i >= 16)
            {
                w = RotateLeft(w ^ m[block + (i - 3 & 15)] ^ m[block + (i - 8 & 15)] ^ m[block + (i - 14 & 15)], 1);
                m[block + (i & 15)] = w;
            }
            int t = RotateLeft(a, 5) + e + w;
            if (i < 20)
                t += (b & c | ~b & d) + 0x5A827999;
            else if (i < 40)
                t += (b ^ c ^ d) + 0x6ED9EBA1;
            else if (i < 60)
                t += (b & c | b & d | c & d) + unchecked((int)0x8F1BBCDC);
            else
                t += (b ^ c ^ d) + unchecked((int)0xCA62C1D6);
            e = d;
            d = c;
            c = RotateLeft(b, 30);
            b = a;
            a = t;
        }
        Add(m, state, a, b, c, d, e);
    }

    /// <summary>The same for MD5, whose state has four words.</summary>
    public static void Md5(int[] m, int state, int block)
    {
        int a = m[state];
        int b = m[state + 1];
        int c = m[state + 2];
        int d = m[state + 3];
        for (int i = 0; i < 64; i++)
        {
            int mixed;
            int word;
            int shift = i & 3;
            if (i < 16)
            {
                mixed = b & c | ~b & d;
                word = i;
                shift = 7 + 5 * shift;
            }
            else if (i < 32)
            {
                mixed = b & d | c & ~d;
                word = 5 * i + 1;
                shift = 5 + 4 * shift + (shift * (shift - 1) >> 1);
            }
            else if (i < 48)
            {
                mixed = b ^ c ^ d;
                word = 3 * i + 5;
                shift = 4 + 7 * shift - (shift & 2);
            }
            else
            {
                mixed = c ^ (b | ~d);
                word = 7 * i;
                shift = 6 + 4 * shift + (shift * (shift - 1) >> 1);
            }
            int t = a + mixed + Md5Constant(i) + m[block + (word & 15)];
            a = d;
            d = c;
            c = b;
            b += RotateLeft(t, shift);
        }
        Add(m, state, a, b, c, d, 0);
    }

    // The first 32 bits behind the point of the cube roots of the first 64 primes.
    private static int Sha256Constant(int i)
    {
        switch (i)
        {
            case 0: return 0x428A2F98;
            case 1: return 0x71374491;
            case 2: return unchecked((int)0xB5C0FBCF);
            case 3: return unchecked((int)0xE9B5DBA5);
            case 4: return 0x3956C25B;
            case 5: return 0x59F111F1;
            case 6: return unchecked((int)0x923F82A4);
            case 7: return unchecked((int)0xAB1C5ED5);
            case 8: return unchecked((int)0xD807AA98);
            case 9: return 0x12835B01;
            case 10: return 0x243185BE;
            case 11: return 0x550C7DC3;
            case 12: return 0x72BE5D74;
            case 13: return unchecked((int)0x80DEB1FE);
            case 14: return unchecked((int)0x9BDC06A7);
            case 15: return unchecked((int)0xC19BF174);
            case 16: return unchecked((int)0xE49B69C1);
            case 17: return unchecked((int)0xEFBE4786);
            case 18: return 0x0FC19DC6;
            case 19: return 0x240CA1CC;
            case 20: return 0x2DE92C6F;
            case 21: return 0x4A7484AA;
            case 22: return 0x5CB0A9DC;
            case 23: return 0x76F988DA;
            case 24: return unchecked((int)0x983E5152);
            case 25: return unchecked((int)0xA831C66D);
            case 26: return unchecked((int)0xB00327C8);
            case 27: return unchecked((int)0xBF597FC7);
            case 28: return unchecked((int)0xC6E00BF3);
            case 29: return unchecked((int)0xD5A79147);
            case 30: return 0x06CA6351;
            case 31: return 0x14292967;
            case 32: return 0x27B70A85;
            case 33: return 0x2E1B2138;
            case 34: return 0x4D2C6DFC;
            case 35: return 0x53380D13;
            case 36: return 0x650A7354;
            case 37: return 0x766A0ABB;
            case 38: return unchecked((int)0x81C2C92E);
            case 39: return unchecked((int)0x92722C85);
            case 40: return unchecked((int)0xA2BFE8A1);
            case 41: return unchecked((int)0xA81A664B);
            case 42: return unchecked((int)0xC24B8B70);
            case 43: return unchecked((int)0xC76C51A3);
            case 44: return unchecked((int)0xD192E819);
            case 45: return unchecked((int)0xD6990624);
            case 46: return unchecked((int)0xF40E3585);
            case 47: return 0x106AA070;
            case 48: return 0x19A4C116;
            case 49: return 0x1E376C08;
            case 50: return 0x2748774C;
            case 51: return 0x34B0BCB5;
            case 52: return 0x391C0CB3;
            case 53: return 0x4ED8AA4A;
            case 54: return 0x5B9CCA4F;
            case 55: return 0x682E6FF3;
            case 56: return 0x748F82EE;
            case 57: return 0x78A5636F;
            case 58: return unchecked((int)0x84C87814);
            case 59: return unchecked((int)0x8CC70208);
            case 60: return unchecked((int)0x90BEFFFA);
            case 61: return unchecked((int)0xA4506CEB);
            case 62: return unchecked((int)0xBEF9A3F7);
            default: return unchecked((int)0xC67178F2);
        }
    }

    // 2^32 times the sine of i + 1 without its sign.
    private static int Md5Constant(int i)
    {
        switch (i)
        {
            case 0: return unchecked((int)0xD76AA478);
            case 1: return unchecked((int)0xE8C7B756);
            case 2: return 0x242070DB;
            case 3: return unchecked((int)0xC1BDCEEE);
            case 4: return unchecked((int)0xF57C0FAF);
            case 5: return 0x4787C62A;
            case 6: return unchecked((int)0xA8304613);
            case 7: return unchecked((int)0xFD469501);
            case 8: return 0x698098D8;
            case 9: return unchecked((int)0x8B44F7AF);
            case 10: return unchecked((int)0xFFFF5BB1);
            case 11: return unchecked((int)0x895CD7BE);
            case 12: return 0x6B901122;
            case 13: return unchecked((int)0xFD987193);
            case 14: return unchecked((int)0xA679438E);
            case 15: return 0x49B40821;
            case 16: return unchecked((int)0xF61E2562);
            case 17: return unchecked((int)0xC040B340);
            case 18: return 0x265E5A51;
            case 19: return unchecked((int)0xE9B6C7AA);
            case 20: return unchecked((int)0xD62F105D);
            case 21: return 0x02441453;
            case 22: return unchecked((int)0xD8A1E681);
            case 23: return unchecked((int)0xE7D3FBC8);
            case 24: return 0x21E1CDE6;
            case 25: return unchecked((int)0xC33707D6);
            case 26: return unchecked((int)0xF4D50D87);
            case 27: return 0x455A14ED;
            case 28: return unchecked((int)0xA9E3E905);
            case 29: return unchecked((int)0xFCEFA3F8);
            case 30: return 0x676F02D9;
            case 31: return unchecked((int)0x8D2A4C8A);
            case 32: return unchecked((int)0xFFFA3942);
            case 33: return unchecked((int)0x8771F681);
            case 34: return 0x6D9D6122;
            case 35: return unchecked((int)0xFDE5380C);
            case 36: return unchecked((int)0xA4BEEA44);
            case 37: return 0x4BDECFA9;
            case 38: return unchecked((int)0xF6BB4B60);
            case 39: return unchecked((int)0xBEBFBC70);
            case 40: return 0x289B7EC6;
            case 41: return unchecked((int)0xEAA127FA);
            case 42: return unchecked((int)0xD4EF3085);
            case 43: return 0x04881D05;
            case 44: return unchecked((int)0xD9D4D039);
            case 45: return unchecked((int)0xE6DB99E5);
            case 46: return 0x1FA27CF8;
            case 47: return unchecked((int)0xC4AC5665);
            case 48: return unchecked((int)0xF4292244);
            case 49: return 0x432AFF97;
            case 50: return unchecked((int)0xAB9423A7);
            case 51: return unchecked((int)0xFC93A039);
            case 52: return 0x655B59C3;
            case 53: return unchecked((int)0x8F0CCC92);
            case 54: return unchecked((int)0xFFEFF47D);
            case 55: return unchecked((int)0x85845DD1);
            case 56: return 0x6FA87E4F;
            case 57: return unchecked((int)0xFE2CE6E0);
            case 58: return unchecked((int)0xA3014314);
            case 59: return 0x4E0811A1;
            case 60: return unchecked((int)0xF7537E82);
            case 61: return unchecked((int)0xBD3AF235);
            case 62: return 0x2AD7D2BB;
            default: return unchecked((int)0xEB86D391);
        }
    }
}
