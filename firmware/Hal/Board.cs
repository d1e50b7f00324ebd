// What a board must provide. One implementation per board, in targets/.
// Invariant: methods return results and never raise Python errors; whoever calls them decides what a result means to Python.
namespace MicroPyNano.Hal;

/// <summary>The board under the firmware.</summary>
public abstract class Board
{
    /// <summary>What the banner and sys.implementation._machine say, e.g. "ESP32 module with ESP32".</summary>
    public abstract string Machine { get; }

    /// <summary>sys.platform: "esp32", "stm32", "linux", ...</summary>
    public abstract string Platform { get; }

    /// <summary>The serial line that the REPL uses.</summary>
    public abstract Console Console { get; }

    /// <summary>The board's files, or null where it has none.</summary>
    public virtual FileSystem Files => null;

    /// <summary>Microseconds since some point in the past; never goes back.</summary>
    public abstract long Microseconds();

    /// <summary>Microseconds since 1970-01-01 00:00 UTC, as far as the board knows.</summary>
    public abstract long UnixTime();

    /// <summary>Lets other threads run; called often, so it must be cheap.</summary>
    public abstract void Yield();

    /// <summary>Sleeps for at most so many microseconds; may return early when something happened.</summary>
    public abstract void Idle(int microseconds);

    /// <summary>A variable of the environment that programs run in, or null. Boards have none.</summary>
    public virtual string Variable(string name) => null;

    /// <summary>Sets such a variable; null removes it. False: there is no environment.</summary>
    public virtual bool SetVariable(string name, string value) => false;

    /// <summary>Unpredictable bits.</summary>
    public abstract int RandomBits();

    /// <summary>Restarts the board; on the desktop, ends the process.</summary>
    public abstract void Reset();
}
