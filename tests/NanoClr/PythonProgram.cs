namespace MicroPyNano.NanoClr.Tests;

/// <summary>A program to run, by a name that says where it stands.</summary>
internal sealed record PythonProgram(string Name, byte[] Source);

/// <summary>What came of it: its output as far as it got, and null or one line that says why it did not end.</summary>
internal sealed record ProgramResult(string Name, byte[] Output, string Failure);
