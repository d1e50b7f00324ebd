// What marks a test: read by the adapter on the desktop and by the launcher on the board.
using System;

namespace nanoFramework.TestFramework;

/// <summary>A class with tests.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TestClassAttribute : Attribute
{
}

/// <summary>A test.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TestMethodAttribute : Attribute
{
}
