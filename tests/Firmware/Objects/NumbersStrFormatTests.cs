// str.format: fields, numbering, attributes and items, conversions, specs in specs.
using MicroPyNano.Core;
using MicroPyNano.Objects;

namespace MicroPyNano.Firmware.Tests.Objects;

[TestClass]
public class NumbersStrFormatTests : NumbersTest
{
    // Positional arguments 'q', 7, [1.5, 'x']; keywords a=3, d={'k': 'v'}; every attribute is its own name.
    private string Format(string template)
    {
        int t = Rooted(Text.FromString(H, template));
        int positional = V("['q', 7, [1.5, 'x']]");
        int keywords = V("{'a': 3, 'd': {'k': 'v', 5: 'five'}, 'é': 'accent'}");
        return Text.ToClrString(H, Rooted(StrFormat.Format(H, t, new Arguments(H, positional, keywords))));
    }

    [TestMethod]
    public void Fields()
    {
        Assert.AreEqual("", Format(""));
        Assert.AreEqual("plain é", Format("plain é"));
        Assert.AreEqual("{q}", Format("{{{}}}"));
        Assert.AreEqual("q 7", Format("{} {}"));
        Assert.AreEqual("7 q 7", Format("{1} {0} {1}"));
        Assert.AreEqual("3 accent", Format("{a} {é}"));
        Assert.AreEqual("q 3 7", Format("{} {a} {}"));
        Assert.AreEqual("'q'", Format("{!r}"));
        Assert.AreEqual("7    |", Format("{1!s:5}|"));
        Assert.AreEqual("'\\xe9'", Format("{1.é!a}"));
        Assert.AreEqual("q", Format("{:}"));
        Assert.AreEqual("     'q'", Format("{0!r:>8}"));
    }

    [TestMethod]
    public void AttributesAndItems()
    {
        Assert.AreEqual("real", Format("{0.real}"));
        Assert.AreEqual("1.5 x", Format("{2[0]} {2[1]}"));
        Assert.AreEqual("v five", Format("{d[k]} {d[5]}"));
        Assert.AreEqual("y", Format("{d[k].x.y}"));
        Assert.AreEqual("f", Format("{d.f}"));
    }

    [TestMethod]
    public void SpecsInSpecs()
    {
        Assert.AreEqual("q      ", Format("{0:{1}}"));
        Assert.AreEqual("q      ", Format("{:{}}"));
        Assert.AreEqual("xxq", Format("{0:{2[1]}>{a}}"));
        Assert.AreEqual("     1.500", Format("{2[0]:10.{a}f}"));
    }

    [TestMethod]
    public void WrongTemplatesAreErrors()
    {
        Raises("ValueError(\"unmatched '{' in format\",)", () => Format("{"));
        Raises("ValueError(\"unmatched '{' in format\",)", () => Format("{a"));
        Raises("ValueError(\"unmatched '{' in format\",)", () => Format("{:{"));
        Raises("ValueError(\"single '}' encountered in format string\",)", () => Format("a}b"));
        Raises("ValueError('unknown conversion specifier z',)", () => Format("{!z}"));
        Raises("ValueError('end of format while looking for conversion specifier',)", () => Format("{!"));
        Raises("ValueError(\"expected ':' after format specifier\",)", () => Format("{0!rx}"));
        Raises(
            "ValueError(\"can't switch from manual field specification to automatic field numbering\",)", () => Format("{0}{}"));
        Raises(
            "ValueError(\"can't switch from automatic field numbering to manual field specification\",)", () => Format("{}{0}"));
        Raises("IndexError('tuple index out of range',)", () => Format("{5}"));
        Raises("KeyError('b',)", () => Format("{b}"));
        Raises("KeyError(' 0 ',)", () => Format("{ 0 :*^10}"));
        Raises("ValueError('max string recursion exceeded',)", () => Format("{:{:{}}}"));
        Raises("ValueError(\"unmatched '{' in format\",)", () => Format("{d[k}"));
        Raises("ValueError('empty attribute in format string',)", () => Format("{d[]}"));
        Raises("ValueError('empty attribute in format string',)", () => Format("{d.}"));
        Raises("ValueError(\"only '.' or '[' may follow ']' in format field specifier\",)", () => Format("{d[k]x}"));
    }

    private sealed class Arguments : FormatArguments
    {
        private readonly Heap _heap;
        private readonly int _positional;
        private readonly int _keywords;

        public Arguments(Heap heap, int positional, int keywords)
        {
            _heap = heap;
            _positional = positional;
            _keywords = keywords;
        }

        public override int Argument(int index) =>
            index < Lists.Length(_heap, _positional) ? Lists.Get(_heap, _positional, index) : Value.Undefined;

        public override int Keyword(int name) => Map.Get(_heap, _keywords >> 2, name);

        public override int Attribute(int value, int name) => name;

        public override int Item(int value, int key) => Sequences.GetItem(_heap, value, key);

        public override void AppendFormat(int builder, int value, int spec) => FormatSpec.Apply(_heap, builder, value, spec);
    }
}
