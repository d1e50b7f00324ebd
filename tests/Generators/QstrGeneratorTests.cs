// Names: where they are found, how they are numbered, and that the tables the firmware searches agree with the ids.
using System;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MicroPyNano.Generators.Tests;

[TestClass]
public sealed class QstrGeneratorTests
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static GeneratorRun Run(string code, string names = "", string assembly = "MicroPyNano.Core") =>
        new(new QstrGenerator(), assembly, [], [("/firmware/Vm/A.cs", code), ("/firmware/Core/Names.txt", names)]);

    private static string[] NamesIn(GeneratorRun run) =>
        run.Load().GetType("MicroPyNano.Core.Q").GetFields(All).Select(field => field.Name).OrderBy(name => name, StringComparer.Ordinal).ToArray();

    private static int Id(Assembly assembly, string name) => (int)assembly.GetType("MicroPyNano.Core.Q").GetField(name).GetRawConstantValue();

    private static T Rom<T>(Assembly assembly, string method) => (T)assembly.GetType("MicroPyNano.Core.RomNames").GetMethod(method, All).Invoke(null, null);

    [TestMethod]
    public void NamesAreCollectedFromCodeAttributesAndNames()
    {
        GeneratorRun run = Run(
            """
            int a = Q.append + Q.@class + MicroPyNano.Core.Q.qualified;
            #if NEVER
            int b = Q.conditional;
            #endif
            [Native("first", 1), Native("second", 0, -1, Keywords = true)]
            [NativeConstant("pi")]
            [NativeModule("math")]
            [NativeTable(Kind.List, Name = "list")]
            [MicroPyNano.Vm.NativeAttribute("long_form", 1)]
            """,
            "# comment\nEmpty =\nAngleModule = <module>\nplain\n\nEquals = ==\n");
        CollectionAssert.AreEquivalent(
            new[] { "append", "class", "qualified", "conditional", "first", "second", "pi", "math", "list", "long_form", "Empty", "AngleModule", "plain", "Equals" },
            NamesIn(run));
        Assert.IsEmpty(run.Problems);
    }

    [TestMethod]
    public void CommentsStringsAndCallsMentionNothing()
    {
        GeneratorRun run = Run(
            """"
            // Q.one
            /* Q.two
               Q.three */
            string s = "Q.four \" Q.five" + @"Q.six "" Q.seven" + """ Q.eight """ + $"{x} Q.nine";
            char c = '"'; int d = Q.real; char e = '\'';
            x.Q.ten(); MyQ.eleven(); Q.IsRom(3); Q.IsOther (4); Find("Native", Naive("twelve"));
            """");
        CollectionAssert.AreEqual(new[] { "real" }, NamesIn(run));
    }

    [TestMethod]
    public void IdsFollowTheHashAndTheBytes()
    {
        GeneratorRun run = Run("Q.append + Q.pop + Q.insert + Q.__init__ + Q.été + Q.remove", "Empty =\n");
        Assembly assembly = run.Load();
        byte[] text = Rom<byte[]>(assembly, "NewText");
        ushort[] offsets = Rom<ushort[]>(assembly, "NewOffsets");
        ushort[] hashes = Rom<ushort[]>(assembly, "NewHashes");
        int count = (int)assembly.GetType("MicroPyNano.Core.RomNames").GetField("Count").GetRawConstantValue();
        Assert.AreEqual(7, count);
        Assert.HasCount(count + 1, offsets);
        Assert.HasCount(count, hashes);
        CollectionAssert.AreEqual(hashes.OrderBy(hash => hash).ToArray(), hashes);
        for (int i = 0; i < count; i++)
        {
            byte[] name = text[offsets[i]..offsets[i + 1]];
            Assert.AreEqual(NameRules.Hash16(name), hashes[i]);
            string identifier = name.Length == 0 ? "Empty" : Encoding.UTF8.GetString(name);
            Assert.AreEqual(NameRules.FirstRomId + i, Id(assembly, identifier));
        }
    }

    [TestMethod]
    public void OneCharacterIsItsOwnId()
    {
        GeneratorRun run = Run("Q.e + Q.long_name", "Dot = .\n");
        Assembly assembly = run.Load();
        Assert.AreEqual((int)'.', Id(assembly, "Dot"));
        Assert.AreEqual((int)'e', Id(assembly, "e"));
        Assert.AreEqual(NameRules.FirstRomId, Id(assembly, "long_name"));
    }

    [TestMethod]
    public void HashIsTheOneTheFirmwareComputes()
    {
        // FNV-1a of "" and of "a", from its reference: 811C9DC5 and E40C292C.
        Assert.AreEqual(0x811C ^ 0x9DC5, NameRules.Hash16([]));
        Assert.AreEqual(0xE40C ^ 0x292C, NameRules.Hash16("a"u8.ToArray()));
    }

    [TestMethod]
    public void IdsDoNotDependOnTheOrderOfMentions()
    {
        CollectionAssert.AreEqual(Run("Q.a1 + Q.b2 + Q.c3", "d4\n").Sources, Run("Q.d4 + Q.c3 + Q.c3", "b2\na1\n").Sources);
    }

    [TestMethod]
    public void OtherAssembliesGetNothing() => Assert.IsEmpty(Run("Q.append", assembly: "MicroPyNano.Vm").Sources);

    [TestMethod]
    [DataRow("[Native(\"<bad>\", 1)]", "", "is no identifier")]
    [DataRow("", "<bad>\n", "write the line as")]
    [DataRow("", "A = x\nA = y\n", "twice")]
    [DataRow("[Native(\"Dot\", 1)]", "Dot = .\n", "rename that line")]
    public void BadNamesAreErrors(string code, string names, string message)
    {
        GeneratorRun run = Run(code, names);
        Assert.HasCount(1, run.Problems);
        Assert.Contains(message, run.Problems[0]);
    }
}
