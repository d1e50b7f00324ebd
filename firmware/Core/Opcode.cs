// The instruction set: the one table that the emitter, the loop, the disassembler and the documentation share.
//
// An instruction is one word, some with a second one behind it:
//
//     ABC    op (bits 0-7)  A (8-15)  B (16-23)  C (24-31)      A, B, C: register numbers, or small numbers; sC is signed
//     ABx    op             A         Bx (16-31)                sBx is signed
//     sAx    op             sAx (8-31), signed
//     +J     the next word is a signed jump distance in words, counted from the word after it
//     +N     the next word names something: qstr id (bits 0-15), and a hint of the loop's own (bits 16-31, written as 0)
//     +X     the next word is explained by the note
//
// R[x] is the frame's register x, K[x] the code's constant x, N the qstr named by the second word. `jump` means: add the
// distance to the address of the word after the instruction. A backward jump polls for interrupts.
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

    public const int AddInt = 26; // ABsC   R[A] = R[B] + sC
    public const int SubtractInt = 27; // ABsC   R[A] = R[B] - sC
    public const int InplaceAddInt = 28; // ABsC   R[A] = (R[B] += sC)
    public const int InplaceSubtractInt = 29; // ABsC   R[A] = (R[B] -= sC)

    public const int Negative = 30; // AB     R[A] = -R[B]
    public const int Positive = 31; // AB     R[A] = +R[B]
    public const int Invert = 32; // AB     R[A] = ~R[B]
    public const int Not = 33; // AB     R[A] = not R[B]

    // ---- comparison into a register
    public const int Less = 34; // ABC    R[A] = R[B] < R[C]
    public const int LessEqual = 35; // ABC    R[A] = R[B] <= R[C]
    public const int Greater = 36; // ABC    R[A] = R[B] > R[C]
    public const int GreaterEqual = 37; // ABC    R[A] = R[B] >= R[C]
    public const int Equal = 38; // ABC    R[A] = R[B] == R[C]
    public const int NotEqual = 39; // ABC    R[A] = R[B] != R[C]
    public const int In = 40; // ABC    R[A] = R[B] in R[C]
    public const int NotIn = 41; // ABC    R[A] = R[B] not in R[C]
    public const int Is = 42; // ABC    R[A] = R[B] is R[C]
    public const int IsNot = 43; // ABC    R[A] = R[B] is not R[C]

    // ---- compare and jump; JumpNot... jumps if the comparison is false (not the same as the opposite one: NaN, __ne__)
    public const int JumpLess = 44; // AB+J   if R[A] < R[B]: jump
    public const int JumpNotLess = 45; // AB+J   if not R[A] < R[B]: jump
    public const int JumpLessEqual = 46; // AB+J   if R[A] <= R[B]: jump
    public const int JumpNotLessEqual = 47; // AB+J   if not R[A] <= R[B]: jump
    public const int JumpGreater = 48; // AB+J   if R[A] > R[B]: jump
    public const int JumpNotGreater = 49; // AB+J   if not R[A] > R[B]: jump
    public const int JumpGreaterEqual = 50; // AB+J   if R[A] >= R[B]: jump
    public const int JumpNotGreaterEqual = 51; // AB+J   if not R[A] >= R[B]: jump
    public const int JumpEqual = 52; // AB+J   if R[A] == R[B]: jump
    public const int JumpNotEqual = 53; // AB+J   if not R[A] == R[B]: jump
    public const int JumpUnequal = 54; // AB+J   if R[A] != R[B]: jump
    public const int JumpNotUnequal = 55; // AB+J   if not R[A] != R[B]: jump

    // The same against a small number, signed 8 bits in B.
    public const int JumpLessInt = 56; // AsB+J  if R[A] < sB: jump
    public const int JumpNotLessInt = 57; // AsB+J  if not R[A] < sB: jump
    public const int JumpLessEqualInt = 58; // AsB+J  if R[A] <= sB: jump
    public const int JumpNotLessEqualInt = 59; // AsB+J  if not R[A] <= sB: jump
    public const int JumpGreaterInt = 60; // AsB+J  if R[A] > sB: jump
    public const int JumpNotGreaterInt = 61; // AsB+J  if not R[A] > sB: jump
    public const int JumpGreaterEqualInt = 62; // AsB+J  if R[A] >= sB: jump
    public const int JumpNotGreaterEqualInt = 63; // AsB+J  if not R[A] >= sB: jump
    public const int JumpEqualInt = 64; // AsB+J  if R[A] == sB: jump
    public const int JumpNotEqualInt = 65; // AsB+J  if not R[A] == sB: jump
    public const int JumpUnequalInt = 66; // AsB+J  if R[A] != sB: jump
    public const int JumpNotUnequalInt = 67; // AsB+J  if not R[A] != sB: jump

    public const int JumpIn = 68; // AB+J   if R[A] in R[B]: jump
    public const int JumpNotIn = 69; // AB+J   if R[A] not in R[B]: jump
    public const int JumpIs = 70; // AB+J   if R[A] is R[B]: jump
    public const int JumpIsNot = 71; // AB+J   if R[A] is not R[B]: jump
    public const int JumpNone = 72; // A+J    if R[A] is None: jump
    public const int JumpNotNone = 73; // A+J    if R[A] is not None: jump
    public const int JumpTrue = 74; // A+J    if R[A]: jump
    public const int JumpFalse = 75; // A+J    if not R[A]: jump
    public const int Jump = 76; // sAx    jump by sAx, forward
    public const int JumpBack = 77; // sAx    jump by sAx, backward: polls

    // ---- moving values
    public const int Move = 78; // AB     R[A] = R[B]
    public const int LoadInt = 79; // AsBx   R[A] = sBx
    public const int LoadConstant = 80; // ABx    R[A] = K[Bx]
    public const int LoadText = 81; // ABx    R[A] = the interned string with qstr id Bx
    public const int LoadSingleton = 82; // ABx    R[A] = the singleton numbered Bx: 0 None, 1 False, 2 True, 3 Ellipsis, 4 NotImplemented, 5 Undefined
    public const int CheckBound = 83; // ABx    if R[A] is Undefined: raise NameError, local variable Bx (qstr id) referenced before assignment
    public const int Unbind = 84; // ABx    if R[A] is Undefined: raise NameError as above; R[A] = Undefined

    // ---- names
    public const int LoadGlobal = 85; // A+N    R[A] = globals[N], or builtins[N]; NameError
    public const int StoreGlobal = 86; // A+N    globals[N] = R[A]
    public const int DeleteGlobal = 87; // A+N    del globals[N]; NameError
    public const int LoadName = 88; // A+N    R[A] = R[0][N], or globals[N], or builtins[N] (R[0]: dict of a class body's or exec's locals)
    public const int StoreName = 89; // A+N    R[0][N] = R[A]
    public const int DeleteName = 90; // A+N    del R[0][N]; NameError

    // ---- cells: variables shared with inner functions
    public const int MakeCell = 91; // A      R[A] = Cell(R[A])
    public const int LoadCell = 92; // AB+N   R[A] = R[B].value; NameError naming N if unbound
    public const int StoreCell = 93; // AB     R[A].value = R[B]
    public const int DeleteCell = 94; // A+N    R[A].value = Undefined; NameError naming N if unbound
    public const int LoadFree = 95; // AB+N   R[A] = callee.cells[B].value; NameError naming N if unbound
    public const int StoreFree = 96; // AB     callee.cells[A].value = R[B]
    public const int DeleteFree = 97; // A+N    callee.cells[A].value = Undefined; NameError naming N if unbound
    public const int LoadFreeCell = 98; // AB     R[A] = callee.cells[B], the cell itself

    // ---- attributes and items
    public const int LoadAttribute = 99; // AB+N   R[A] = R[B].N
    public const int StoreAttribute = 100; // AB+N   R[A].N = R[B]
    public const int DeleteAttribute = 101; // A+N    del R[A].N
    public const int LoadMethod = 102; // AB+N   R[A+3], R[A+4] = what R[B].N is: a function and its self, or the attribute and Null
    public const int GetItem = 103; // ABC    R[A] = R[B][R[C]]
    public const int SetItem = 104; // ABC    R[A][R[B]] = R[C]
    public const int DeleteItem = 105; // AB     del R[A][R[B]]
    public const int GetItemInt = 106; // ABsC   R[A] = R[B][sC]

    // ---- iteration
    // GetIter leaves in R[A], R[A+1], R[A+2] either a builtin sequence or dict and a small int position, or an iterator
    // object and Undefined. PrepareRange leaves start, stop, step as small ints: no iterator is allocated for any of them.
    // ForIter stands at the bottom of its loop, which is entered by a jump to it (PrepareRange's own, or Jump after GetIter).
    public const int GetIter = 107; // AB     R[A], R[A+1], R[A+2] = state of iterating over R[B]
    public const int PrepareRange = 108; // AB+J   if R[A+3] is range and its B arguments from R[A+4] are small ints: R[A], R[A+1], R[A+2] = start, stop, step; jump
    public const int ForIter = 109; // AB+J   if the iteration whose state is in R[B..B+2] has another item: R[A] = that, jump (backward: polls)
    public const int LoadIterator = 110; // AB     R[A] = an iterator object over R[B] (for generator expressions and yield from)

    // ---- functions and calls
    public const int MakeFunction = 111; // ABx    R[A] = function K[Bx]; R[A] is a tuple of defaults or None, R[A+1] a dict of keyword defaults or None, R[A+2].. the cells it needs
    public const int Call = 112; // AB     R[A] = R[A+3](R[A+4] .. R[A+3+B])
    public const int CallMethod = 113; // AB     as LoadMethod left R[A+3], R[A+4]; B arguments from R[A+5]; R[A] = result
    public const int CallKeywords = 114; // ABC    as Call, then C keyword values, then a tuple of their names
    public const int CallMethodKeywords = 115; // ABC    as CallMethod, then C keyword values, then a tuple of their names
    public const int CallSpread = 116; // A      R[A] = callee R[A+3], self or Null R[A+4], list of positional arguments R[A+5], dict of keyword arguments or Null R[A+6]
    public const int Return = 117; // A      return R[A]
    public const int ReturnNone = 118; //        return None
    public const int ReturnGenerator = 119; // A      end this generator with the value R[A] (StopIteration)
    public const int Yield = 120; // AB     R[A] = (yield R[B])
    public const int YieldFrom = 121; // AB     R[A] = (yield from R[B]), R[B] an iterator or generator; R[B+1] is scratch
    public const int GetAwaitable = 122; // AB     R[A] = the iterator behind `await R[B]`

    // ---- displays and unpacking
    public const int BuildTuple = 123; // ABC    R[A] = tuple of R[B] .. R[B+C-1]
    public const int BuildList = 124; // ABC    R[A] = list of R[B] .. R[B+C-1]
    public const int BuildSet = 125; // ABC    R[A] = set of R[B] .. R[B+C-1]
    public const int BuildDict = 126; // AB     R[A] = empty dict with room for B entries
    public const int BuildSlice = 127; // AB     R[A] = slice(R[B], R[B+1], R[B+2])
    public const int BuildString = 128; // ABC    R[A] = the texts R[B] .. R[B+C-1], joined (f-strings)
    public const int Format = 129; // ABC    R[A] = format(R[B], R[B+1]) after conversion C: 0 none, 1 !s, 2 !r; R[B+1] is the format text
    public const int ListAppend = 130; // AB     R[A].append(R[B])
    public const int ListExtend = 131; // AB     R[A].extend(R[B]), R[B] any iterable
    public const int SetAdd = 132; // AB     R[A].add(R[B])
    public const int SetUpdate = 133; // AB     R[A].update(R[B])
    public const int DictSet = 134; // ABC    R[A][R[B]] = R[C], R[A] a dict display or comprehension
    public const int DictMerge = 135; // ABC    R[A].update(R[B]); C = 1: keyword arguments of a call, a name given twice is a TypeError
    public const int ListToTuple = 136; // AB     R[A] = tuple(R[B]), R[B] a list that nobody else has
    public const int Unpack = 137; // AB     R[A] .. R[A+B-1] = R[A], unpacked into exactly B items
    public const int UnpackStar = 138; // ABC    R[A] .. = R[A] unpacked: B items, a list of the rest, C items

    // ---- classes, imports, exceptions
    public const int BuildClass = 139; // ABC    R[A] = class named R[A] with namespace R[A+1], B bases from R[A+2], then C keyword values and, if C > 0, a tuple of their names
    public const int ImportName = 140; // AB+N   R[A] = import of N; R[B] tuple of names after `from`, or None; R[B+1] level
    public const int ImportFrom = 141; // AB+N   R[A] = R[B].N, or the submodule N of R[B]; ImportError
    public const int ImportStar = 142; // A      all public names of module R[A] into the globals (R[0] in a class body or exec)
    public const int Raise = 143; // A      raise R[A]
    public const int RaiseFrom = 144; // AB     raise R[A] from R[B]
    public const int Reraise = 145; // A      if R[A] is an exception: raise it again, its traceback as it is
    public const int RaiseNoException = 146; //        raise RuntimeError: no active exception to reraise
    public const int RaiseAssertion = 147; // AB     raise AssertionError(R[A]) if B = 1, AssertionError() if B = 0
    public const int JumpNoMatch = 148; // AB+J   if exception R[A] is no instance of the class, or tuple of classes, R[B]: jump
    public const int ExceptionInfo = 149; // AB     R[A], R[A+1], R[A+2] = type of exception R[B], R[B], its traceback (None)
    public const int PrintExpression = 150; // A      what the REPL does with an expression's value: repr if it is not None, and _
    public const int CheckInit = 151; // A      raise TypeError unless R[A] is None: __init__() should return None

    public const int Exit = 152; // A      leave the loop with R[A]: the end of a call made by C# code

    public const int Count = 153;
}
