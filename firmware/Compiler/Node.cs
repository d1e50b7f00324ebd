// The parse tree: the contract between the front end, which writes it, and the back end, which reads it.
//
// The tree is one Words object (root Tree). A node is a word offset into it, counted from the object's first payload word
// (offset 0 is no node, so the first payload word is not used):
//
//     word 0    kind (bits 0-7), line (bits 8-31)
//     word 1..  fields as listed below: node offsets (0: none), qstr ids, values, numbers; lists come last, with their count
//               in the field before them
//
// A value field holds an immediate or a small int. What needs an object (float, big int, long text, bytes, folded tuple)
// stands in the pool, a List (root Pool), and the field holds its index.
// Invariant: children are written before their parent, so a node's children have lower offsets than the node.
namespace MicroPyNano.Compiler;

/// <summary>Node kinds, with their fields.</summary>
public static class Node
{
    public const int None = 0;

    // ---- expressions
    /// <summary>[value]</summary>
    public const int Constant = 1;

    /// <summary>[index in the pool]</summary>
    public const int PoolConstant = 2;

    /// <summary>[qstr]</summary>
    public const int Name = 3;

    /// <summary>[opcode: Negative Positive Invert Not][operand]</summary>
    public const int Unary = 4;

    /// <summary>[opcode Add..MatrixMultiply][left][right]</summary>
    public const int Binary = 5;

    /// <summary>[count n][first operand] then n times [opcode Less..IsNot][operand]</summary>
    public const int Compare = 6;

    /// <summary>[count] operands</summary>
    public const int And = 7;
    public const int Or = 8;

    /// <summary>[test][if true][if false]</summary>
    public const int Conditional = 9;

    /// <summary>[count of parameters] is in Parameters: [Parameters][body expression]</summary>
    public const int Lambda = 10;

    /// <summary>[callee][count] arguments: expressions, Keyword, Star, DoubleStar in source order</summary>
    public const int Call = 11;

    /// <summary>[qstr][value]</summary>
    public const int Keyword = 12;

    /// <summary>[operand]: *x in calls, displays, targets</summary>
    public const int Star = 13;

    /// <summary>[operand]: **x in calls and dict displays</summary>
    public const int DoubleStar = 14;

    /// <summary>[object][qstr]</summary>
    public const int Attribute = 15;

    /// <summary>[object][index]: the index may be a Slice or a Tuple</summary>
    public const int Subscript = 16;

    /// <summary>[lower][upper][step], 0 where left out</summary>
    public const int Slice = 17;

    /// <summary>[count] items, which may be Star</summary>
    public const int Tuple = 18;
    public const int List = 19;
    public const int Set = 20;

    /// <summary>[count] pairs [key][value]; key 0: the value is the operand of **</summary>
    public const int Dict = 21;

    /// <summary>[element][count] clauses: CompFor and CompIf in source order</summary>
    public const int ListComp = 22;
    public const int SetComp = 23;
    public const int GeneratorExp = 24;

    /// <summary>[key][value][count] clauses</summary>
    public const int DictComp = 25;

    /// <summary>[target][iterable][1: async for]</summary>
    public const int CompFor = 26;

    /// <summary>[test]</summary>
    public const int CompIf = 27;

    /// <summary>[value or 0]</summary>
    public const int Yield = 28;

    /// <summary>[iterable]</summary>
    public const int YieldFrom = 29;

    /// <summary>[operand]</summary>
    public const int Await = 30;

    /// <summary>[qstr][value]: (name := value)</summary>
    public const int Walrus = 31;

    /// <summary>[count] parts of an f-string: Constant / PoolConstant texts and FormattedValue</summary>
    public const int JoinedString = 32;

    /// <summary>[expression][conversion: 0, 1 !s, 2 !r][format spec: an expression giving a text, or 0]</summary>
    public const int FormattedValue = 33;

    // ---- statements
    /// <summary>[count] statements: every suite, and the top level's statement list</summary>
    public const int Block = 40;

    /// <summary>[expression]</summary>
    public const int ExpressionStatement = 41;

    /// <summary>[value][count] targets, left to right</summary>
    public const int Assign = 42;

    /// <summary>[opcode InplaceAdd..InplaceMatrixMultiply][target][value]</summary>
    public const int AugmentedAssign = 43;

    /// <summary>[target][annotation][value or 0]; the annotation is parsed and not evaluated</summary>
    public const int AnnotatedAssign = 44;

    /// <summary>[count] targets</summary>
    public const int Delete = 45;
    public const int Pass = 46;
    public const int Break = 47;
    public const int Continue = 48;

    /// <summary>[value or 0]</summary>
    public const int Return = 49;

    /// <summary>[exception or 0][cause or 0]</summary>
    public const int Raise = 50;

    /// <summary>[count] qstrs</summary>
    public const int Global = 51;
    public const int Nonlocal = 52;

    /// <summary>[test][message or 0]</summary>
    public const int Assert = 53;

    /// <summary>[count] pairs [qstr of the dotted name][qstr of the name after `as`, or 0]</summary>
    public const int Import = 54;

    /// <summary>[qstr of the dotted module name, or Q.Empty][level: leading dots][count; 0 means *] pairs [qstr][qstr after `as`, or 0]</summary>
    public const int ImportFrom = 55;

    /// <summary>[test][body][else or 0]; elif is an If in the else</summary>
    public const int If = 56;
    public const int While = 57;

    /// <summary>[target][iterable][body][else or 0][1: async]</summary>
    public const int For = 58;

    /// <summary>[body][else or 0][finally or 0][count] Handlers</summary>
    public const int Try = 59;

    /// <summary>[type or 0][qstr of the name, or 0][body]</summary>
    public const int Handler = 60;

    /// <summary>[body][1: async][count] pairs [context expression][target or 0]</summary>
    public const int With = 61;

    /// <summary>[qstr][Parameters][body][1: async][count] decorators</summary>
    public const int FunctionDef = 62;

    /// <summary>[qstr][body][count of arguments a][count of decorators d] a arguments (expressions, Keyword, Star, DoubleStar) then d decorators</summary>
    public const int ClassDef = 63;

    /// <summary>[count] Parameter, in source order</summary>
    public const int Parameters = 64;

    /// <summary>[qstr][default or 0][kind: 0 positional, 1 *args, 2 keyword-only, 3 **kwargs]; annotations are parsed and dropped</summary>
    public const int Parameter = 65;

    public const int KindMask = 0xFF;
    public const int LineShift = 8;
}
