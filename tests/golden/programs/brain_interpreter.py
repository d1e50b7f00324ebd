# An interpreter for the language of eight commands, with jumps worked out beforehand.
def compile_bf(src):
    code, stack = [], []
    for c in src:
        if c in "+-<>":
            if code and code[-1][0] == c:
                code[-1][1] += 1
            else:
                code.append([c, 1])
        elif c in ".,":
            code.append([c, 1])
        elif c == "[":
            stack.append(len(code))
            code.append([c, 0])
        elif c == "]":
            if not stack:
                raise SyntaxError("unmatched ]")
            start = stack.pop()
            code[start][1] = len(code)
            code.append([c, start])
    if stack:
        raise SyntaxError("unmatched [")
    return code
def run(src, inp="", cells=100):
    code = compile_bf(src)
    tape, p, ip, out, steps = bytearray(cells), 0, 0, [], 0
    feed = iter(inp)
    while ip < len(code):
        op, n = code[ip]
        steps += 1
        if op == "+":
            tape[p] = (tape[p] + n) & 255
        elif op == "-":
            tape[p] = (tape[p] - n) & 255
        elif op == ">":
            p += n
            if p >= cells:
                raise IndexError("off the tape")
        elif op == "<":
            p -= n
            if p < 0:
                raise IndexError("off the tape")
        elif op == ".":
            out.append(chr(tape[p]))
        elif op == ",":
            tape[p] = ord(next(feed, "\0"))
        elif op == "[" and tape[p] == 0 or op == "]" and tape[p]:
            ip = n
        ip += 1
    return "".join(out), steps
print(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."))
print(run(",[.,]", "echo!"))
print(run(",>,[-<+>]<.", "1!"), run(">+++++[<++++++++++>-]<.-."))
print(run(">,[>,]<[.<]", "reverse"))
print(compile_bf("++[->+++<]"))
for bad in ("[", "]", "[[]", "<", ">" * 200):
    try:
        print(run(bad))
    except (SyntaxError, IndexError) as e:
        print(type(e).__name__, e)
