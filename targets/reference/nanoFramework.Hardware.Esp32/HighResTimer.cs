// Signatures of nanoFramework.Hardware.Esp32; see targets/reference/Directory.Build.props.
namespace nanoFramework.Hardware.Esp32;

public class HighResTimer
{
    public static extern ulong GetCurrent();
}
