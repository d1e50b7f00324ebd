// When the prompt is `...`.
using MicroPyNano.Compiler;

namespace MicroPyNano.Firmware.Tests.Compiler;

[TestClass]
public class FrontInputCompletenessTests
{
    [TestMethod]
    public void OpenInputNeedsMore()
    {
        string[] open =
        {
            "if a:", "if a: b", "if", "for a in b:\n  c", "def f(): pass", "class A:", "try:", "with a:",
            "while 1: pass", "async def f():", "@a", "@a\ndef f(): pass",
            "(", "f(a,", "[a, (b)", "{", "a = '''", "a = \"\"\"b\nc", "'''a' ''b\"\"\"", "a = \\",
            "if a:\n  b = '''\n", "f('a)', ", "'''\\'''",
            "a = 'b\\", "({)}(",
        };
        foreach (string input in open)
            Assert.IsTrue(NeedsMore(input), input);
    }

    [TestMethod]
    public void CompleteInputDoesNot()
    {
        string[] complete =
        {
            "", "a", "a = 1", "iffy", "if_ = 1", "form", "tryst", "classy = 1", "asyncio", "If a:", " if a:", "(a)",
            "'('", "'''('''", "a # (", "# '''", "'a", "'(", "'a\\'(' ",
            "if a:\n  b\n", "def f():\n  pass\n", ")", "f(')')", "''", "'' ''", "'''a'''", "\"'''\"", "elif", "pass",
        };
        foreach (string input in complete)
            Assert.IsFalse(NeedsMore(input), input);
    }

    private static bool NeedsMore(string input)
    {
        byte[] bytes = Utf8Bytes.Of(input);
        return InputCompleteness.NeedsMore(new ByteSource(bytes, 0, bytes.Length));
    }
}
