// Signatures of nanoFramework.Hardware.Esp32; see targets/reference/Directory.Build.props. An enum's values become part of who uses
// it, so they are the package's.
namespace nanoFramework.Hardware.Esp32;

public enum DeviceFunction
{
    COM2_TX = 0x030200,
    COM2_RX = 0x030201,
    COM3_TX = 0x030300,
    COM3_RX = 0x030301,
}

public class Configuration
{
    public static extern void SetPinFunction(int pin, DeviceFunction value);
}
