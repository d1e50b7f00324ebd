# An assembler and a stack machine written in Python: factorial, primes, subroutines, traps.
class Trap(Exception): pass
OPS = "halt push add sub mul div mod dup swap over drop load store jmp jz jnz lt eq call ret print".split()
NUM = {n: i for i, n in enumerate(OPS)}
WITH_ARG = {"push", "load", "store", "jmp", "jz", "jnz", "call"}
def assemble(text):
    labels, lines, pc = {}, [], 0
    for n, line in enumerate(text.split("\n"), 1):
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = pc
            continue
        parts = line.split()
        if parts[0] not in NUM:
            raise SyntaxError("line %d: no instruction %s" % (n, parts[0]))
        if (len(parts) == 2) != (parts[0] in WITH_ARG):
            raise SyntaxError("line %d: operand of %s" % (n, parts[0]))
        lines.append((n, parts))
        pc += len(parts)
    code = []
    for n, parts in lines:
        code.append(NUM[parts[0]])
        if len(parts) == 2:
            a = parts[1]
            if a in labels:
                code.append(labels[a])
            else:
                try:
                    code.append(int(a))
                except ValueError:
                    raise SyntaxError("line %d: no label %s" % (n, a))
    return code
class Vm:
    def __init__(self, code, limit=5000):
        self.code, self.stack, self.calls, self.mem, self.pc, self.steps, self.limit, self.out = code, [], [], [0] * 8, 0, 0, limit, []
        self.table = [getattr(self, "op_" + n) for n in OPS]
    def run(self):
        try:
            while self.pc is not None:
                self.steps += 1
                if self.steps > self.limit:
                    raise Trap("too many steps")
                op = self.table[self.code[self.pc]]
                self.pc += 1
                op()
        except IndexError:
            raise Trap("stack or code exhausted at %s" % self.pc)
        except ZeroDivisionError:
            raise Trap("division by zero")
        return self.out
    def arg(self):
        v = self.code[self.pc]
        self.pc += 1
        return v
    def binary(self, f):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(f(a, b))
    def op_halt(self): self.pc = None
    def op_push(self): self.stack.append(self.arg())
    def op_add(self): self.binary(lambda a, b: a + b)
    def op_sub(self): self.binary(lambda a, b: a - b)
    def op_mul(self): self.binary(lambda a, b: a * b)
    def op_div(self): self.binary(lambda a, b: a // b)
    def op_mod(self): self.binary(lambda a, b: a % b)
    def op_lt(self): self.binary(lambda a, b: int(a < b))
    def op_eq(self): self.binary(lambda a, b: int(a == b))
    def op_dup(self): self.stack.append(self.stack[-1])
    def op_swap(self): self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
    def op_over(self): self.stack.append(self.stack[-2])
    def op_drop(self): self.stack.pop()
    def op_load(self): self.stack.append(self.mem[self.arg()])
    def op_store(self): self.mem[self.arg()] = self.stack.pop()
    def op_jmp(self): self.pc = self.arg()
    def op_jz(self):
        t = self.arg()
        if not self.stack.pop():
            self.pc = t
    def op_jnz(self):
        t = self.arg()
        if self.stack.pop():
            self.pc = t
    def op_call(self):
        t = self.arg()
        self.calls.append(self.pc)
        self.pc = t
    def op_ret(self): self.pc = self.calls.pop()
    def op_print(self): self.out.append(self.stack.pop())
FACT = """
  push 1
  store 0
  push 10
loop:
  dup
  load 0
  mul
  store 0
  push 1
  sub
  dup
  jnz loop
  load 0
  print
  halt
"""
PRIMES = """
  push 2
next:              ; candidate on the stack
  call test
  load 1
  jz skip
  dup
  print
skip:
  push 1
  add
  dup
  push 30
  lt
  jnz next
  halt
test:              ; mem[1] = is the top prime
  push 1
  store 1
  push 2
  store 2
try:
  load 2
  over
  lt
  jz done
  dup
  load 2
  mod
  jnz more
  push 0
  store 1
done:
  ret
more:
  load 2
  push 1
  add
  store 2
  jmp try
"""
for src in (FACT, PRIMES):
    code = assemble(src)
    vm = Vm(code)
    print(len(code), vm.run(), vm.steps, vm.stack)
for bad in ("bogus", "push", "add 1", "jmp nowhere"):
    try:
        assemble(bad)
    except SyntaxError as e:
        print(e)
for bad in ("add", "push 1\npush 0\ndiv\nhalt", "l:\njmp l", "ret", "push 1"):
    try:
        Vm(assemble(bad), 100).run()
    except Trap as e:
        print(e)
