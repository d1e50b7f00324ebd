# Folders: made, listed, entered, renamed and removed.
import os


def attempt(what, *args):
    try:
        what(*args)
        print("no error")
    except OSError as e:
        print("OSError", e.errno)


os.mkdir("box")
attempt(os.mkdir, "box")
attempt(os.mkdir, "nowhere/box")
print(os.listdir("box"))

for name in ("b.txt", "a.txt", "c.txt"):
    with open("box/" + name, "w") as f:
        f.write(name * 2)
os.mkdir("box/inner")
print(sorted(os.listdir("box")))

attempt(os.rmdir, "box")
attempt(os.rmdir, "box/a.txt")
attempt(os.listdir, "nowhere")

start = os.getcwd()
os.chdir("box")
print(os.getcwd() == (start if start != "/" else "") + "/box")
print(sorted(os.listdir()))
print(open("a.txt").read())
with open("inner/deep.txt", "w") as f:
    f.write("deep")
os.chdir("inner")
print(open("../b.txt").read(), os.listdir("."))
os.chdir("..")
os.chdir("..")
print(os.getcwd() == start)
attempt(os.chdir, "nowhere")

os.rename("box/a.txt", "box/z.txt")
attempt(os.rename, "box/a.txt", "box/y.txt")
os.rename("box/z.txt", "box/b.txt")
print(open("box/b.txt").read(), sorted(os.listdir("box")))
os.rename("box/inner", "box/moved")
print(open("box/moved/deep.txt").read())

print(os.stat("box")[0] & 0xF000 == 0x4000, os.stat("box/b.txt")[0] & 0xF000 == 0x8000)
print(os.stat("box/b.txt")[6])
attempt(os.stat, "box/a.txt")

os.remove("box/moved/deep.txt")
os.rmdir("box/moved")
for name in os.listdir("box"):
    os.remove("box/" + name)
os.rmdir("box")
attempt(os.stat, "box")
