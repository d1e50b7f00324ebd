// A board's console on a serial port. One thread reads: it takes the interrupt byte out of the stream when it comes, so that Ctrl-C
// works while a program computes, and keeps the rest until the firmware asks.
// Invariant: nothing is allocated after Open, and exactly the bytes that wait are read. On nanoFramework a read that times out makes
// the port deaf to its own event, so the port is polled and the event not used.
using System.IO.Ports;
using System.Threading;
using MicroPyNano.Hal;

namespace MicroPyNano.DotNet;

/// <summary>A serial port as the firmware's console.</summary>
public sealed class SerialConsole : Console
{
    // A sender that ignores flow control can be this far ahead. When the driver's own buffer runs over it drops everything in it.
    private const int QueueBytes = 1024;
    private const int DriverBytes = 4096;

    // A tick of nanoFramework on an ESP32 is 10 ms, whatever is asked for.
    private const int PollMilliseconds = 1;

    private readonly SerialPort _port;
    private readonly byte[] _chunk = new byte[128];
    private readonly byte[] _queue = new byte[QueueBytes];
    private int _head;
    private int _count;
    private int _dropped;

    public SerialConsole(string portName, int baudRate)
    {
        _port = new SerialPort(portName, baudRate) { ReadBufferSize = DriverBytes };
    }

    /// <summary>Bytes that came faster than they were read, and were lost.</summary>
    public int Dropped => _dropped;

    public override bool HasInput => _count > 0;

    /// <summary>Opens the port and starts to read.</summary>
    public void Open()
    {
        _port.Open();
        new Thread(Receive).Start();
    }

    public override int Read()
    {
        lock (_queue)
        {
            if (_count == 0)
            {
                return Empty;
            }

            int value = _queue[_head];
            _head = (_head + 1) % QueueBytes;
            _count--;
            return value;
        }
    }

    public override void Write(byte[] buffer, int count)
    {
        _port.Write(buffer, 0, count);
    }

    private void Receive()
    {
        while (true)
        {
            int waiting = _port.BytesToRead;
            if (waiting <= 0)
            {
                Thread.Sleep(PollMilliseconds);
                continue;
            }

            int read = _port.Read(_chunk, 0, waiting < _chunk.Length ? waiting : _chunk.Length);
            for (int i = 0; i < read; i++)
            {
                Take(_chunk[i]);
            }
        }
    }

    private void Take(byte value)
    {
        if (value == InterruptByte)
        {
            if (Interrupted != null)
            {
                Interrupted();
            }

            return;
        }

        lock (_queue)
        {
            if (_count == QueueBytes)
            {
                _dropped++;
                return;
            }

            _queue[(_head + _count) % QueueBytes] = value;
            _count++;
        }
    }
}
