// The other end of the serial line in a test: sends some bytes, takes what comes back until the firmware waits for more.
// Everything happens on the test's thread, so that a transcript is the same every time.
using System;
using System.Collections.Generic;

namespace MicroPyNano.Mpnano.Tests;

/// <summary>A console whose input is a list of steps.</summary>
internal sealed class TestConsole : Hal.Console
{
    private readonly byte[][] _steps;
    private readonly List<byte[]> _answers = [];
    private readonly List<byte> _answer = [];
    private int _step = -1;
    private int _at;

    /// <param name="steps">Each is sent when the firmware has taken the one before and waits.</param>
    public TestConsole(params byte[][] steps)
    {
        _steps = steps;
    }

    /// <summary>What came before the first step and after each.</summary>
    public IReadOnlyList<byte[]> Answers => _answers;

    public override bool HasInput => _step >= 0 && _step < _steps.Length && _at < _steps[_step].Length;

    public override int Read()
    {
        if (!HasInput)
            EndStep();
        return _step == _steps.Length ? Closed : HasInput ? _steps[_step][_at++] : Empty;
    }

    public override void Write(byte[] buffer, int count) => _answer.AddRange(buffer.AsSpan(0, count));

    /// <summary>While a program runs: its interrupt byte arrives if it is what would be sent next.</summary>
    public void SendInterrupt()
    {
        if (InterruptByte < 0 || _step < 0 || _step >= _steps.Length)
            return;
        if (!HasInput && _step + 1 < _steps.Length && _steps[_step + 1][0] == InterruptByte)
            EndStep();
        if (!HasInput || _steps[_step][_at] != InterruptByte)
            return;
        _at++;
        Interrupted();
    }

    private void EndStep()
    {
        if (_step == _steps.Length)
            return;
        _answers.Add([.. _answer]);
        _answer.Clear();
        _step++;
        _at = 0;
    }
}
