namespace MicroPyNano.Vm;

internal static class Placeholder
{
}
