namespace MicroPyNano.Repl;

internal static class Placeholder
{
}
