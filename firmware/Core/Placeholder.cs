namespace MicroPyNano.Core;

internal static class Placeholder
{
}
