// Modules in files: how they are found, what they are to each other and to the builtin ones. Each runs a second time with a
// collection at every allocation.
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Mpnano.Tests;

[TestClass]
public sealed class ImportTests
{
    private static void Prints(string output, TestFolder folder, params string[] words)
    {
        foreach (string option in new[] { "-O0", "--stress-gc" })
        {
            MpnanoProcess run = MpnanoProcess.RunIn("MICROPYPATH", "", null, folder.Path, [option, .. words]);
            Assert.AreEqual("", run.Error);
            Assert.AreEqual(output, run.Output);
            Assert.AreEqual(0, run.ExitCode);
        }
    }

    [TestMethod]
    public void FindsModules()
    {
        using var folder = new TestFolder();
        folder.Add("app/main.py", "import tool, pack.part\nfrom pack import answer\nprint(tool.name, pack.part.up(), answer)\n");
        folder.Add("app/tool.py", "name = __name__\nprint('tool', __file__[-7:])\n");
        folder.Add("app/pack/__init__.py", "from . import part\nanswer = 42\n");
        folder.Add("app/pack/part.py", "def up():\n    from .deep import word\n    return word\n");
        folder.Add("app/pack/deep/__init__.py", "word = 'deep'\n");
        Prints("tool tool.py\ntool deep 42\n", folder, "run", "app/main.py");
    }

    [TestMethod]
    public void AFileCanExtendABuiltinModule()
    {
        using var folder = new TestFolder();
        folder.Add("time.py", "from utime import *\ndef soon(): return 'soon'\n");
        folder.Add("math.py", "never = 1\n");
        folder.Add("errno.py", "import sys\npath = sys.path\nsys.path = []\nfrom errno import *\nsys.path = path\nmine = 1\n");
        folder.Add("main.py", """
            import time, utime, math, errno, uerrno
            print(time.soon(), time.ticks_diff(5, 3), hasattr(utime, 'soon'), utime.ticks_diff is time.ticks_diff)
            print(hasattr(math, 'never'), hasattr(math, 'pi'))
            print(errno.mine, errno.ENOENT, hasattr(uerrno, 'mine'), uerrno.ENOENT)
            """);
        Prints("soon 2 False True\nFalse True\n1 2 False 2\n", folder, "main.py");
    }

    [TestMethod]
    public void BuiltinModulesCannotBeChanged()
    {
        using var folder = new TestFolder();
        folder.Add("main.py", """
            import sys, time, builtins
            for module, name in (sys, 'argh'), (sys, 'argv'), (time, 'sleep'), (time, 'naps'):
                try:
                    setattr(module, name, 1)
                except AttributeError as e:
                    print(e)
            sys.path = ['x']
            builtins.nap = 'nap'
            print(sys.path, nap)
            del builtins.nap
            try:
                nap
            except NameError as e:
                print(e)
            """);
        string output = "module 'sys' has no attribute 'argh'\nmodule 'sys' has no attribute 'argv'\nmodule 'time' has no attribute 'sleep'\n"
            + "module 'time' has no attribute 'naps'\n['x'] nap\nname 'nap' isn't defined\n";
        Prints(output, folder, "main.py");
    }

    [TestMethod]
    public void AllNamesWhatAStarTakes()
    {
        using var folder = new TestFolder();
        folder.Add("names.py", """
            __all__ = ['one', '_two', 'three']
            one, _two, four = 1, 2, 4
            def __getattr__(name):
                print('asked for', name)
                if name == 'three':
                    return 3
                raise AttributeError(name)
            """);
        folder.Add("plain.py", "five, _six = 5, 6\n");
        folder.Add("wrong.py", "__all__ = 3\n");
        folder.Add("main.py", """
            from names import *
            print(one, _two, three, 'four' in globals())
            from plain import *
            print(five, '_six' in globals())
            try:
                from wrong import *
            except TypeError as e:
                print(e)
            class Seven:
                def __init__(self):
                    self.seven = 7
            import sys
            sys.modules['seven'] = Seven()
            from seven import *
            print(seven)
            """);
        Prints("asked for three\n1 2 3 False\n5 False\nobject 'int' isn't a tuple or list\n7\n", folder, "main.py");
    }

    [TestMethod]
    public void ImportCanBeReplaced()
    {
        using var folder = new TestFolder();
        folder.Add("pack/__init__.py", "");
        folder.Add("pack/a.py", "from . import b\nfrom .b import name\n");
        folder.Add("pack/b.py", "name = __name__\n");
        folder.Add("main.py", """
            import builtins
            original = __import__
            def noting(name, space, locals, names, level):
                print(repr(name), names, level, space['__name__'])
                return original(name, space, locals, names, level)
            builtins.__import__ = noting
            import pack.a
            del builtins.__import__
            print(pack.a.name, pack.b.name)
            for arguments in ('',), ('x', None, None, None, -1), ('x', 'space', None, None, 1), (1,):
                try:
                    original(*arguments)
                except (TypeError, ValueError) as e:
                    print(type(e).__name__)
            """);
        string output = "'pack.a' None 0 __main__\n'' ('b',) 1 pack.a\n'b' ('name',) 1 pack.a\npack.b pack.b\n"
            + "ValueError\nValueError\nTypeError\nTypeError\n";
        Prints(output, folder, "main.py");
    }

    [TestMethod]
    public void RunsAPackage()
    {
        using var folder = new TestFolder();
        folder.Add("pack/__init__.py", "print('init', __name__)\n");
        folder.Add("pack/__main__.py", "import sys\nfrom .tool import name\nprint('main', __name__, name, sys.argv)\n");
        folder.Add("pack/tool.py", "name = __name__\n");
        folder.Add("pack/job.py", "from . import tool\nprint(__name__, tool.name)\n");
        Prints("init pack\nmain __main__ pack.tool ['pack', '1']\n", folder, "-m", "pack", "1");
        Prints("init pack\n__main__ pack.tool\n", folder, "-m", "pack.job");
    }

    [TestMethod]
    public void AFailingModuleIsNotImported()
    {
        using var folder = new TestFolder();
        folder.Add("bad.py", "print('bad')\n1/0\n");
        folder.Add("main.py", """
            import sys
            for i in range(2):
                try:
                    import bad
                except ZeroDivisionError:
                    print('bad' in sys.modules)
            for name in 'nowhere', 'good.below':
                try:
                    __import__(name)
                except ImportError as e:
                    print(e)
            """);
        folder.Add("good.py", "");
        Prints("bad\nFalse\nbad\nFalse\nno module named 'nowhere'\nno module named 'good.below'\n", folder, "main.py");
    }
}
