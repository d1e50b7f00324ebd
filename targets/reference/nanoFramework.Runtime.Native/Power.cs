// Signatures of nanoFramework.Runtime.Native; see targets/reference/Directory.Build.props.
namespace nanoFramework.Runtime.Native;

public class Power
{
    public static extern void RebootDevice();
}
