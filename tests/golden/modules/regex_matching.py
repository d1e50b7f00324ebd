# re: what patterns match and where, groups, text and bytes.
import re


def groups(m):
    if m is None:
        return None
    found = []
    try:
        while True:
            found.append(m.group(len(found)))
    except IndexError:
        return found


for pattern, subject in (
    ("a.c", "xabc"), ("ab*c", "ac abbc"), ("ab+c", "ac abbc"), ("ab?c", "abbc ac"), ("a|bc|d", "xbcd"), ("^b|c$", "abc"),
    ("(a)(b)?(c)", "ac"), ("((a|b)+)c", "abbac"), ("(?:ab)+(c)", "ababc"), ("<.*>", "<a><b>"), ("<.*?>", "<a><b>"),
    ("a+?b", "aaab"), ("x??y", "xy"), ("[0-9]+", "tel 0123"), ("[^0-9 ]+", "12 ab3"), ("[-+]?\\d+", "x = -15"),
    ("[\\]a]+", "]a]"), ("[a\\-z]+", "a-z"), ("[.\\\\]+", "a.\\."), ("\\w+\\s\\w+", "one  two three"), ("\\D+\\S", "12ab!3"),
    ("(\\d+)-(\\d+)", "from 10-20 to"), ("(a*)(b*)", "b"), ("", "abc"), ("$", "abc"), ("^$", ""),
    ("\\.\\*\\(\\)", ".*()"), ("(GET|POST) /(\\w*)", "GET /index"), ("(\\w+)@(\\w+)\\.(\\w+)", "mail me@example.org now"),
):
    print(repr(pattern), groups(re.search(pattern, subject)), groups(re.match(pattern, subject)))

word = re.compile("[a-z]+")
print(groups(word.search("12 abc", 2)), groups(word.match("12 abc")), groups(word.match("12 abc", 3)))
print(groups(word.search("12 abc", 0, 5)), groups(word.match("12 abc", 3, 4)), word.search("12 abc", 0, 2), word.match("abc", 9))
print(groups(re.compile("^b").match("abc", 1)), groups(re.compile("b$").match("abc", 1, 2)))

print(groups(re.search(b"[0-9]+", b"ab12")), groups(re.match(b"\xff.", b"\xff\xfe")))

print(re.compile("[,;] *").split("a, b;c,,d"), re.compile(",").split("a,b,c", 1), re.compile("x").split("abc"))
print(re.compile(b"-").split(b"a-b"), re.compile("-").split(""), re.compile("^ab").split("ababab"))

print(re.sub("[aeiou]", "*", "regular expressions"), re.sub("l+", "L", "hello all"), re.sub("z", "-", "none"))
print(re.sub("(\\w+) (\\w+)", "\\2 \\1", "hello world"), re.sub("(a)(b)?", "[\\1\\g<2>]", "abac"), re.sub("b", "\\\\", "abc"))
print(re.sub("\\d+", lambda m: str(int(m.group(0)) + 1), "7 of 9"), re.compile("a").sub("b", "aaaa", 2))
print(re.sub(b"a", b"xy", b"banana"), re.sub("^a", "b", "aaa"))

# Long subjects and much going back.
text = "ab" * 300 + "c"
print(len(re.match("(?:ab)*c", text).group(0)), len(re.match(".*b", text).group(0)), re.match("(?:a|b)*d", text))
print(re.match("(a|aa)+$", "a" * 14) is not None, re.match("a?a?a?a?a?aaaaa$", "aaaaa").group(0))

for wrong in ("(", ")", "[", "*a", "a(", "\\", "(?:a", "[\\"):
    try:
        re.compile(wrong)
        print(wrong, "compiled")
    except Exception:
        print(repr(wrong), "wrong")
for wrong in (lambda: re.match(5, "a"), lambda: re.match("a", 5), lambda: re.sub("a", "b", None), lambda: re.match("a", "a").group(1),
              lambda: re.sub("(a)", "\\2", "a")):
    try:
        wrong()
    except (TypeError, IndexError) as e:
        print(type(e).__name__)
    except Exception:
        print("IndexError")
