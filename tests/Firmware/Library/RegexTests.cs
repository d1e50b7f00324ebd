// Regular expressions where MicroPython's build is no model: characters beyond ASCII, spans, matches that outlive a substitution.
using MicroPyNano.Firmware.Tests.Vm;

namespace MicroPyNano.Firmware.Tests.Library;

[TestClass]
public class RegexTests
{
    private static string Output(string program, int kilobytes = 64)
    {
        var interpreter = new Interpreter(kilobytes);
        interpreter.Run("import re\n" + program);
        return interpreter.Output.ToString();
    }

    [TestMethod]
    [DataRow("re.search('.', '€5').group(0)", "€")]
    [DataRow("re.search('[à-ü]+', 'café ü').group(0)", "é")]
    [DataRow("re.match('é*x', 'ééx').group(0)", "ééx")]
    [DataRow("re.match('(é|€)+', 'é€x').group(1)", "€")]
    [DataRow("re.search('[^a]', 'a€b').group(0)", "€")]
    [DataRow("re.search('\\\\W+', 'aé€b').group(0)", "é€")]
    [DataRow("re.search('.+€', 'ééb€é').group(0)", "ééb€")]
    [DataRow("re.sub('é', '€', 'éaé')", "€a€")]
    [DataRow("re.compile('€').split('a€b€')", "['a', 'b', '']")]
    [DataRow("re.compile('b').search('éébéb', 3).span()", "(4, 5)")]
    public void CharactersAreNotBytes(string expression, string expected)
    {
        Assert.AreEqual(expected + "\n", Output("print(" + expression + ")\n"));
    }

    [TestMethod]
    public void GroupsHaveSpansInCharacters()
    {
        const string Program = """
            m = re.search('(b+)(x)?(é)', 'éabbé')
            print(m.span(), m.span(1), m.span(2), m.start(3), m.end(3), m.groups())
            print(re.match(b'(.)', b'\xe9').span(1), re.match('a', 'a').groups())
            """;
        Assert.AreEqual("(2, 5) (2, 4) (-1, -1) 4 5 ('bb', None, 'é')\n(0, 1) ()\n", Output(Program));
    }

    [TestMethod]
    public void MatchesThatAFunctionKeepsStayWhatTheyAre()
    {
        const string Program = """
            kept = []
            print(re.sub('\\w(\\d)', lambda m: kept.append(m) or '', 'a1 b2 c3'), [m.group(1) for m in kept])
            """;
        Assert.AreEqual("   ['1', '2', '3']\n", Output(Program));
    }

    [TestMethod]
    public void ChoicesWithoutEndAreARuntimeErrorAndCostNothingAfterwards()
    {
        const string Program = """
            for i in range(5):
                try:
                    re.match('(a*)*b', 'aaa')
                except RuntimeError as e:
                    print(e)
            print(len(re.match('(?:ab)*', 'ab' * 500).group(0)))
            """;
        string line = "maximum recursion depth exceeded\n";
        Assert.AreEqual(line + line + line + line + line + "1000\n", Output(Program));
    }
}
