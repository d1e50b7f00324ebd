// A serial line made of two streams: a terminal's, a pipe's, a test's.
//
// A thread reads ahead, so that the interrupt byte is seen while a program computes. It starts with the first question
// for input: a program that never asks leaves standard input alone.
// Invariant: the queue is touched under its lock only; every byte and the end of input wake whoever waits.
using System;
using System.IO;
using System.Threading;

namespace MicroPyNano.Virtual;

/// <summary>A console over streams.</summary>
public sealed class StreamConsole : Hal.Console
{
    // When it is full the other end waits; nothing is lost.
    private const int QueueSize = 4096;

    private readonly Stream _input;
    private readonly Stream _output;
    private readonly byte[] _queue = new byte[QueueSize];
    private int _head;
    private int _count;
    private bool _closed;
    private bool _woken;
    private bool _started;

    /// <param name="input">Null: no byte will ever come.</param>
    public StreamConsole(Stream input, Stream output)
    {
        _input = input;
        _output = output;
        _closed = input == null;
    }

    /// <summary>A byte that ends the input, as Ctrl-] does in a terminal; -1 for none.</summary>
    public int LeaveByte { get; set; } = -1;

    /// <summary>Called before Read finds nothing to read.</summary>
    public Action Waiting { get; set; }

    public override bool HasInput
    {
        get
        {
            Start();
            lock (_queue)
                return _count > 0;
        }
    }

    public override int Read()
    {
        Start();
        lock (_queue)
        {
            if (_count > 0)
            {
                int b = _queue[_head];
                _head = (_head + 1) % QueueSize;
                _count--;
                Monitor.PulseAll(_queue);
                return b;
            }
            if (_closed)
                return Closed;
        }
        Waiting?.Invoke();
        return Empty;
    }

    public override void Write(byte[] buffer, int count)
    {
        _output.Write(buffer, 0, count);
        _output.Flush();
    }

    /// <summary>Starts to read, so that interrupts are seen from now on.</summary>
    public void Start()
    {
        if (_started)
            return;
        _started = true;
        if (_input != null)
            new Thread(ReadAhead) { IsBackground = true, Name = "console" }.Start();
    }

    /// <summary>Waits until there is input, until Wake, or so long.</summary>
    public void WaitForInput(int milliseconds)
    {
        lock (_queue)
        {
            // With input at hand it may be that nobody wants to read it: then this is a sleep in small steps.
            if (!_woken)
                Monitor.Wait(_queue, _count > 0 || _closed ? 1 : milliseconds);
            _woken = false;
        }
    }

    /// <summary>Wakes whoever waits: something has happened elsewhere.</summary>
    public void Wake()
    {
        lock (_queue)
        {
            _woken = true;
            Monitor.PulseAll(_queue);
        }
    }

    private void ReadAhead()
    {
        byte[] buffer = new byte[256];
        for (; ; )
        {
            int n = ReadSome(buffer);
            for (int i = 0; i < n; i++)
            {
                if (buffer[i] == LeaveByte)
                    n = 0;
                else
                    Take(buffer[i]);
            }
            if (n <= 0)
                break;
        }
        lock (_queue)
        {
            _closed = true;
            Monitor.PulseAll(_queue);
        }
    }

    private int ReadSome(byte[] buffer)
    {
        try
        {
            return _input.Read(buffer, 0, buffer.Length);
        }
        catch (IOException)
        {
            // A terminal whose other end has gone.
            return 0;
        }
        catch (ObjectDisposedException)
        {
            return 0;
        }
    }

    private void Take(byte b)
    {
        if (b == InterruptByte)
        {
            Interrupted?.Invoke();
            Wake();
            return;
        }
        lock (_queue)
        {
            while (_count == QueueSize)
                Monitor.Wait(_queue);
            _queue[(_head + _count) % QueueSize] = b;
            _count++;
            Monitor.PulseAll(_queue);
        }
    }
}
