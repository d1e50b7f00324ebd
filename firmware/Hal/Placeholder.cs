namespace MicroPyNano.Hal;

internal static class Placeholder
{
}
