using System.IO;
using System.Text;
using MicroPyNano.Hal;
using MicroPyNano.Virtual;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Mpnano.Tests;

/// <summary>A folder of the desktop as a board's disk: nothing leads out of it, and no file is ever half written.</summary>
[TestClass]
public class HostFilesTests
{
    private const int New = FileSystem.ForWriting | FileSystem.Truncate;

    private readonly byte[] _text = Encoding.UTF8.GetBytes("new");
    private string _outside;
    private string _disk;
    private HostFiles _files;

    [TestInitialize]
    public void MakeDisk()
    {
        _outside = Directory.CreateTempSubdirectory("mpnano").FullName;
        _disk = Path.Combine(_outside, "disk");
        Directory.CreateDirectory(Path.Combine(_disk, "lib"));
        System.IO.File.WriteAllText(Path.Combine(_outside, "secret"), "secret");
        _files = new HostFiles(_disk);
    }

    [TestCleanup]
    public void RemoveDisk()
    {
        _files.Reset();
        Directory.Delete(_outside, true);
    }

    [TestMethod]
    public void NoPathLeadsOut()
    {
        Assert.AreEqual(FileSystem.Missing, _files.KindOf("../secret"));
        Assert.AreEqual(FileSystem.Missing, _files.KindOf("lib/../../secret"));
        Assert.AreEqual(FileSystem.Missing, _files.KindOf(Path.Combine(_outside, "secret")));
        Assert.AreEqual(FileSystem.Folder, _files.KindOf("/.."));
        Assert.AreEqual(0, _files.ChangeFolder(".."));
        Assert.AreEqual("/", _files.Current);
        CollectionAssert.AreEqual(new[] { "lib" }, _files.List(".."));
        Assert.AreEqual(0, _files.ChangeFolder("lib"));
        Assert.AreEqual("/lib", _files.Current);
        int handle = _files.Open("../../x", New);
        Assert.AreEqual(0, _files.Close(handle));
        Assert.IsTrue(System.IO.File.Exists(Path.Combine(_disk, "x")));
        Assert.AreEqual(FileSystem.NotAllowed, _files.RemoveFolder("/"));
    }

    [TestMethod]
    public void LinksAreNotFollowed()
    {
        System.IO.File.CreateSymbolicLink(Path.Combine(_disk, "link"), Path.Combine(_outside, "secret"));
        Directory.CreateSymbolicLink(Path.Combine(_disk, "up"), _outside);
        Assert.AreEqual(FileSystem.Missing, _files.KindOf("link"));
        Assert.AreEqual(FileSystem.Missing, _files.KindOf("up/secret"));
        Assert.IsLessThan(0, _files.Open("link", FileSystem.ForReading));
        Assert.IsLessThan(0, _files.Open("up/made", New));
        Assert.IsLessThan(0, _files.Rename("lib", "up/lib"));
        Assert.IsFalse(System.IO.File.Exists(Path.Combine(_outside, "made")));
    }

    [TestMethod]
    public void AFileIsAsItWasUntilTheNewOneIsWhole()
    {
        string place = Path.Combine(_disk, "a");
        System.IO.File.WriteAllText(place, "old");
        int handle = _files.Open("a", New);
        Assert.AreEqual(3, _files.Write(handle, _text, 3));
        Assert.AreEqual("old", System.IO.File.ReadAllText(place));
        CollectionAssert.AreEquivalent(new[] { "a", "lib" }, _files.List("/"));
        Assert.AreEqual(0, _files.Flush(handle));
        Assert.AreEqual("new", System.IO.File.ReadAllText(place));
        _files.Write(handle, _text, 3);
        Assert.AreEqual("new", System.IO.File.ReadAllText(place));
        Assert.AreEqual(0, _files.Close(handle));
        Assert.AreEqual("newnew", System.IO.File.ReadAllText(place));
        Assert.HasCount(1, Directory.GetFiles(_disk));
    }

    [TestMethod]
    public void AppendingGoesToTheEndWhereverOneIs()
    {
        System.IO.File.WriteAllText(Path.Combine(_disk, "a"), "old ");
        int handle = _files.Open("a", FileSystem.ForReading | FileSystem.ForWriting | FileSystem.Append);
        _files.Seek(handle, 0, 0);
        _files.Write(handle, _text, 3);
        Assert.AreEqual(7, _files.Seek(handle, 0, 1));
        _files.Close(handle);
        Assert.AreEqual("old new", System.IO.File.ReadAllText(Path.Combine(_disk, "a")));
    }

    [TestMethod]
    public void AResetKeepsWhatWasWrittenAndGoesBackToTheRoot()
    {
        _files.ChangeFolder("lib");
        int handle = _files.Open("a", New);
        _files.Write(handle, _text, 3);
        _files.Reset();
        Assert.AreEqual("/", _files.Current);
        Assert.AreEqual("new", System.IO.File.ReadAllText(Path.Combine(_disk, "lib", "a")));
        Assert.AreEqual(FileSystem.BadHandle, _files.Close(handle));
    }
}
