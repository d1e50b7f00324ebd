namespace MicroPyNano.Tools;

/// <summary>What the options say about the firmware, whatever runs on it.</summary>
internal sealed class FirmwareSettings
{
    /// <summary>Bytes of the arena.</summary>
    public int HeapBytes { get; init; }

    /// <summary>micropython.opt_level at start.</summary>
    public int OptimisationLevel { get; init; }

    /// <summary>Collects at every allocation; finds objects that the firmware forgot to root.</summary>
    public bool StressCollector { get; init; }

    /// <summary>Sets what a desktop can afford and a board cannot, and what the options ask for.</summary>
    public void ApplyTo(Repl.Firmware firmware)
    {
        firmware.Vm.NestingLimit = 200;
        firmware.Heap.DepthLimit = 500;
        firmware.Runner.SourceDepth = Compiler.Parser.DesktopDepth;
        firmware.Vm.OptimisationLevel = OptimisationLevel;
        firmware.Heap.Stress = StressCollector;
    }
}
