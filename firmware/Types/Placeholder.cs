namespace MicroPyNano.Types;

internal static class Placeholder
{
}
