namespace MicroPyNano.Numerics;

internal static class Placeholder
{
}
