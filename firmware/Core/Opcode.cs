// The instruction set: the one table that the emitter, the loop, the disassembler and the documentation share.
//
// An instruction is one word, some with a second one behind it:
//
//     ABC    op (bits 0-7)  A (8-15)  B (16-23)  C (24-31)      A, B, C: register numbers, or small numbers; sC is signed
//     ABx    op             A         Bx (16-31)                sBx is signed
//     sAx    op             sAx (8-31), signed
//     +J     the next word is a signed jump distance in words, counted from itself
//     +N     the next word names something: qstr id (bits 0-15), and a hint of the loop's own (bits 16-31, written as 0)
//     +X     the next word is explained by the note
//
// R[x] is the frame's register x, K[x] the code's constant x, N the qstr named by the second word. `jump` means: add the
// distance to the address of the word that holds it. Jumps are counted, and every so many poll for interrupts.
// Registers of a frame are at most 255, so that a register number fits into 8 bits.
// The text after // is read by a generator: format, then the register equation. A test checks that each opcode has a case.
//
// Calls: R[A] .. R[A+2] are free, R[A+3] is the callee, arguments begin at R[A+4]; the result goes to R[A]. See Frame.
// Loops: `for` keeps its state in three registers R[B], R[B+1], R[B+2]; see GetIter.
namespace MicroPyNano.Core;

/// <summary>Opcodes. 8 bits, and a switch on nanoFramework has at most 255 targets.</summary>
public static class Opcode
{
    // ---- arithmetic and comparison: hottest first
    public const int Add = 0; // ABC    R[A] = R[B] + R[C]
    public const int Subtract = 1; // ABC    R[A] = R[B] - R[C]
    public const int Multiply = 2; // ABC    R[A] = R[B] * R[C]
    public const int TrueDivide = 3; // ABC    R[A] = R[B] / R[C]
    public const int FloorDivide = 4; // ABC    R[A] = R[B] // R[C]
    public const int Modulo = 5; // ABC    R[A] = R[B] % R[C]
    public const int Power = 6; // ABC    R[A] = R[B] ** R[C]
    public const int ShiftLeft = 7; // ABC    R[A] = R[B] << R[C]
    public const int ShiftRight = 8; // ABC    R[A] = R[B] >> R[C]
    public const int And = 9; // ABC    R[A] = R[B] & R[C]
    public const int Or = 10; // ABC    R[A] = R[B] | R[C]
    public const int Xor = 11; // ABC    R[A] = R[B] ^ R[C]
    public const int MatrixMultiply = 12; // ABC    R[A] = R[B] @ R[C]

    // The in-place forms in the same order: R[A] is usually R[B], and mutable operands change themselves.
    public const int InplaceAdd = 13; // ABC    R[A] = (R[B] += R[C])
    public const int InplaceSubtract = 14; // ABC    R[A] = (R[B] -= R[C])
    public const int InplaceMultiply = 15; // ABC    R[A] = (R[B] *= R[C])
    public const int InplaceTrueDivide = 16; // ABC    R[A] = (R[B] /= R[C])
    public const int InplaceFloorDivide = 17; // ABC    R[A] = (R[B] //= R[C])
    public const int InplaceModulo = 18; // ABC    R[A] = (R[B] %= R[C])
    public const int InplacePower = 19; // ABC    R[A] = (R[B] **= R[C])
    public const int InplaceShiftLeft = 20; // ABC    R[A] = (R[B] <<= R[C])
    public const int InplaceShiftRight = 21; // ABC    R[A] = (R[B] >>= R[C])
    public const int InplaceAnd = 22; // ABC    R[A] = (R[B] &= R[C])
    public const int InplaceOr = 23; // ABC    R[A] = (R[B] |= R[C])
    public const int InplaceXor = 24; // ABC    R[A] = (R[B] ^= R[C])
    public const int InplaceMatrixMultiply = 25; // ABC    R[A] = (R[B] @= R[C])

    // The same with a small number. The last two stand before JumpLess A B, and do that one's work too where they can.
    public const int AddInt = 26; // ABC    R[A] = R[B] + C, the number
    public const int SubtractInt = 27; // ABC    R[A] = R[B] - C, the number
    public const int InplaceAddInt = 28; // ABC    R[A] = (R[B] += C), the number
    public const int InplaceSubtractInt = 29; // ABC    R[A] = (R[B] -= C), the number
    public const int AddIntJumpLess = 30; // ABC    R[A] = R[A] + C, the number; if R[A] < R[B], both small ints: jump as the next instruction says
    public const int InplaceAddIntJumpLess = 31; // ABC    R[A] += C, the number; the same

    public const int Negative = 32; // AB     R[A] = -R[B]
    public const int Positive = 33; // AB     R[A] = +R[B]
    public const int Invert = 34; // AB     R[A] = ~R[B]
    public const int Not = 35; // AB     R[A] = not R[B]

    // ---- comparison into a register
    public const int Less = 36; // ABC    R[A] = R[B] < R[C]
    public const int LessEqual = 37; // ABC    R[A] = R[B] <= R[C]
    public const int Greater = 38; // ABC    R[A] = R[B] > R[C]
    public const int GreaterEqual = 39; // ABC    R[A] = R[B] >= R[C]
    public const int Equal = 40; // ABC    R[A] = R[B] == R[C]
    public const int NotEqual = 41; // ABC    R[A] = R[B] != R[C]
    public const int In = 42; // ABC    R[A] = R[B] in R[C]
    public const int NotIn = 43; // ABC    R[A] = R[B] not in R[C]
    public const int Is = 44; // ABC    R[A] = R[B] is R[C]
    public const int IsNot = 45; // ABC    R[A] = R[B] is not R[C]

    // ---- compare and jump; JumpNot... jumps if the comparison is false (not the same as the opposite one: NaN, __ne__)
    public const int JumpLess = 46; // AB+J   if R[A] < R[B]: jump
    public const int JumpNotLess = 47; // AB+J   if not R[A] < R[B]: jump
    public const int JumpLessEqual = 48; // AB+J   if R[A] <= R[B]: jump
    public const int JumpNotLessEqual = 49; // AB+J   if not R[A] <= R[B]: jump
    public const int JumpGreater = 50; // AB+J   if R[A] > R[B]: jump
    public const int JumpNotGreater = 51; // AB+J   if not R[A] > R[B]: jump
    public const int JumpGreaterEqual = 52; // AB+J   if R[A] >= R[B]: jump
    public const int JumpNotGreaterEqual = 53; // AB+J   if not R[A] >= R[B]: jump
    public const int JumpEqual = 54; // AB+J   if R[A] == R[B]: jump
    public const int JumpNotEqual = 55; // AB+J   if not R[A] == R[B]: jump
    public const int JumpUnequal = 56; // AB+J   if R[A] != R[B]: jump
    public const int JumpNotUnequal = 57; // AB+J   if not R[A] != R[B]: jump

    // The same against a small number, signed 8 bits in B.
    public const int JumpLessInt = 58; // AsB+J  if R[A] < sB: jump
    public const int JumpNotLessInt = 59; // AsB+J  if not R[A] < sB: jump
    public const int JumpLessEqualInt = 60; // AsB+J  if R[A] <= sB: jump
    public const int JumpNotLessEqualInt = 61; // AsB+J  if not R[A] <= sB: jump
    public const int JumpGreaterInt = 62; // AsB+J  if R[A] > sB: jump
    public const int JumpNotGreaterInt = 63; // AsB+J  if not R[A] > sB: jump
    public const int JumpGreaterEqualInt = 64; // AsB+J  if R[A] >= sB: jump
    public const int JumpNotGreaterEqualInt = 65; // AsB+J  if not R[A] >= sB: jump
    public const int JumpEqualInt = 66; // AsB+J  if R[A] == sB: jump
    public const int JumpNotEqualInt = 67; // AsB+J  if not R[A] == sB: jump
    public const int JumpUnequalInt = 68; // AsB+J  if R[A] != sB: jump
    public const int JumpNotUnequalInt = 69; // AsB+J  if not R[A] != sB: jump

    public const int JumpIn = 70; // AB+J   if R[A] in R[B]: jump
    public const int JumpNotIn = 71; // AB+J   if R[A] not in R[B]: jump
    public const int JumpIs = 72; // AB+J   if R[A] is R[B]: jump
    public const int JumpIsNot = 73; // AB+J   if R[A] is not R[B]: jump
    public const int JumpNone = 74; // A+J    if R[A] is None: jump
    public const int JumpNotNone = 75; // A+J    if R[A] is not None: jump
    public const int JumpTrue = 76; // A+J    if R[A]: jump
    public const int JumpFalse = 77; // A+J    if not R[A]: jump
    public const int Jump = 78; // sAx    jump by sAx, forward
    public const int JumpBack = 79; // sAx    jump by sAx, backward: polls

    // ---- moving values
    public const int Move = 80; // AB     R[A] = R[B]
    public const int LoadInt = 81; // AsBx   R[A] = sBx
    public const int LoadConstant = 82; // ABx    R[A] = K[Bx]
    public const int LoadText = 83; // ABx    R[A] = the interned string with qstr id Bx
    public const int LoadSingleton = 84; // ABx    R[A] = the singleton numbered Bx: 0 None, 1 False, 2 True, 3 Ellipsis, 4 NotImplemented, 5 Undefined
    public const int CheckBound = 85; // ABx    if R[A] is Undefined: raise NameError, local variable Bx (qstr id) referenced before assignment
    public const int Unbind = 86; // ABx    if R[A] is Undefined: raise NameError as above; R[A] = Undefined

    // ---- names
    public const int LoadGlobal = 87; // A+N    R[A] = globals[N], or builtins[N]; NameError
    public const int StoreGlobal = 88; // A+N    globals[N] = R[A]
    public const int DeleteGlobal = 89; // A+N    del globals[N]; NameError
    public const int LoadName = 90; // A+N    R[A] = R[0][N], or globals[N], or builtins[N] (R[0]: dict of a class body's or exec's locals)
    public const int StoreName = 91; // A+N    R[0][N] = R[A]
    public const int DeleteName = 92; // A+N    del R[0][N]; NameError

    // ---- cells: variables shared with inner functions
    public const int MakeCell = 93; // A      R[A] = Cell(R[A])
    public const int LoadCell = 94; // AB+N   R[A] = R[B].value; NameError naming N if unbound
    public const int StoreCell = 95; // AB     R[A].value = R[B]
    public const int DeleteCell = 96; // A+N    R[A].value = Undefined; NameError naming N if unbound
    public const int LoadFree = 97; // AB+N   R[A] = callee.cells[B].value; NameError naming N if unbound
    public const int StoreFree = 98; // AB     callee.cells[A].value = R[B]
    public const int DeleteFree = 99; // A+N    callee.cells[A].value = Undefined; NameError naming N if unbound
    public const int LoadFreeCell = 100; // AB     R[A] = callee.cells[B], the cell itself

    // ---- attributes and items
    public const int LoadAttribute = 101; // AB+N   R[A] = R[B].N
    public const int StoreAttribute = 102; // AB+N   R[A].N = R[B]
    public const int DeleteAttribute = 103; // A+N    del R[A].N
    public const int LoadMethod = 104; // AB+N   R[A+3], R[A+4] = what R[B].N is: a function and its self, or the attribute and Null
    public const int GetItem = 105; // ABC    R[A] = R[B][R[C]]
    public const int SetItem = 106; // ABC    R[A][R[B]] = R[C]
    public const int DeleteItem = 107; // AB     del R[A][R[B]]
    public const int GetItemInt = 108; // ABsC   R[A] = R[B][sC]

    // ---- iteration
    // GetIter leaves in R[A], R[A+1], R[A+2] either a builtin sequence or dict and a small int position, or an iterator
    // object and Undefined. PrepareRange leaves start, stop, step as small ints: no iterator is allocated for any of them.
    // ForIter stands at the bottom of its loop, which is entered by a jump to it (PrepareRange's own, or Jump after GetIter).
    public const int GetIter = 109; // AB     R[A], R[A+1], R[A+2] = state of iterating over R[B]
    public const int PrepareRange = 110; // AB+J   if R[A+3] is range and its B arguments from R[A+4] are small ints: R[A], R[A+1], R[A+2] = start, stop, step; jump
    public const int ForIter = 111; // AB+J   if the iteration whose state is in R[B..B+2] has another item: R[A] = that, jump (backward: polls)
    public const int LoadIterator = 112; // AB     R[A] = an iterator object over R[B] (for generator expressions and yield from)

    // ---- functions and calls
    public const int MakeFunction = 113; // ABx    R[A] = function K[Bx]; R[A] is a tuple of defaults or None, R[A+1] a dict of keyword defaults or None, R[A+2].. the cells it needs
    public const int Call = 114; // AB     R[A] = R[A+3](R[A+4] .. R[A+3+B])
    public const int CallMethod = 115; // AB     as LoadMethod left R[A+3], R[A+4]; B arguments from R[A+5]; R[A] = result
    public const int CallKeywords = 116; // ABC    as Call, then C keyword values, then a tuple of their names
    public const int CallMethodKeywords = 117; // ABC    as CallMethod, then C keyword values, then a tuple of their names
    public const int CallSpread = 118; // A      R[A] = callee R[A+3], self or Null R[A+4], list of positional arguments R[A+5], dict of keyword arguments or Null R[A+6]
    public const int Return = 119; // A      return R[A]
    public const int ReturnNone = 120; //        return None
    public const int ReturnGenerator = 121; // A      end this generator with the value R[A] (StopIteration)
    public const int Yield = 122; // AB     R[A] = (yield R[B])
    public const int YieldFrom = 123; // AB     R[A] = (yield from R[B]), R[B] an iterator or generator; R[B+1] is scratch
    public const int GetAwaitable = 124; // AB     R[A] = the iterator behind `await R[B]`

    // ---- displays and unpacking
    public const int BuildTuple = 125; // ABC    R[A] = tuple of R[B] .. R[B+C-1]
    public const int BuildList = 126; // ABC    R[A] = list of R[B] .. R[B+C-1]
    public const int BuildSet = 127; // ABC    R[A] = set of R[B] .. R[B+C-1]
    public const int BuildDict = 128; // AB     R[A] = empty dict with room for B entries
    public const int BuildSlice = 129; // AB     R[A] = slice(R[B], R[B+1], R[B+2])
    public const int BuildString = 130; // ABC    R[A] = the texts R[B] .. R[B+C-1], joined (f-strings)
    public const int Format = 131; // ABC    R[A] = format(R[B], R[B+1]) after conversion C: 0 none, 1 !s, 2 !r; R[B+1] is the format text
    public const int ListAppend = 132; // AB     R[A].append(R[B])
    public const int ListExtend = 133; // AB     R[A].extend(R[B]), R[B] any iterable
    public const int SetAdd = 134; // AB     R[A].add(R[B])
    public const int SetUpdate = 135; // AB     R[A].update(R[B])
    public const int DictSet = 136; // ABC    R[A][R[B]] = R[C], R[A] a dict display or comprehension
    public const int DictMerge = 137; // ABC    R[A].update(R[B]); C = 1: keyword arguments of a call, a name given twice is a TypeError
    public const int ListToTuple = 138; // AB     R[A] = tuple(R[B]), R[B] a list that nobody else has
    public const int Unpack = 139; // AB     R[A] .. R[A+B-1] = R[A], unpacked into exactly B items
    public const int UnpackStar = 140; // ABC    R[A] .. = R[A] unpacked: B items, a list of the rest, C items

    // ---- classes, imports, exceptions
    public const int BuildClass = 141; // ABC    R[A] = class named R[A] with namespace R[A+1], B bases from R[A+2], then C keyword values and, if C > 0, a tuple of their names
    public const int ImportName = 142; // AB+N   R[A] = import of N; R[B] tuple of names after `from`, or None; R[B+1] level
    public const int ImportFrom = 143; // AB+N   R[A] = R[B].N, or the submodule N of R[B]; ImportError
    public const int ImportStar = 144; // A      all public names of module R[A] into the globals (R[0] in a class body or exec)
    public const int Raise = 145; // A      raise R[A]
    public const int RaiseFrom = 146; // AB     raise R[A] from R[B]
    public const int Reraise = 147; // A      if R[A] is an exception: raise it again, its traceback as it is
    public const int RaiseNoException = 148; //        raise RuntimeError: no active exception to reraise
    public const int RaiseAssertion = 149; // AB     raise AssertionError(R[A]) if B = 1, AssertionError() if B = 0
    public const int JumpNoMatch = 150; // AB+J   if exception R[A] is no instance of the class, or tuple of classes, R[B]: jump
    public const int ExceptionInfo = 151; // AB     R[A], R[A+1], R[A+2] = type of exception R[B], R[B], its traceback (None)
    public const int PrintExpression = 152; // A      what the REPL does with an expression's value: repr if it is not None, and _
    public const int CheckInit = 153; // A      raise TypeError unless R[A] is None: __init__() should return None

    public const int Exit = 154; // A      leave the loop with R[A]: the end of a call made by C# code

    public const int Count = 155;
}
