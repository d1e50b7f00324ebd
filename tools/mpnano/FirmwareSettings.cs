using System;

namespace MicroPyNano.Tools;

/// <summary>What the options say about the firmware, whatever runs on it.</summary>
internal sealed class FirmwareSettings
{
    private const string HeapVariable = "MICROPYNANO_HEAP";

    /// <summary>The size of the arena that the options ask for; 0 where they say nothing.</summary>
    public int HeapBytes { get; set; }

    /// <summary>micropython.opt_level at start.</summary>
    public int OptimisationLevel { get; set; }

    /// <summary>Collects at every allocation; finds objects that the firmware forgot to root.</summary>
    public bool StressesCollector { get; set; }

    /// <summary>Words of the arena.</summary>
    public int HeapWords
    {
        get
        {
            if (HeapBytes > 0)
                return HeapBytes / 4;
            string variable = Environment.GetEnvironmentVariable(HeapVariable);
            return HeapSize.Parse(string.IsNullOrEmpty(variable) ? HeapSize.Default : variable) / 4;
        }
    }

    /// <summary>Sets what a desktop can afford and a board cannot, and what the options ask for.</summary>
    public void ApplyTo(Repl.Firmware firmware)
    {
        firmware.Vm.NestingLimit = 200;
        firmware.Heap.DepthLimit = 500;
        firmware.Runner.SourceDepth = Compiler.Parser.DesktopDepth;
        firmware.Vm.OptimisationLevel = OptimisationLevel;
        firmware.Heap.Stress = StressesCollector;
    }
}
