namespace MicroPyNano.Compiler;

internal static class Placeholder
{
}
