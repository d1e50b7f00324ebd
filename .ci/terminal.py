# Talks to prompts through a pseudo-terminal, as a person would: python3 terminal.py COMMAND...
# What only a terminal shows: keys arrive at once, nothing is echoed twice, Ctrl-C reaches a program that computes, Ctrl-] leaves a
# board and Ctrl-D an interpreter, and the terminal is as it was before.
import os
import pty
import select
import sys
import termios
import time

TIMEOUT = 60


class Session:
    def __init__(self, command):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execvp(command[0], command)
        self.before = termios.tcgetattr(self.terminal)

    def expect(self, end):
        got = b""
        deadline = time.monotonic() + TIMEOUT
        while not got.endswith(end):
            ready, _, _ = select.select([self.terminal], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                sys.exit(f"waited for {end!r} and got {got!r}")
            got += os.read(self.terminal, 1024)
        return got

    def send(self, text, answer):
        os.write(self.terminal, text)
        got = self.expect(answer)
        if got != answer:
            sys.exit(f"to {text!r} expected {answer!r} and got {got!r}")

    def leave(self, text, code):
        os.write(self.terminal, text)
        self.expect(b"\r\n")
        _, status = os.waitpid(self.process, 0)
        if os.waitstatus_to_exitcode(status) != code:
            sys.exit(f"ended with {os.waitstatus_to_exitcode(status)}")
        if termios.tcgetattr(self.terminal) != self.before:
            sys.exit("the terminal is not as it was before")


session = Session(sys.argv[1:] + ["board"])
session.expect(b'Type "help()" for more information.\r\n>>> ')
session.send(b"1+1\r", b"1+1\r\n2\r\n>>> ")
session.send(b"def f(x):\r", b"def f(x):\r\n...     ")
session.send(b"return x * 2\r", b"return x * 2\r\n...     ")
session.send(b"\x7f\r", b"\b\b\b\b\x1b[K\r\n>>> ")
session.send(b"f(21)\r", b"f(21)\r\n42\r\n>>> ")
session.send(b"\x1b[A\x7f3)\r", b"f(21)\b\x1b[K3)\r\n426\r\n>>> ")
session.send(b"while True: pass\r", b"while True: pass\r\n... ")
session.send(b"\r", b"\r\n")
# Only while a program runs is Ctrl-C more than a key.
time.sleep(1)
session.send(b"\x03", b'Traceback (most recent call last):\r\n  File "<stdin>", line 1, in <module>\r\nKeyboardInterrupt: \r\n>>> ')
os.write(session.terminal, b"\x04")
session.expect(b'Type "help()" for more information.\r\n>>> ')
session.leave(b"\x1d", 0)

session = Session(sys.argv[1:])
session.expect(b'Type "help()" for more information.\r\n>>> ')
session.send(b"print('a')\r", b"print('a')\r\na\r\n>>> ")
session.leave(b"\x04", 0)

session = Session(sys.argv[1:] + ["-i", "-c", "x = 20\nprint(x)"])
if not session.expect(b'Type "help()" for more information.\r\n>>> ').startswith(b"20\r\n"):
    sys.exit("the program did not run before the prompt")
session.send(b"x + 1\r", b"x + 1\r\n21\r\n>>> ")
session.leave(b"raise SystemExit(x)\r", 20)
print("the sessions went as expected")
