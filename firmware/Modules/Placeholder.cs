namespace MicroPyNano.Modules;

internal static class Placeholder
{
}
