using MicroPyNano.Core;
using MicroPyNano.Hal;

namespace MicroPyNano.Firmware.Tests.Hal;

/// <summary>The disk in memory: its limits, and that a file is whole at any time.</summary>
[TestClass]
public class RamDiskTests
{
    private const int New = FileSystem.ForWriting | FileSystem.Truncate;

    private readonly RamDisk _disk = new(1000);
    private readonly byte[] _buffer = new byte[2000];

    private int Write(int handle, string text)
    {
        byte[] bytes = Utf8Bytes.Of(text);
        return _disk.Write(handle, bytes, bytes.Length);
    }

    private void Put(string path, string text)
    {
        int handle = _disk.Open(path, New);
        Assert.AreEqual(text.Length, Write(handle, text));
        Assert.AreEqual(0, _disk.Close(handle));
    }

    private string Get(string path)
    {
        int handle = _disk.Open(path, FileSystem.ForReading);
        int count = _disk.Read(handle, _buffer, _buffer.Length);
        _disk.Close(handle);
        return Utf8.ToClrString(_buffer, count);
    }

    [TestMethod]
    public void AFileIsAsItWasUntilTheNewOneIsWhole()
    {
        Put("a", "old");
        int writer = _disk.Open("a", New);
        Write(writer, "new text");
        Assert.AreEqual("old", Get("a"));
        Assert.AreEqual(0, _disk.Flush(writer));
        Assert.AreEqual("new text", Get("a"));
        Write(writer, " and more");
        Assert.AreEqual("new text", Get("a"));
        _disk.Close(writer);
        Assert.AreEqual("new text and more", Get("a"));
    }

    [TestMethod]
    public void AFullDiskRefusesAndKeepsWhatItHas()
    {
        Put("a", new string('a', 600));
        int writer = _disk.Open("b", New);
        Assert.AreEqual(300, Write(writer, new string('b', 300)));
        Assert.AreEqual(FileSystem.Full, Write(writer, new string('b', 101)));
        Assert.AreEqual(100, Write(writer, new string('b', 100)));
        _disk.Close(writer);
        Assert.AreEqual(0, _disk.Free());
        // A writer of an old file needs room for a copy of it.
        Assert.AreEqual(FileSystem.Full, _disk.Open("a", FileSystem.ForWriting));
        Assert.AreEqual(0, _disk.Remove("b"));
        Assert.AreEqual(400, _disk.Free());
        Assert.AreEqual(600, Get("a").Length);
    }

    [TestMethod]
    public void RoomIsCountedExactly()
    {
        for (int i = 0; i < 50; i++)
        {
            Put("x", new string('x', i));
            int handle = _disk.Open("x", FileSystem.ForWriting | FileSystem.Append);
            Write(handle, "tail");
            _disk.Flush(handle);
            Write(handle, "end");
            _disk.Close(handle);
            Assert.AreEqual(i + 7, _disk.SizeOf("x"));
            Assert.AreEqual(1000 - (i + 7), _disk.Free());
        }
        Assert.AreEqual(0, _disk.Remove("x"));
        Assert.AreEqual(1000, _disk.Free());
    }

    [TestMethod]
    public void HandlesAreLimitedAndResetFreesThem()
    {
        Put("a", "1");
        int opened = 0;
        while (_disk.Open("a", FileSystem.ForReading) >= 0)
            opened++;
        Assert.AreEqual(FileSystem.TooManyOpen, _disk.Open("a", FileSystem.ForReading));
        _disk.Reset();
        Assert.AreEqual("1", Get("a"));
        Assert.IsTrue(opened > 3);
        Assert.AreEqual(FileSystem.BadHandle, _disk.Close(0));
    }

    [TestMethod]
    public void WhoReadsKeepsWhatWasThere()
    {
        Put("a", "12345");
        Put("b", "67890");
        int reader = _disk.Open("a", FileSystem.ForReading);
        int writer = _disk.Open("b", New);
        Write(writer, "lost");
        Assert.AreEqual(0, _disk.Remove("a"));
        Assert.AreEqual(0, _disk.Remove("b"));
        Put("a", "other");
        Assert.AreEqual(5, _disk.Read(reader, _buffer, 10));
        Assert.AreEqual((byte)'1', _buffer[0]);
        Assert.AreEqual(0, _disk.Close(reader));
        Assert.AreEqual(0, _disk.Flush(writer));
        Assert.AreEqual(0, _disk.Close(writer));
        Assert.AreEqual("other", Get("a"));
        Assert.AreEqual(FileSystem.Missing, _disk.KindOf("b"));
        Assert.AreEqual(995, _disk.Free());
    }

    [TestMethod]
    public void FoldersCannotGoIntoThemselvesNorBeLeftAtTheRoot()
    {
        Assert.AreEqual(0, _disk.MakeFolder("a"));
        Assert.AreEqual(0, _disk.MakeFolder("/a/b/"));
        Assert.AreEqual(FileSystem.Invalid, _disk.Rename("a", "a/b/c"));
        Assert.AreEqual(0, _disk.ChangeFolder("../../a/./b"));
        Assert.AreEqual("/a/b", _disk.Current);
        Put("../../x", "1");
        Assert.AreEqual("1", Get("/x"));
        Assert.AreEqual(FileSystem.Folder, _disk.KindOf("/.."));
        Assert.AreEqual(0, _disk.Rename("/a", "/c"));
        Assert.AreEqual(FileSystem.Folder, _disk.KindOf("/c/b"));
        CollectionAssert.AreEqual(new[] { "b" }, _disk.List("/c"));
    }

    [TestMethod]
    public void NamesHaveAnyCharacters()
    {
        Assert.AreEqual(0, _disk.MakeFolder("é\U0001F600"));
        Put("é\U0001F600/\U0001F40Dz€", "1");
        Assert.AreEqual("1", Get("/é\U0001F600/./\U0001F40Dz€"));
        Assert.AreEqual("\U0001F40Dz€", _disk.List("é\U0001F600")[0]);
        Assert.AreEqual(0, _disk.ChangeFolder("é\U0001F600"));
        Assert.AreEqual(1, _disk.SizeOf("\U0001F40Dz€"));
        Assert.AreEqual(0, _disk.Rename("\U0001F40Dz€", "../x"));
        Assert.AreEqual("1", Get("/x"));
    }

    [TestMethod]
    public void TheNumberOfEntriesIsLimited()
    {
        int made = 0;
        while (_disk.MakeFolder("f" + made) == 0)
            made++;
        Assert.AreEqual(FileSystem.Full, _disk.MakeFolder("more"));
        Assert.AreEqual(FileSystem.Full, _disk.Open("more", New));
        Assert.AreEqual(made, _disk.List("/").Length);
        Assert.AreEqual(0, _disk.RemoveFolder("f0"));
        Put("more", "fits");
    }
}
