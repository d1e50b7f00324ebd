// The loop: one method that runs all Python code.
//
// Instruction pointer, frame base and arena are locals; so is the fuel that counts jumps until the next poll.
// A case's fast path touches nothing else. What is rare goes to a helper, before which Ip is stored: from it the helper's
// error finds its line and its handler. A helper that answers Value.Pushed has pushed a Python frame: the loop goes on in
// it, and the answer comes when that frame returns (see Continuation). So Python code never makes C# recurse.
// Errors that programs provoke on purpose are not thrown, which on .NET takes thousands of instructions: where a helper says
// so, the answer Null means that Root.Raised holds an exception.
// Cases are in the order of the opcode table; Opcode.cs says what each does.
using System;
using System.Runtime.CompilerServices;
using MicroPyNano.Core;
using MicroPyNano.Numerics;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    /// <summary>Jumps between two polls.</summary>
    private const int FuelPerPoll = 128;

    // Optimised at once: tiered compilation would run the first programs ten times slower. (nanoFramework's library does not
    // name this value of MethodImplOptions.)
    private const int AggressiveOptimization = 512;

    // Runs from Ip and Fp until an Exit instruction; returns its value, or Null if an exception left the frames of this run.
    [MethodImpl((MethodImplOptions)AggressiveOptimization)]
    private int Loop()
    {
        // The first four are the shortest to reach.
        int[] m = Heap.Memory;
        int ip = Ip;
        int fp = Fp;
        int w;
        Heap h = Heap;
        int fuel = FuelPerPoll;
        int x;
        int y;
        int v;
        int at;
        int n;
        for (; ; )
        {
            switch ((byte)(w = m[ip++]))
            {
                // Assigning within the test spares nanoCLR two loads, here and where it counts as much.
                case Opcode.Add:
                case Opcode.InplaceAdd:
                    if (((x = m[fp + (byte)(w >> 16)]) & (y = m[fp + (w >>> 24)]) & 1) != 0)
                    {
                        v = x + y - 1;
                        if ((x ^ v) >= 0 || (x ^ y) < 0)
                        {
                            m[fp + (byte)(w >> 8)] = v;
                            continue;
                        }
                    }
                    goto Binary;
                case Opcode.Subtract:
                case Opcode.InplaceSubtract:
                    if (((x = m[fp + (byte)(w >> 16)]) & (y = m[fp + (w >>> 24)]) & 1) != 0)
                    {
                        v = x - y + 1;
                        if ((x ^ v) >= 0 || (x ^ y) >= 0)
                        {
                            m[fp + (byte)(w >> 8)] = v;
                            continue;
                        }
                    }
                    goto Binary;
                case Opcode.Multiply:
                case Opcode.InplaceMultiply:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) != 0)
                    {
                        long product = (long)(x >> 1) * (y >> 1);
                        if (product >= Value.MinSmallInt && product <= Value.MaxSmallInt)
                        {
                            m[fp + (byte)(w >> 8)] = (int)product << 1 | 1;
                            continue;
                        }
                    }
                    goto Binary;
                case Opcode.And:
                case Opcode.InplaceAnd:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) != 0)
                    {
                        m[fp + (byte)(w >> 8)] = x & y;
                        continue;
                    }
                    goto Binary;
                case Opcode.Or:
                case Opcode.InplaceOr:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) != 0)
                    {
                        m[fp + (byte)(w >> 8)] = x | y;
                        continue;
                    }
                    goto Binary;
                case Opcode.Xor:
                case Opcode.InplaceXor:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) != 0)
                    {
                        m[fp + (byte)(w >> 8)] = x ^ y | 1;
                        continue;
                    }
                    goto Binary;
                case Opcode.ShiftRight:
                case Opcode.InplaceShiftRight:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) != 0 && y >= 0)
                    {
                        y >>= 1;
                        m[fp + (byte)(w >> 8)] = x >> (y > 31 ? 31 : y) | 1;
                        continue;
                    }
                    goto Binary;
                case Opcode.FloorDivide:
                case Opcode.InplaceFloorDivide:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) != 0 && y > 1)
                    {
                        m[fp + (byte)(w >> 8)] = IntDivision.FloorDivide(x >> 1, y >> 1) << 1 | 1;
                        continue;
                    }
                    goto Binary;
                case Opcode.Modulo:
                case Opcode.InplaceModulo:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) != 0 && y > 1)
                    {
                        m[fp + (byte)(w >> 8)] = IntDivision.FloorModulo(x >> 1, y >> 1) << 1 | 1;
                        continue;
                    }
                    goto Binary;
                case Opcode.TrueDivide:
                case Opcode.Power:
                case Opcode.ShiftLeft:
                case Opcode.MatrixMultiply:
                case Opcode.InplaceTrueDivide:
                case Opcode.InplacePower:
                case Opcode.InplaceShiftLeft:
                case Opcode.InplaceMatrixMultiply:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    goto Binary;

                case Opcode.AddInt:
                case Opcode.InplaceAddInt:
                    x = m[fp + (byte)(w >> 16)];
                    y = w >>> 24 << 1;
                    if ((x & 1) != 0)
                    {
                        v = x + y;
                        if (v >= x)
                        {
                            m[fp + (byte)(w >> 8)] = v;
                            continue;
                        }
                    }
                    y |= 1;
                    goto Binary;
                case Opcode.SubtractInt:
                case Opcode.InplaceSubtractInt:
                    x = m[fp + (byte)(w >> 16)];
                    y = w >>> 24 << 1;
                    if ((x & 1) != 0)
                    {
                        v = x - y;
                        if (v <= x)
                        {
                            m[fp + (byte)(w >> 8)] = v;
                            continue;
                        }
                    }
                    y |= 1;
                    goto Binary;
                case Opcode.AddIntJumpLess:
                case Opcode.InplaceAddIntJumpLess:
                    at = fp + (byte)(w >> 8);
                    if (((x = m[at]) & (y = m[fp + (byte)(w >> 16)]) & 1) != 0)
                    {
                        v = x + (w >>> 24 << 1);
                        if (v >= x)
                        {
                            m[at] = v;
                            ip++;
                            if (v < y)
                                goto Jump;
                            ip++;
                            continue;
                        }
                    }
                    // Only the sum: JumpLess comes next.
                    y = w >>> 24 << 1 | 1;
                    goto Binary;

                case Opcode.Negative:
                case Opcode.Positive:
                case Opcode.Invert:
                    Ip = ip;
                    v = Unary((byte)w, m[fp + (byte)(w >> 16)]);
                    goto Store;
                case Opcode.Not:
                    v = m[fp + (byte)(w >> 16)];
                    if (v != Value.True && v != Value.False)
                    {
                        Ip = ip;
                        v = Truth(v, Continuation.Bool);
                        if (v == Value.Pushed)
                            goto Reload;
                    }
                    m[fp + (byte)(w >> 8)] = Value.True + Value.False - v;
                    continue;

                case Opcode.Less:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) == 0)
                        goto Comparison;
                    m[fp + (byte)(w >> 8)] = x < y ? Value.True : Value.False;
                    continue;
                case Opcode.LessEqual:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) == 0)
                        goto Comparison;
                    m[fp + (byte)(w >> 8)] = x <= y ? Value.True : Value.False;
                    continue;
                case Opcode.Greater:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) == 0)
                        goto Comparison;
                    m[fp + (byte)(w >> 8)] = x > y ? Value.True : Value.False;
                    continue;
                case Opcode.GreaterEqual:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) == 0)
                        goto Comparison;
                    m[fp + (byte)(w >> 8)] = x >= y ? Value.True : Value.False;
                    continue;
                case Opcode.Equal:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) == 0)
                        goto Comparison;
                    m[fp + (byte)(w >> 8)] = x == y ? Value.True : Value.False;
                    continue;
                case Opcode.NotEqual:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & y & 1) == 0)
                        goto Comparison;
                    m[fp + (byte)(w >> 8)] = x != y ? Value.True : Value.False;
                    continue;
                case Opcode.In:
                case Opcode.NotIn:
                    Ip = ip;
                    v = Contains(m[fp + (w >>> 24)], m[fp + (byte)(w >> 16)], Continuation.Bool);
                    if (v == Value.Pushed)
                        goto Reload;
                    m[fp + (byte)(w >> 8)] = (byte)w == Opcode.In ? v : Value.True + Value.False - v;
                    continue;
                case Opcode.Is:
                    m[fp + (byte)(w >> 8)] = AreSame(m[fp + (byte)(w >> 16)], m[fp + (w >>> 24)]) ? Value.True : Value.False;
                    continue;
                case Opcode.IsNot:
                    m[fp + (byte)(w >> 8)] = AreSame(m[fp + (byte)(w >> 16)], m[fp + (w >>> 24)]) ? Value.False : Value.True;
                    continue;

                case Opcode.JumpLess:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x < y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotLess:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x >= y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpLessEqual:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x <= y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotLessEqual:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x > y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpGreater:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x > y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotGreater:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x <= y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpGreaterEqual:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x >= y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotGreaterEqual:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x < y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpEqual:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x == y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotEqual:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x != y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpUnequal:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x != y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotUnequal:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & y & 1) == 0)
                        goto CompareJump;
                    if (x == y)
                        goto Jump;
                    ip++;
                    continue;

                case Opcode.JumpLessInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x < y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotLessInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x >= y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpLessEqualInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x <= y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotLessEqualInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x > y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpGreaterInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x > y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotGreaterInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x <= y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpGreaterEqualInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x >= y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotGreaterEqualInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x < y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpEqualInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x == y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotEqualInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x != y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpUnequalInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x != y)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotUnequalInt:
                    x = m[fp + (byte)(w >> 8)];
                    y = w << 8 >> 23 | 1;
                    if ((x & 1) == 0)
                        goto CompareJump;
                    if (x == y)
                        goto Jump;
                    ip++;
                    continue;

                case Opcode.JumpIn:
                case Opcode.JumpNotIn:
                    Ip = ip;
                    v = Contains(m[fp + (byte)(w >> 16)], m[fp + (byte)(w >> 8)], Continuation.Test);
                    goto Branch;
                case Opcode.JumpIs:
                    if (AreSame(m[fp + (byte)(w >> 8)], m[fp + (byte)(w >> 16)]))
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpIsNot:
                    if (!AreSame(m[fp + (byte)(w >> 8)], m[fp + (byte)(w >> 16)]))
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNone:
                    if (m[fp + (byte)(w >> 8)] == Value.None)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpNotNone:
                    if (m[fp + (byte)(w >> 8)] != Value.None)
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.JumpTrue:
                    v = m[fp + (byte)(w >> 8)];
                    if (v == Value.True)
                        goto Jump;
                    if (v == Value.False || v == Value.None)
                    {
                        ip++;
                        continue;
                    }
                    Ip = ip;
                    v = Truth(v, Continuation.Test);
                    goto Branch;
                case Opcode.JumpFalse:
                    v = m[fp + (byte)(w >> 8)];
                    if (v == Value.False || v == Value.None)
                        goto Jump;
                    if (v == Value.True)
                    {
                        ip++;
                        continue;
                    }
                    Ip = ip;
                    v = Truth(v, Continuation.Test);
                    goto Branch;
                case Opcode.Jump:
                    ip += w >> 8;
                    continue;
                case Opcode.JumpBack:
                    ip += w >> 8;
                    if (--fuel < 0)
                        goto Poll;
                    continue;

                case Opcode.Move:
                    m[fp + (byte)(w >> 8)] = m[fp + (byte)(w >> 16)];
                    continue;
                case Opcode.LoadInt:
                    m[fp + (byte)(w >> 8)] = w >> 15 | 1;
                    continue;
                case Opcode.LoadConstant:
                    m[fp + (byte)(w >> 8)] = m[(m[fp + Frame.Constants] >> 2) + 1 + (w >>> 16)];
                    continue;
                case Opcode.LoadText:
                    m[fp + (byte)(w >> 8)] = w >>> 16 << 6 | Value.QstrTag;
                    continue;
                case Opcode.LoadSingleton:
                    m[fp + (byte)(w >> 8)] = w >>> 16 << 6 | 2;
                    continue;
                case Opcode.CheckBound:
                    v = m[fp + (byte)(w >> 8)];
                    if (v != Value.Null && v != Value.Undefined)
                        continue;
                    Ip = ip;
                    throw Unbound(w >>> 16);
                case Opcode.Unbind:
                    at = fp + (byte)(w >> 8);
                    if (m[at] == Value.Null || m[at] == Value.Undefined)
                    {
                        Ip = ip;
                        throw Unbound(w >>> 16);
                    }
                    m[at] = Value.Undefined;
                    continue;

                case Opcode.LoadGlobal:
                    x = m[ip];
                    y = m[(m[fp + Frame.Callee] >> 2) + Function.Globals] >> 2;
                    v = x >>> 16;
                    // The hint is the number of the entry, from 1, where the name was last found.
                    if (v <= m[y + 1] >> 1)
                    {
                        at = (m[y + 2] >> 2) + 1 + (v << 1);
                        if (m[at] == ((ushort)x << 6 | Value.QstrTag))
                        {
                            m[fp + (byte)(w >> 8)] = m[at + 1];
                            ip++;
                            continue;
                        }
                    }
                    Ip = ip;
                    v = LoadGlobal(y, ip);
                    m[fp + (byte)(w >> 8)] = v;
                    ip++;
                    continue;
                case Opcode.StoreGlobal:
                    x = m[ip];
                    y = m[(m[fp + Frame.Callee] >> 2) + Function.Globals] >> 2;
                    v = x >>> 16;
                    if (v <= m[y + 1] >> 1)
                    {
                        at = (m[y + 2] >> 2) + 1 + (v << 1);
                        if (m[at] == ((ushort)x << 6 | Value.QstrTag))
                        {
                            m[at + 1] = m[fp + (byte)(w >> 8)];
                            ip++;
                            continue;
                        }
                    }
                    Ip = ip;
                    StoreName(y, ip, m[fp + (byte)(w >> 8)]);
                    ip++;
                    continue;
                case Opcode.DeleteGlobal:
                    Ip = ip;
                    DeleteName(m[(m[fp + Frame.Callee] >> 2) + Function.Globals] >> 2, (ushort)m[ip]);
                    ip++;
                    continue;
                case Opcode.LoadName:
                    Ip = ip;
                    m[fp + (byte)(w >> 8)] = LoadName(m[fp] >> 2, ip);
                    ip++;
                    continue;
                case Opcode.StoreName:
                    Ip = ip;
                    StoreName(m[fp] >> 2, ip, m[fp + (byte)(w >> 8)]);
                    ip++;
                    continue;
                case Opcode.DeleteName:
                    Ip = ip;
                    DeleteName(m[fp] >> 2, (ushort)m[ip]);
                    ip++;
                    continue;

                case Opcode.MakeCell:
                    Ip = ip;
                    at = h.Allocate(Kind.Cell, 2);
                    v = m[fp + (byte)(w >> 8)];
                    m[at + 1] = v == Value.Null ? Value.Undefined : v;
                    m[fp + (byte)(w >> 8)] = at << 2;
                    continue;
                case Opcode.LoadCell:
                    v = m[(m[fp + (byte)(w >> 16)] >> 2) + 1];
                    if (v == Value.Undefined)
                    {
                        Ip = ip;
                        throw Unbound((ushort)m[ip]);
                    }
                    m[fp + (byte)(w >> 8)] = v;
                    ip++;
                    continue;
                case Opcode.StoreCell:
                    m[(m[fp + (byte)(w >> 8)] >> 2) + 1] = m[fp + (byte)(w >> 16)];
                    continue;
                case Opcode.DeleteCell:
                    at = (m[fp + (byte)(w >> 8)] >> 2) + 1;
                    goto Clear;
                case Opcode.LoadFree:
                    v = m[(m[(m[fp + Frame.Callee] >> 2) + Function.Cells + (byte)(w >> 16)] >> 2) + 1];
                    if (v == Value.Undefined)
                    {
                        Ip = ip;
                        throw Unbound((ushort)m[ip]);
                    }
                    m[fp + (byte)(w >> 8)] = v;
                    ip++;
                    continue;
                case Opcode.StoreFree:
                    m[(m[(m[fp + Frame.Callee] >> 2) + Function.Cells + (byte)(w >> 8)] >> 2) + 1] = m[fp + (byte)(w >> 16)];
                    continue;
                case Opcode.DeleteFree:
                    at = (m[(m[fp + Frame.Callee] >> 2) + Function.Cells + (byte)(w >> 8)] >> 2) + 1;
                    goto Clear;
                case Opcode.LoadFreeCell:
                    m[fp + (byte)(w >> 8)] = m[(m[fp + Frame.Callee] >> 2) + Function.Cells + (byte)(w >> 16)];
                    continue;

                case Opcode.LoadAttribute:
                    x = m[fp + (byte)(w >> 16)];
                    if ((x & 3) == 0)
                    {
                        x >>= 2;
                        y = m[x] & Kind.Mask;
                        if (y == Kind.Instance || y == Kind.Module)
                        {
                            y = m[ip];
                            v = y >>> 16;
                            if (v <= m[x + 1] >> 1)
                            {
                                at = (m[x + 2] >> 2) + 1 + (v << 1);
                                if (m[at] == ((ushort)y << 6 | Value.QstrTag))
                                {
                                    m[fp + (byte)(w >> 8)] = m[at + 1];
                                    ip++;
                                    continue;
                                }
                            }
                        }
                        x <<= 2;
                    }
                    Ip = ip;
                    v = LoadAttribute(x, ip);
                    if (v == Value.Null)
                        goto Raised;
                    if (v == Value.Pushed)
                        goto Reload;
                    m[fp + (byte)(w >> 8)] = v;
                    ip++;
                    continue;
                case Opcode.StoreAttribute:
                    x = m[fp + (byte)(w >> 8)];
                    if ((x & 3) == 0 && (m[x >> 2] & Kind.Mask) == Kind.Instance)
                    {
                        x >>= 2;
                        y = m[ip];
                        v = y >>> 16;
                        if (v <= m[x + 1] >> 1)
                        {
                            at = (m[x + 2] >> 2) + 1 + (v << 1);
                            if (m[at] == ((ushort)y << 6 | Value.QstrTag))
                            {
                                m[at + 1] = m[fp + (byte)(w >> 16)];
                                ip++;
                                continue;
                            }
                        }
                        x <<= 2;
                    }
                    Ip = ip + 1;
                    v = StoreAttribute(x, m[fp + (byte)(w >> 16)], ip);
                    ip++;
                    if (v == Value.Pushed)
                        goto Reload;
                    continue;
                case Opcode.DeleteAttribute:
                    Ip = ip + 1;
                    v = DeleteAttribute(m[fp + (byte)(w >> 8)], (ushort)m[ip] << 6 | Value.QstrTag);
                    ip++;
                    if (v == Value.Pushed)
                        goto Reload;
                    continue;
                case Opcode.LoadMethod:
                    Ip = ip + 1;
                    LoadMethod(m[fp + (byte)(w >> 16)], ip, fp + (byte)(w >> 8));
                    ip++;
                    continue;

                case Opcode.GetItem:
                    x = m[fp + (byte)(w >> 16)];
                    y = m[fp + (w >>> 24)];
                    if ((x & 3) == 0 && (y & 1) != 0)
                    {
                        at = x >> 2;
                        if ((m[at] & Kind.Mask) == Kind.List && y < m[at + 1] && y > 0)
                        {
                            m[fp + (byte)(w >> 8)] = m[(m[at + 2] >> 2) + 1 + (y >> 1)];
                            continue;
                        }
                    }
                    Ip = ip;
                    v = GetItem(x, y);
                    if (v == Value.Null)
                        goto Raised;
                    goto Store;
                case Opcode.GetItemInt:
                    x = m[fp + (byte)(w >> 16)];
                    y = w >> 24 << 1 | 1;
                    if ((x & 3) == 0 && y > 0)
                    {
                        at = x >> 2;
                        v = m[at] & (Kind.Mask | 1 << Kind.PadShift);
                        if (v == Kind.List && y < m[at + 1])
                        {
                            m[fp + (byte)(w >> 8)] = m[(m[at + 2] >> 2) + 1 + (y >> 1)];
                            continue;
                        }
                        if (v == Kind.Tuple && (y >> 1) + 1 < m[at] >>> Kind.SizeShift)
                        {
                            m[fp + (byte)(w >> 8)] = m[at + 1 + (y >> 1)];
                            continue;
                        }
                    }
                    Ip = ip;
                    v = GetItem(x, y);
                    if (v == Value.Null)
                        goto Raised;
                    goto Store;
                case Opcode.SetItem:
                    x = m[fp + (byte)(w >> 8)];
                    y = m[fp + (byte)(w >> 16)];
                    if ((x & 3) == 0 && (y & 1) != 0)
                    {
                        at = x >> 2;
                        if ((m[at] & Kind.Mask) == Kind.List && y < m[at + 1] && y > 0)
                        {
                            m[(m[at + 2] >> 2) + 1 + (y >> 1)] = m[fp + (w >>> 24)];
                            continue;
                        }
                    }
                    Ip = ip;
                    if (SetItem(x, y, m[fp + (w >>> 24)]) == Value.Pushed)
                        goto Reload;
                    continue;
                case Opcode.DeleteItem:
                    Ip = ip;
                    if (DeleteItem(m[fp + (byte)(w >> 8)], m[fp + (byte)(w >> 16)]) == Value.Pushed)
                        goto Reload;
                    continue;

                case Opcode.GetIter:
                    Ip = ip;
                    if (GetIter(fp + (byte)(w >> 8), m[fp + (byte)(w >> 16)]) == Value.Pushed)
                        goto Reload;
                    continue;
                case Opcode.PrepareRange:
                    if (PrepareRange(fp + (byte)(w >> 8), (byte)(w >> 16)))
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.ForIter:
                    at = fp + (byte)(w >> 16);
                    x = m[at];
                    y = m[at + 2];
                    if ((x & y & 1) != 0)
                    {
                        if (y > 0 ? x < m[at + 1] : x > m[at + 1])
                        {
                            m[fp + (byte)(w >> 8)] = x;
                            m[at] = x + y - 1;
                            goto Jump;
                        }
                        ip++;
                        continue;
                    }
                    y = m[at + 1];
                    if ((y & 1) != 0)
                    {
                        if ((x & 3) == 0 && (m[x >> 2] & Kind.Mask) == Kind.List)
                        {
                            x >>= 2;
                            if (y < m[x + 1])
                            {
                                m[fp + (byte)(w >> 8)] = m[(m[x + 2] >> 2) + 1 + (y >> 1)];
                                m[at + 1] = y + 2;
                                goto Jump;
                            }
                            ip++;
                            continue;
                        }
                        Ip = ip;
                        v = NextAt(at);
                    }
                    else
                    {
                        Ip = ip;
                        v = NextItem(x);
                        if (v == Value.Pushed)
                            goto Reload;
                    }
                    if (v != Value.Stop)
                    {
                        m[fp + (byte)(w >> 8)] = v;
                        goto Jump;
                    }
                    ip++;
                    continue;
                case Opcode.LoadIterator:
                    Ip = ip;
                    v = IteratorOf(m[fp + (byte)(w >> 16)]);
                    goto Store;

                case Opcode.MakeFunction:
                    Ip = ip;
                    v = MakeFunction(m[(m[fp + Frame.Constants] >> 2) + 1 + (w >>> 16)] >> 2, fp + (byte)(w >> 8));
                    goto Store;
                case Opcode.Call:
                    at = fp + (byte)(w >> 8) + Frame.HeaderWords;
                    n = (byte)(w >> 16);
                    goto Enter;
                case Opcode.CallMethod:
                    at = fp + (byte)(w >> 8) + Frame.HeaderWords;
                    n = (byte)(w >> 16);
                    if (m[at] != Value.Null)
                    {
                        n++;
                        goto Enter;
                    }
                    Array.Copy(m, at + 1, m, at, n);
                    goto Enter;
                case Opcode.CallKeywords:
                    Ip = ip;
                    at = fp + (byte)(w >> 8) + Frame.HeaderWords;
                    v = Call(at, (byte)(w >> 16), w >>> 24);
                    goto Store;
                case Opcode.CallMethodKeywords:
                    Ip = ip;
                    at = fp + (byte)(w >> 8) + Frame.HeaderWords;
                    n = (byte)(w >> 16);
                    if (m[at] != Value.Null)
                        n++;
                    else
                        Array.Copy(m, at + 1, m, at, n + (w >>> 24) + 1);
                    v = Call(at, n, w >>> 24);
                    goto Store;
                case Opcode.CallSpread:
                    Ip = ip;
                    v = CallSpread(fp + (byte)(w >> 8) + Frame.HeaderWords);
                    goto Store;
                case Opcode.Return:
                    v = m[fp + (byte)(w >> 8)];
                    goto Leave;
                case Opcode.ReturnNone:
                    v = Value.None;
                    goto Leave;
                case Opcode.ReturnGenerator:
                    Ip = ip;
                    ReturnFromGenerator(m[fp + (byte)(w >> 8)]);
                    goto Reload;
                case Opcode.Yield:
                    Ip = ip;
                    YieldValue(m[fp + (byte)(w >> 16)]);
                    goto Reload;
                case Opcode.YieldFrom:
                    Ip = ip;
                    Delegate(fp + (byte)(w >> 16), Value.None);
                    goto Reload;
                case Opcode.GetAwaitable:
                    Ip = ip;
                    v = Awaitable(m[fp + (byte)(w >> 16)]);
                    goto Store;

                case Opcode.BuildTuple:
                    Ip = ip;
                    v = Tuples.FromWords(h, fp + (byte)(w >> 16), w >>> 24);
                    goto Store;
                case Opcode.BuildList:
                    Ip = ip;
                    v = Lists.FromWords(h, fp + (byte)(w >> 16), w >>> 24);
                    goto Store;
                case Opcode.BuildSet:
                    Ip = ip;
                    v = BuildSet(fp + (byte)(w >> 16), w >>> 24);
                    goto Store;
                case Opcode.BuildDict:
                    Ip = ip;
                    v = Map.NewDict(h) << 2;
                    goto Store;
                case Opcode.BuildSlice:
                    Ip = ip;
                    v = BuildSlice(fp + (byte)(w >> 16));
                    goto Store;
                case Opcode.BuildString:
                    Ip = ip;
                    v = JoinTexts(fp + (byte)(w >> 16), w >>> 24);
                    goto Store;
                case Opcode.Format:
                    Ip = ip;
                    v = FormatValue(m[fp + (byte)(w >> 16)], m[fp + (byte)(w >> 16) + 1], w >>> 24);
                    goto Store;
                case Opcode.ListAppend:
                    Ip = ip;
                    Lists.Append(h, m[fp + (byte)(w >> 8)], m[fp + (byte)(w >> 16)]);
                    continue;
                case Opcode.ListExtend:
                    Ip = ip;
                    ExtendList(m[fp + (byte)(w >> 8)], m[fp + (byte)(w >> 16)]);
                    continue;
                case Opcode.SetAdd:
                    Ip = ip;
                    Map.Set(h, m[fp + (byte)(w >> 8)] >> 2, m[fp + (byte)(w >> 16)], Value.None);
                    continue;
                case Opcode.SetUpdate:
                    Ip = ip;
                    UpdateSet(m[fp + (byte)(w >> 8)], m[fp + (byte)(w >> 16)]);
                    continue;
                case Opcode.DictSet:
                    Ip = ip;
                    Map.Set(h, m[fp + (byte)(w >> 8)] >> 2, m[fp + (byte)(w >> 16)], m[fp + (w >>> 24)]);
                    continue;
                case Opcode.DictMerge:
                    Ip = ip;
                    MergeDict(m[fp + (byte)(w >> 8)], m[fp + (byte)(w >> 16)], w >>> 24 != 0);
                    continue;
                case Opcode.ListToTuple:
                    Ip = ip;
                    v = TupleOfList(m[fp + (byte)(w >> 16)]);
                    goto Store;
                case Opcode.Unpack:
                    Ip = ip;
                    Unpack(fp + (byte)(w >> 8), (byte)(w >> 16));
                    continue;
                case Opcode.UnpackStar:
                    Ip = ip;
                    UnpackStar(fp + (byte)(w >> 8), (byte)(w >> 16), w >>> 24);
                    continue;

                case Opcode.BuildClass:
                    Ip = ip;
                    v = BuildClass(fp + (byte)(w >> 8), (byte)(w >> 16), w >>> 24);
                    goto Store;
                case Opcode.ImportName:
                    Ip = ip + 1;
                    at = fp + (byte)(w >> 16);
                    v = ImportStatement((ushort)m[ip] << 6 | Value.QstrTag, m[at], m[at + 1] >> 1);
                    ip++;
                    goto Store;
                case Opcode.ImportFrom:
                    Ip = ip + 1;
                    v = ImportFrom(m[fp + (byte)(w >> 16)], (ushort)m[ip] << 6 | Value.QstrTag);
                    ip++;
                    goto Store;
                case Opcode.ImportStar:
                    Ip = ip;
                    ImportStar(m[fp + (byte)(w >> 8)]);
                    continue;
                case Opcode.Raise:
                    Ip = ip;
                    v = ExceptionToRaise(m[fp + (byte)(w >> 8)]);
                    goto Raise;
                case Opcode.RaiseFrom:
                    Ip = ip;
                    v = ExceptionToRaise(m[fp + (byte)(w >> 8)]);
                    SetCause(v, m[fp + (byte)(w >> 16)]);
                    goto Raise;
                case Opcode.Reraise:
                    v = m[fp + (byte)(w >> 8)];
                    if ((v & 3) != 0 || v == Value.Null)
                        continue;
                    Ip = ip;
                    Reraising = true;
                    goto Raise;
                case Opcode.RaiseNoException:
                    Ip = ip;
                    throw Errors.New(h, TypeId.RuntimeError, "no active exception to reraise");
                case Opcode.RaiseAssertion:
                    Ip = ip;
                    if ((byte)(w >> 16) == 0)
                        throw Errors.New(h, TypeId.AssertionError);
                    throw Errors.NewWithText(h, TypeId.AssertionError, m[fp + (byte)(w >> 8)]);
                case Opcode.JumpNoMatch:
                    Ip = ip + 1;
                    if (!Matches(m[fp + (byte)(w >> 8)], m[fp + (byte)(w >> 16)]))
                        goto Jump;
                    ip++;
                    continue;
                case Opcode.ExceptionInfo:
                    at = fp + (byte)(w >> 8);
                    v = m[fp + (byte)(w >> 16)];
                    m[at] = Types.Of(h, v);
                    m[at + 1] = v;
                    m[at + 2] = Value.None;
                    continue;
                case Opcode.PrintExpression:
                    Ip = ip;
                    PrintExpression(m[fp + (byte)(w >> 8)]);
                    continue;
                case Opcode.CheckInit:
                    if (m[fp + (byte)(w >> 8)] == Value.None)
                        continue;
                    Ip = ip;
                    throw InitReturned();
                case Opcode.Exit:
                    return m[fp + (byte)(w >> 8)];
                default:
                    Ip = ip;
                    throw Errors.New(h, TypeId.RuntimeError, "bad opcode");
            }

        Enter:
            x = m[at - 1];
            if ((x & 3) == 0)
            {
                x >>= 2;
                if ((m[x] & Kind.Mask) == Kind.Function)
                {
                    y = m[x + Function.Code] >> 2;
                    v = m[y + Code.Registers] >> 1;
                    if (m[y + Code.Arity] == (n << 1 | 1) && at + v <= h.Floor)
                    {
                        x = h.Sp;
                        m[at + Frame.Caller] = (fp << 8 | x - fp) << 1 | 1;
                        m[at + Frame.ReturnTo] = ip << Frame.ReturnShift | Continuation.Store << 1 | 1;
                        m[at + Frame.Constants] = m[y + Code.Constants];
                        if (v > n)
                            Array.Clear(m, at + n, v - n);
                        fp = at;
                        Fp = at;
                        // Never below the caller's registers: a collection may use what is above Sp.
                        if (at + v > x)
                            h.Sp = at + v;
                        ip = (m[y + Code.Instructions] >> 2) + 1;
                        if (Pending != 0)
                            goto Poll;
                        continue;
                    }
                }
            }
            Ip = ip;
            v = Call(at, n, 0);
            if (v == Value.Pushed)
                goto Reload;
            m[fp + (byte)(w >> 8)] = v;
            if (Pending != 0)
                goto Poll;
            continue;

        Leave:
            x = m[fp + Frame.Caller];
            y = m[fp + Frame.ReturnTo];
            fp = x >> 9;
            Fp = fp;
            h.Sp = fp + (byte)(x >> 1);
            ip = y >> Frame.ReturnShift;
            if ((y & Continuation.Mask << 1) == 0)
            {
                m[fp + (byte)(m[ip - 1] >> 8)] = v;
                continue;
            }
            Ip = ip;
            Continue(y >> 1 & Continuation.Mask, v);
            goto Reload;

        Clear:
            if (m[at] == Value.Undefined)
            {
                Ip = ip;
                throw Unbound((ushort)m[ip]);
            }
            m[at] = Value.Undefined;
            ip++;
            continue;

        Binary:
            Ip = ip;
            v = Binary((byte)w, x, y);
        Store:
            if (v == Value.Pushed)
                goto Reload;
            m[fp + (byte)(w >> 8)] = v;
            continue;

        Comparison:
            Ip = ip;
            v = Compare((byte)w, x, y, Continuation.Store);
            goto Store;

        CompareJump:
            Ip = ip;
            v = CompareForJump((byte)w, x, y);
        Branch:
            if (v == Value.Pushed)
                goto Reload;
            // Even opcodes jump if it is true, odd ones if it is false.
            if ((v == Value.True) != ((w & 1) == 0))
            {
                ip++;
                continue;
            }
        Jump:
            ip += m[ip];
            if (--fuel >= 0)
                continue;
        Poll:
            Ip = ip;
            fuel = FuelPerPoll;
            ServicePending();
            goto Reload;

        Raise:
            m[Root.Raised] = v;
        Raised:
            if (!Unwind())
                return Value.Null;
        Reload:
            ip = Ip;
            fp = Fp;
        }
    }
}
