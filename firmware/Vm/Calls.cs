// Calling: every kind of callee that the loop's fast path does not take.
//
// A call's window in the arena: four words for the frame's header, the last of them the callee; n arguments from `at`; then
// the values of keyword arguments, and behind them the tuple of their names.
// Invariant: until a frame is pushed, Heap.Sp is above all of the window.
using System;
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Vm;

public sealed partial class VirtualMachine
{
    /// <summary>Calls m[at - 1] with n positional and some keyword arguments.</summary>
    /// <returns>The result, or Pushed if a frame was pushed that will deliver it.</returns>
    private int Call(int at, int n, int keywords) => Call(at, n, keywords, Continuation.Store, Heap.Sp);

    // frameEnd: where the caller's registers end; the window may lie above them.
    private int Call(int at, int n, int keywords, int continuation, int frameEnd)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        RaiseSp(at + n + (keywords > 0 ? keywords + 1 : 0));
        for (; ; )
        {
            int callee = m[at - 1];
            if (Value.IsNative(callee))
            {
                int result = CallNative(callee, at, n, keywords);
                h.Sp = frameEnd;
                return result;
            }
            if (Value.IsType(callee))
            {
                KeywordCount = keywords;
                int result = Natives.TypeTable(this, callee >> 6).New(this, callee >> 6, at, n);
                h.Sp = frameEnd;
                return result;
            }
            if (Value.IsReference(callee))
            {
                int index = callee >> 2;
                switch (m[index] & Kind.Mask)
                {
                    case Kind.Function:
                        return EnterFunction(at, n, keywords, continuation, frameEnd);
                    case Kind.BoundMethod:
                        InsertArgument(at, n + keywords + (keywords > 0 ? 1 : 0), m[index + 2], m[index + 1]);
                        n++;
                        continue;
                    case Kind.Class:
                        return Instantiate(at, n, keywords, frameEnd);
                    case Kind.StaticMethod:
                        m[at - 1] = m[index + 1];
                        continue;
                    case Kind.Instance:
                    case Kind.Exception:
                    {
                        int call = ClassAttribute(m[index + 3], Value.Qstr(Q.__call__));
                        if (call == Value.Undefined)
                            break;
                        InsertArgument(at, n + keywords + (keywords > 0 ? 1 : 0), callee, call);
                        n++;
                        continue;
                    }
                    case Kind.Native:
                    {
                        NativeTable table = Natives.TypeTable(this, m[index + 1] >> 1);
                        int call = table.Find(Q.__call__);
                        if (call < 0)
                            break;
                        InsertArgument(at, n + keywords + (keywords > 0 ? 1 : 0), callee, table.ValueOf(call));
                        n++;
                        continue;
                    }
                }
            }
            throw Errors.New(h, TypeId.TypeError, "'%t' object isn't callable", callee);
        }
    }

    // Makes room up to a word. What is between holds values already, or gets them before anything is allocated.
    private void RaiseSp(int sp)
    {
        Heap h = Heap;
        if (h.Sp >= sp)
            return;
        h.ReserveStack(sp - h.Sp);
        h.Sp = sp;
    }

    // Makes room for an argument before the others, and replaces the callee.
    private void InsertArgument(int at, int count, int argument, int callee)
    {
        int[] m = Heap.Memory;
        RaiseSp(at + count + 1);
        Array.Copy(m, at, m, at + 1, count);
        m[at] = argument;
        m[at - 1] = callee;
    }

    private int CallNative(int callee, int at, int n, int keywords)
    {
        int id = callee >> 6;
        NativeTable table = Natives.TableOf(callee);
        if (id >= NativeTable.SelfUnchecked && n > 0)
            CheckSelf(table, id & 0xFF, at);
        if (keywords > 0 && !table.TakesKeywords(id & 0xFF))
            throw Errors.New(Heap, TypeId.TypeError, "function doesn't take keyword arguments");
        KeywordCount = keywords;
        return table.Call(id & 0xFF, this, at, n);
    }

    // list.append(x, 1): a method must never see a self of another type. Instances of derived classes are what they wrap.
    private void CheckSelf(NativeTable table, int index, int at)
    {
        int[] m = Heap.Memory;
        if (table.Type == TypeId.Object)
            return;
        int self = Unwrap(m[at]);
        int type = Types.Of(Heap, self);
        if (!Value.IsType(type) || !TypeId.Derives(type >> 6, table.Type))
        {
            throw Errors.New(
                Heap,
                TypeId.TypeError,
                "descriptor '%q' requires a '%q' object but received a '%t'",
                Value.Qstr(table.NameOf(index)),
                Types.NameOfType(Heap, Value.Type(table.Type)),
                m[at]);
        }
        m[at] = self;
    }

    /// <summary>
    /// The value of a keyword argument of the native call in progress, or Undefined. To be asked before the native calls
    /// anything else.
    /// </summary>
    public int Keyword(int at, int n, int name)
    {
        if (KeywordCount == 0)
            return Value.Undefined;
        int[] m = Heap.Memory;
        int names = (m[at + n + KeywordCount] >> 2) + 1;
        for (int i = 0; i < KeywordCount; i++)
        {
            if (m[names + i] == Value.Qstr(name))
                return m[at + n + i];
        }
        return Value.Undefined;
    }

    /// <summary>An argument that may be given by position or by keyword; Undefined if it was not given.</summary>
    public int Argument(int at, int n, int position, int name) =>
        position < n ? Heap.Memory[at + position] : Keyword(at, n, name);

    // ---- Python functions

    private int EnterFunction(int at, int n, int keywords, int continuation, int frameEnd)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int function = m[at - 1] >> 2;
        int code = m[function + Function.Code] >> 2;
        int shape = m[code + Code.Shape] >> 1;
        int parameters = n;
        if (m[code + Code.Arity] != Value.SmallInt(n) || keywords > 0)
        {
            // Nothing but positional parameters, of which the last ones have defaults.
            bool plain = keywords == 0 && (shape & (0xFF00 | Code.VarArgs | Code.VarKeywords)) == 0;
            int positional = shape & 0xFF;
            int missing = positional - n;
            int defaults = m[function + Function.Defaults] >> 2;
            int known = defaults == 0 ? 0 : h.SizeOf(defaults) - 1;
            if (plain && missing > 0 && missing <= known && at + positional <= h.Floor)
            {
                Array.Copy(m, defaults + 1 + known - missing, m, at + n, missing);
                parameters = positional;
            }
            else
                parameters = BindArguments(at, n, keywords, function, code, shape);
        }
        if ((shape & Code.IsGenerator) != 0)
        {
            int generator = NewGenerator(at, parameters, function, code);
            h.Sp = frameEnd;
            return generator;
        }
        PushFrame(at, parameters, code, continuation, frameEnd);
        return Value.Pushed;
    }

    // The header is written, registers behind the parameters are cleared, Ip, Fp and Sp are the new frame's.
    private void PushFrame(int at, int parameters, int code, int continuation, int frameEnd)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int registers = m[code + Code.Registers] >> 1;
        if (at + registers > h.Floor)
        {
            if (h.Sp < at + parameters)
                h.Sp = at + parameters;
            h.ReserveStack(at + registers - h.Sp);
        }
        int callerRegisters = frameEnd - Fp;
        m[at + Frame.Caller] = (Fp << 8 | callerRegisters & 0xFF) << 1 | 1;
        m[at + Frame.ReturnTo] = Ip << Frame.ReturnShift | continuation << 1 | 1;
        m[at + Frame.Constants] = m[code + Code.Constants];
        if (registers > parameters)
            Array.Clear(m, at + parameters, registers - parameters);
        Fp = at;
        h.Sp = at + registers > frameEnd ? at + registers : frameEnd;
        Ip = (m[code + Code.Instructions] >> 2) + 1;
    }

    // Puts arguments into the registers of their parameters: positional, keyword-only, *args, **kwargs. Returns how many.
    private int BindArguments(int at, int n, int keywords, int function, int code, int shape)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int positional = shape & 0xFF;
        int keywordOnly = shape >> 8 & 0xFF;
        bool varArgs = (shape & Code.VarArgs) != 0;
        bool varKeywords = (shape & Code.VarKeywords) != 0;
        int named = positional + keywordOnly;
        int total = named + (varArgs ? 1 : 0) + (varKeywords ? 1 : 0);
        if (n > positional && !varArgs)
            throw WrongArgumentCount(code, positional, n);

        // Everything moves: keep what is behind the positional parameters on the stack above.
        int room = at + total;
        if (h.Sp < room)
        {
            int from = h.Sp;
            h.ReserveStack(room - from);
            Array.Clear(m, from, room - from);
            h.Sp = room;
        }
        int extra = Value.Null;
        if (varArgs)
            extra = Tuples.FromWords(h, at + positional, n > positional ? n - positional : 0);
        int saved = h.Sp;
        h.Push(extra);
        for (int i = 0; i <= keywords && keywords > 0; i++)
            h.Push(m[at + n + i]);
        int given = n < positional ? n : positional;
        Array.Clear(m, at + given, total - given);
        int rest = Value.Null;
        if (varKeywords)
        {
            rest = Map.NewDict(h) << 2;
            m[at + total - 1] = rest;
        }
        if (varArgs)
            m[at + named] = m[saved];

        int names = m[code + Code.Parameters] >> 2;
        if (keywords > 0)
        {
            int keywordNames = m[saved + 1 + keywords] >> 2;
            for (int i = 0; i < keywords; i++)
            {
                int name = m[keywordNames + 1 + i];
                int value = m[saved + 1 + i];
                int parameter = IndexOfName(names, named, name);
                if (parameter >= 0)
                {
                    if (m[at + parameter] != Value.Null)
                        throw Errors.New(h, TypeId.TypeError, "function got multiple values for argument '%q'", name);
                    m[at + parameter] = value;
                }
                else if (varKeywords)
                    Map.Set(h, rest >> 2, name, value);
                else
                    throw Errors.New(h, TypeId.TypeError, "unexpected keyword argument '%q'", name);
            }
        }

        int defaults = m[function + Function.Defaults] >> 2;
        int defaultCount = defaults == 0 ? 0 : h.SizeOf(defaults) - 1;
        for (int i = given; i < positional; i++)
        {
            if (m[at + i] != Value.Null)
                continue;
            int which = i - (positional - defaultCount);
            if (which < 0)
            {
                if (keywords == 0)
                    throw WrongArgumentCount(code, positional - defaultCount, n);
                throw Errors.New(h, TypeId.TypeError, "function missing required positional argument #%d", Value.SmallInt(i));
            }
            m[at + i] = m[defaults + 1 + which];
        }
        int keywordDefaults = m[function + Function.KeywordDefaults] >> 2;
        for (int i = positional; i < named; i++)
        {
            if (m[at + i] != Value.Null)
                continue;
            int value = keywordDefaults == 0 ? Value.Undefined : Map.GetName(h, keywordDefaults, m[names + 1 + i]);
            if (value == Value.Undefined)
                throw Errors.New(h, TypeId.TypeError, "function missing keyword-only argument");
            m[at + i] = value;
        }
        return total;
    }

    private PythonException WrongArgumentCount(int code, int takes, int given) => Errors.New(
        Heap,
        TypeId.TypeError,
        "%q() takes %d positional arguments but %d were given",
        Heap.Memory[code + Code.Name],
        Value.SmallInt(takes),
        Value.SmallInt(given));

    private int IndexOfName(int names, int count, int name)
    {
        int[] m = Heap.Memory;
        for (int i = 0; i < count; i++)
        {
            if (m[names + 1 + i] == name)
                return i;
        }
        return -1;
    }

    private int MakeFunction(int code, int at)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int cells = m[code + Code.FreeVariables] >> 1;
        int function = h.Allocate(Kind.Function, Function.Cells + cells);
        m[function + Function.Code] = code << 2;
        m[function + Function.Globals] = m[(m[Fp + Frame.Callee] >> 2) + Function.Globals];
        m[function + Function.Defaults] = m[at] == Value.None ? Value.Null : m[at];
        m[function + Function.KeywordDefaults] = m[at + 1] == Value.None ? Value.Null : m[at + 1];
        for (int i = 0; i < cells; i++)
            m[function + Function.Cells + i] = m[at + 2 + i];
        return function << 2;
    }

    /// <summary>A function without parameters over code, for modules and exec. May collect; roots the code.</summary>
    /// <param name="globals">A Module or Dict.</param>
    public int NewFunction(int code, int globals)
    {
        Heap h = Heap;
        int sp = h.Sp;
        h.Push(code);
        h.Push(globals);
        int function = h.Allocate(Kind.Function, Function.Cells);
        h.Memory[function + Function.Code] = code;
        h.Memory[function + Function.Globals] = globals;
        h.Sp = sp;
        return function << 2;
    }

    // f(*args, **kwargs): window as CallSpread says.
    private int CallSpread(int at)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int frameEnd = h.Sp;
        int self = m[at];
        int list = m[at + 1];
        int keywords = m[at + 2];
        int n = m[(list >> 2) + 1] >> 1;
        int k = keywords == Value.Null ? 0 : Map.Count(h, keywords >> 2);
        // The window moves above the frame: it may be longer than the registers.
        int window = h.Sp + Frame.HeaderWords;
        h.ReserveStack(Frame.HeaderWords + n + k + 4);
        Array.Clear(m, h.Sp, Frame.HeaderWords);
        m[window - 1] = m[at - 1];
        int end = window;
        if (self != Value.Null)
            m[end++] = self;
        if (n > 0)
            Array.Copy(m, (m[(list >> 2) + 2] >> 2) + 1, m, end, n);
        end += n;
        int positional = end - window;
        h.Sp = end;
        if (k > 0)
        {
            for (int e = Map.Next(h, keywords >> 2, 0); e != 0; e = Map.Next(h, keywords >> 2, Map.PositionOf(h, keywords >> 2, e) + 1))
                h.Push(m[e + 1]);
            h.Push(Value.Null);
            int names = h.Allocate(Kind.Tuple, 1 + k);
            m[h.Sp - 1] = names << 2;
            int i = 1;
            for (int e = Map.Next(h, keywords >> 2, 0); e != 0; e = Map.Next(h, keywords >> 2, Map.PositionOf(h, keywords >> 2, e) + 1))
            {
                if (!Text.IsText(h, m[e]))
                    throw Errors.New(h, TypeId.TypeError, "keywords must be strings");
                m[names + i++] = m[e];
            }
            for (i = 1; i <= k; i++)
                m[names + i] = Qstr.InternText(h, m[names + i]);
        }
        int result = Call(window, positional, k, Continuation.Store, frameEnd);
        if (result == Value.Pushed && (m[Fp + Frame.ReturnTo] >> 1 & Continuation.Mask) == Continuation.Init)
            m[at - Frame.HeaderWords] = m[Fp - Frame.HeaderWords - 1];
        return result;
    }

    // Calls a function on behalf of an operator: the window is made above the frame.
    private int CallMethodAbove(int function, int continuation, int count, int a, int b, int c)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        if (h.Is(function, Kind.StaticMethod))
            return CallMethodAbove(m[(function >> 2) + 1], continuation, count - 1, b, c, Value.Null);
        if (h.Is(function, Kind.ClassMethod))
            return CallMethodAbove(m[(function >> 2) + 1], continuation, count, Types.Of(h, a), b, c);
        if (h.Is(function, Kind.Class))
        {
            // An __init__ would deliver nothing to the register that waits.
            return count == 1 ? CallFunction(function, a) : count == 2 ? CallFunction(function, a, b) : CallFunction(function, a, b, c);
        }
        int frameEnd = h.Sp;
        h.ReserveStack(Frame.HeaderWords + 4);
        int at = h.Sp + Frame.HeaderWords;
        Array.Clear(m, h.Sp, Frame.HeaderWords);
        m[at - 1] = function;
        m[at] = a;
        m[at + 1] = b;
        m[at + 2] = c;
        h.Sp = at + count;
        return Call(at, count, 0, continuation, frameEnd);
    }

    // ---- making instances

    // The wrapped value. A class's __init__ may take other arguments than the builtin type, and passes on what it wants to; what
    // cannot change later is made from the same arguments if they are such.
    private int NewNative(int type, int at, int n, int keywords)
    {
        NativeTable table = Natives.TypeTable(this, type);
        KeywordCount = keywords < 0 ? 0 : keywords;
        if (keywords >= 0)
            return table.New(this, type, at, n);
        int made = n > 0 && IsImmutable(type) ? TryNewNative(this, table, type, at, n) : Value.Null;
        return made != Value.Null ? made : table.New(this, type, at, 0);
    }

    // Null: the builtin type does not take such arguments.
    private static int TryNewNative(VirtualMachine vm, NativeTable table, int type, int at, int n)
    {
        Heap h = vm.Heap;
        int sp = h.Sp;
        int depth = h.Depth;
        try
        {
            return table.New(vm, type, at, n);
        }
        catch (PythonException)
        {
            int raised = h.Memory[Root.Raised];
            if (!vm.IsExceptionOf(raised, TypeId.TypeError) && !vm.IsExceptionOf(raised, TypeId.ValueError))
                throw;
        }
        h.Sp = sp;
        h.Depth = depth;
        h.Memory[Root.Raised] = Value.Null;
        return Value.Null;
    }

    private static bool IsImmutable(int type)
    {
        switch (type)
        {
            case TypeId.Int:
            case TypeId.Float:
            case TypeId.Complex:
            case TypeId.Str:
            case TypeId.Bytes:
            case TypeId.Tuple:
            case TypeId.FrozenSet: return true;
            default: return false;
        }
    }

    private int Instantiate(int at, int n, int keywords, int frameEnd)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int callee = m[at - 1];
        int cls = callee >> 2;
        int words = n + keywords + (keywords > 0 ? 1 : 0);
        int flags = m[cls + ClassObject.Flags] >> 1;
        int instance;
        if ((flags & ClassFlags.New) != 0)
        {
            instance = CallNew(at, n, keywords);
            if (!IsInstance(instance, callee))
            {
                h.Sp = frameEnd;
                return instance;
            }
        }
        else
        {
            bool later = (flags & ClassFlags.Init) != 0 && m[cls + ClassObject.NativeBase] != Value.Type(TypeId.NamedTuple);
            instance = NewInstance(callee, at, n, later ? -1 : keywords);
        }
        m[at - Frame.HeaderWords] = instance;
        if ((flags & ClassFlags.Init) == 0)
        {
            if (words > 0 && (flags & ClassFlags.New) == 0 && m[cls + ClassObject.NativeBase] == Value.Null)
            {
                throw Errors.New(
                    h,
                    TypeId.TypeError,
                    "function takes %d positional arguments but %d were given",
                    Value.SmallInt(0),
                    Value.SmallInt(n));
            }
            h.Sp = frameEnd;
            return instance;
        }
        int init = ClassAttribute(callee, Value.Qstr(Q.__init__));
        // R[A] keeps the instance: the window moves up by one word, and self comes before the arguments.
        RaiseSp(at + words + 2);
        Array.Copy(m, at, m, at + 2, words);
        m[at] = init;
        m[at + 1] = instance;
        if (!h.Is(init, Kind.Function))
        {
            int result = Call(at + 1, n + 1, keywords, Continuation.Store, frameEnd);
            return result == Value.Pushed ? result : instance;
        }
        int entered = EnterFunction(at + 1, n + 1, keywords, Continuation.Init, frameEnd);
        return entered == Value.Pushed ? Value.Pushed : throw InitReturned();
    }

    // __new__ is called from C#: it is rare, and its result is needed before __init__ can be entered.
    private int CallNew(int at, int n, int keywords)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int cls = m[at - 1];
        int create = ClassAttribute(cls, Value.Qstr(Q.__new__));
        if (h.Is(create, Kind.StaticMethod))
            create = m[(create >> 2) + 1];
        int window = BeginCall(create);
        h.Push(cls);
        int words = n + keywords + (keywords > 0 ? 1 : 0);
        for (int i = 0; i < words; i++)
            h.Push(m[at + i]);
        return Finish(Request.Call, window, n + 1, keywords);
    }

    /// <summary>
    /// An instance without __init__ having run. For classes over a builtin type the wrapped value is made from the
    /// arguments, or from none where keywords is -1 (the class's __init__ will say). May collect.
    /// </summary>
    public int NewInstance(int cls, int at, int n, int keywords)
    {
        Heap h = Heap;
        int[] m = h.Memory;
        int native = m[(cls >> 2) + ClassObject.NativeBase];
        if (native != Value.Null && TypeId.IsException(native >> 6))
        {
            int sp = h.Sp;
            h.Push(cls);
            int exception = h.Allocate(Kind.Exception, Errors.Words);
            m[exception + Errors.Class] = cls;
            m[exception + 1] = Value.SmallInt(0);
            h.Push(exception << 2);
            m[exception + Errors.Args] = Tuples.FromWords(h, at, n);
            h.Sp = sp;
            return exception << 2;
        }
        bool named = native == Value.Type(TypeId.NamedTuple);
        int shape = named ? NamedTupleClassOf(cls) : cls;
        if (named && shape == cls)
            return NewNamedTuple(cls, at, n, keywords);
        bool wraps = native != Value.Null;
        int instance = Map.New(h, Kind.Instance, wraps ? InstanceObject.WordsWithNative : InstanceObject.Words);
        m[instance + InstanceObject.Class] = cls;
        if (wraps)
        {
            int sp = h.Sp;
            h.Push(instance << 2);
            m[instance + InstanceObject.Native] = Value.None;
            m[instance + InstanceObject.Native] = named
                ? NewNamedTuple(shape, at, n, keywords)
                : NewNative(native >> 6, at, n, keywords);
            h.Sp = sp;
        }
        return instance << 2;
    }
}
