# Types into the REPL as a person at a terminal does, and reads the screen.
import os
import pty
import select
import sys
import time


def main(command):
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(command[0], command)
    screen = b""

    def wait_for(text, seconds=30):
        nonlocal screen
        end = time.time() + seconds
        while text not in screen:
            ready, _, _ = select.select([terminal], [], [], max(0, end - time.time()))
            if not ready:
                sys.exit("no %r within %d s; the screen was %r" % (text, seconds, screen))
            try:
                screen += os.read(terminal, 4096)
            except OSError:
                sys.exit("the REPL ended before %r; the screen was %r" % (text, screen))
        screen = screen[screen.index(text) + len(text):]

    def type_line(text):
        os.write(terminal, text.encode() + b"\r")

    wait_for(b">>> ")
    type_line("1+1")
    wait_for(b"\r\n2\r\n>>> ")
    type_line("def twice(x):")
    wait_for(b"... ")
    type_line("return 2 * x")
    wait_for(b"... ")
    os.write(terminal, b"\b\b\b\b\r")
    wait_for(b">>> ")
    type_line("twice(21)")
    wait_for(b"\r\n42\r\n>>> ")
    type_line("1/0")
    wait_for(b"ZeroDivisionError")
    wait_for(b">>> ")
    type_line("while True: pass")
    wait_for(b"... ")
    os.write(terminal, b"\r")
    time.sleep(1)
    os.write(terminal, b"\x03")
    wait_for(b"KeyboardInterrupt")
    wait_for(b">>> ")
    type_line("import sys; sys.implementation.name")
    wait_for(b"'micropython'")


main(sys.argv[1:])
