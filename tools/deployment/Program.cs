// Turns an application's nanoFramework assemblies into .pe files and one deployment image. targets/Deployment.targets calls it
// in a build, and the tests call its classes.
// Invariant: one line on the standard error says what went wrong.
using System;
using System.Collections.Generic;
using System.IO;

namespace MicroPyNano.Deployment;

internal static class Program
{
    private const int Succeeded = 0;
    private const int Failed = 1;
    private const int WrongUsage = 2;

    private const string Usage = "usage: MicroPyNano.Deployment --processor PATH --pe FOLDER --image FILE ASSEMBLY... | @FILE with one of these a line";

    private static int Main(string[] arguments)
    {
        if (arguments.Length == 1 && arguments[0].StartsWith('@') && File.Exists(arguments[0][1..]))
        {
            arguments = File.ReadAllLines(arguments[0][1..]);
        }

        string processor = null;
        string folder = null;
        string image = null;
        List<string> assemblies = [];
        for (int i = 0; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            bool isOption = argument.StartsWith("--", StringComparison.Ordinal);
            if (isOption && i + 1 == arguments.Length)
            {
                return Fail(WrongUsage, Usage);
            }

            switch (argument)
            {
                case "--processor":
                    processor = arguments[++i];
                    break;
                case "--pe":
                    folder = arguments[++i];
                    break;
                case "--image":
                    image = arguments[++i];
                    break;
                default:
                    if (isOption)
                    {
                        return Fail(WrongUsage, Usage);
                    }

                    assemblies.Add(argument);
                    break;
            }
        }

        if (processor == null || folder == null || image == null || assemblies.Count == 0)
        {
            return Fail(WrongUsage, Usage);
        }

        try
        {
            IReadOnlyList<string> peFiles = new PeFolder(folder, new MetadataProcessor(processor)).Update(assemblies);
            long size = DeploymentImage.Write(image, peFiles);
            Console.WriteLine($"{image}: {peFiles.Count} assemblies, {size} bytes");
            return Succeeded;
        }
        catch (Exception e) when (e is DeploymentException or IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return Fail(Failed, e.Message);
        }
    }

    private static int Fail(int code, string message)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
