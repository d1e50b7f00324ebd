// Texts of exceptions: str() and the arguments of repr().
//
// The MemoryError made in advance has no args tuple but a number, from which its message is made here: see Errors.
using MicroPyNano.Core;

namespace MicroPyNano.Objects;

/// <summary>Texts of exception objects.</summary>
public static class PrintedException
{
    /// <summary>Appends ('a', 1) or ('a',) or (). The exception is rooted.</summary>
    internal static void AppendArguments(Heap h, int builder, int exception)
    {
        int args = h.Memory[(exception >> 2) + Errors.Args];
        if ((args & 1) == 0)
        {
            h.Protocol.AppendRepr(builder, args);
            return;
        }
        TextBuilder.AppendString(h, builder, "('");
        AppendMemoryError(h, builder, args >> 1);
        TextBuilder.AppendString(h, builder, "',)");
    }

    /// <summary>Appends str(exception), which is rooted: nothing, the only argument, or all of them.</summary>
    public static void AppendStr(Heap h, int builder, int exception)
    {
        int args = h.Memory[(exception >> 2) + Errors.Args];
        if ((args & 1) != 0)
        {
            AppendMemoryError(h, builder, args >> 1);
            return;
        }
        int count = Tuples.Length(h, args);
        if (count > 0 && count < 3 && IsOSError(h, exception) && AppendErrno(h, builder, args, count))
            return;
        if (count == 1)
            h.Protocol.AppendStr(builder, Tuples.Get(h, args, 0));
        else if (count > 1)
            h.Protocol.AppendRepr(builder, args);
    }

    private static void AppendMemoryError(Heap h, int builder, int bytes)
    {
        TextBuilder.AppendString(h, builder, "memory allocation failed, ");
        if (bytes < 0)
        {
            TextBuilder.AppendString(h, builder, "heap is locked");
            return;
        }
        TextBuilder.AppendString(h, builder, "allocating ");
        TextBuilder.AppendInt(h, builder, bytes);
        TextBuilder.AppendString(h, builder, " bytes");
    }

    // Classes written in Python are followed to their first base.
    private static bool IsOSError(Heap h, int exception)
    {
        int type = h.Memory[(exception >> 2) + Errors.Class];
        while (h.Is(type, Kind.Class))
        {
            int bases = h.Memory[(type >> 2) + ClassObject.Bases];
            if (!h.Is(bases, Kind.Tuple) || Tuples.Length(h, bases) == 0)
                return false;
            type = Tuples.Get(h, bases, 0);
        }
        return type == Value.Type(TypeId.OSError);
    }

    // [Errno 2] ENOENT: name of the file
    private static bool AppendErrno(Heap h, int builder, int args, int count)
    {
        int number = Tuples.Get(h, args, 0);
        int name = (number & 1) == 0 ? 0 : ErrnoName(number >> 1);
        if (name == 0)
            return false;
        TextBuilder.AppendString(h, builder, "[Errno ");
        TextBuilder.AppendInt(h, builder, number >> 1);
        TextBuilder.AppendString(h, builder, "] ");
        TextBuilder.AppendQstr(h, builder, name);
        if (count == 2)
        {
            TextBuilder.AppendString(h, builder, ": ");
            h.Protocol.AppendStr(builder, Tuples.Get(h, args, 1));
        }
        return true;
    }

    /// <summary>The qstr id of the name of an error number of the operating system, or 0.</summary>
    public static int ErrnoName(int number)
    {
        switch (number)
        {
            case 1: return Q.EPERM;
            case 2: return Q.ENOENT;
            case 5: return Q.EIO;
            case 9: return Q.EBADF;
            case 11: return Q.EAGAIN;
            case 12: return Q.ENOMEM;
            case 13: return Q.EACCES;
            case 17: return Q.EEXIST;
            case 19: return Q.ENODEV;
            case 21: return Q.EISDIR;
            case 22: return Q.EINVAL;
            case 28: return Q.ENOSPC;
            case 95: return Q.EOPNOTSUPP;
            case 98: return Q.EADDRINUSE;
            case 103: return Q.ECONNABORTED;
            case 104: return Q.ECONNRESET;
            case 105: return Q.ENOBUFS;
            case 107: return Q.ENOTCONN;
            case 110: return Q.ETIMEDOUT;
            case 111: return Q.ECONNREFUSED;
            case 113: return Q.EHOSTUNREACH;
            case 114: return Q.EALREADY;
            case 115: return Q.EINPROGRESS;
            default: return 0;
        }
    }
}
