# Files of texts: whole, by lines, by characters of several bytes, and what modes do.
import os

NAME = "notes.txt"

with open(NAME, "w") as f:
    f.write("first line\n")
    f.write("zwölf Boxkämpfer\n")
    f.write("日本語 and more\n")
    f.write("no newline")

with open(NAME) as f:
    print(repr(f.read()))

with open(NAME, encoding="utf-8") as f:
    for line in f:
        print(repr(line))

with open(NAME) as f:
    print(f.readlines())

f = open(NAME)
print(repr(f.read(5)))
print(repr(f.readline()))
print(repr(f.read(8)))
print(repr(f.readline()))
print(repr(f.read(2)), repr(f.read(1)))
print(repr(f.readline(3)))
print(len(f.read()))
print(repr(f.read()), repr(f.readline()), f.readlines())
f.close()
f.close()

with open(NAME, "a") as f:
    f.write("\nappended")
with open(NAME) as f:
    print(f.read().split("\n")[-1])

with open(NAME, "r+") as f:
    f.write("FIRST")
    f.seek(0)
    print(repr(f.readline()))

with open(NAME, "w") as f:
    pass
print(os.stat(NAME)[6])


def attempt(what, *args):
    try:
        what(*args)
        print("no error")
    except OSError as e:
        print("OSError", e.errno)
    except UnicodeError:
        print("UnicodeError")
    except ValueError:
        print("ValueError")


attempt(open, "not/there")
attempt(open, "not/there", "w")
f = open(NAME)
f.close()
attempt(f.read)
attempt(f.write, "x")
with open(NAME, "wb") as f:
    f.write(b"ok \xff\xfe")
with open(NAME) as f:
    attempt(f.read)

# What is not closed is closed when it is not used any more.
for i in range(60):
    open(NAME, "w").write(str(i))
print(open(NAME).read() is not None)

os.remove(NAME)
attempt(os.remove, NAME)
