// Runs tests of the firmware, those that the batch names, and frames what comes of each as the runner of programs does: a test that
// prints nothing has passed, and what it prints says why it failed. A name is class and method, Core.HeapTests.AResetHeapIsNew.
// Tests are found by reflection, as nanoFramework's own launcher finds them, so that what runs here can run there.
using System;
using System.Reflection;
using MicroPyNano.Firmware.Tests;

namespace MicroPyNano.Nano;

public static class Program
{
    /// <summary>Instead of a test: the names of all.</summary>
    private const string List = "list";

    public static void Main()
    {
        int count = Batch.ProgramCount();
        FramedConsole console = new();
        Assembly tests = Assembly.Load("NFUnitTest");
        System.Console.WriteLine("@programs " + count);
        for (int i = 0; i < count; i++)
        {
            string name = Batch.Name(i);
            System.Console.WriteLine("@begin " + i + " " + name);
            if (name == List)
                ListTests(tests, console);
            else
                Run(tests, name, console);
            console.EndLine();
            System.Console.WriteLine("@end " + i);
        }

        System.Console.WriteLine("@done");
    }

    private static void Run(Assembly tests, string name, Hal.Console console)
    {
        int dot = name.LastIndexOf('.');
        try
        {
            Type type = tests.GetType("NFUnitTest." + name.Substring(0, dot));
            MethodInfo method = type?.GetMethod(name.Substring(dot + 1));
            if (method == null)
                Print(console, "there is no such test");
            else
                method.Invoke(null, null);
        }
        catch (Exception e)
        {
            // .NET wraps what the method threw, nanoFramework does not.
            Exception thrown = e.InnerException ?? e;
            Print(console, thrown.GetType().FullName + ": " + thrown.Message);
        }
    }

    private static void ListTests(Assembly tests, Hal.Console console)
    {
        foreach (Type type in tests.GetTypes())
        {
            if (!type.IsClass || !Has(type.GetCustomAttributes(true), typeof(nanoFramework.TestFramework.TestClassAttribute)))
                continue;
            foreach (MethodInfo method in type.GetMethods())
            {
                if (Has(method.GetCustomAttributes(true), typeof(nanoFramework.TestFramework.TestMethodAttribute)))
                    Print(console, type.FullName.Substring("NFUnitTest.".Length) + "." + method.Name);
            }
        }
    }

    private static bool Has(object[] attributes, Type type)
    {
        foreach (object attribute in attributes)
        {
            if (attribute.GetType() == type)
                return true;
        }
        return false;
    }

    private static void Print(Hal.Console console, string line)
    {
        byte[] bytes = Utf8Bytes.Of(line + "\n");
        console.Write(bytes, bytes.Length);
    }
}
