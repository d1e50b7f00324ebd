// Signatures of System.IO.Ports; see targets/reference/Directory.Build.props.
namespace System.IO.Ports;

public enum Parity
{
    None,
    Odd,
    Even,
}

public enum StopBits
{
    One = 1,
    Two = 2,
    OnePointFive = 3,
}

public sealed class SerialPort
{
    public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
    {
    }

    public extern int BytesToRead { get; }

    public extern int ReadBufferSize { get; set; }

    public extern void Open();

    public extern int Read(byte[] buffer, int offset, int count);

    public extern void Write(byte[] buffer, int offset, int count);
}
