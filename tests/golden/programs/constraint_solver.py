# One-way constraints kept satisfied by incremental planning, strengths and walkabout.
REQUIRED, STRONG, MEDIUM, WEAK = 0, 1, 2, 3
NAMES = ["required", "strong", "medium", "weak"]

class Variable:
    def __init__(self, name, value=0):
        self.name, self.value = name, value
        self.constraints = []
        self.determined = None
        self.strength = WEAK + 1
    def __repr__(self):
        return "%s=%s" % (self.name, self.value)

class Constraint:
    def __init__(self, strength, *variables):
        self.strength, self.vars, self.out = strength, variables, None
        for v in variables:
            v.constraints.append(self)
    def options(self):
        return self.vars
    def inputs(self):
        return [v for v in self.vars if v is not self.out]
    def satisfied(self):
        return self.out is not None
    def choose(self, mark):
        best = None
        for v in self.options():
            if v not in mark and v.strength > self.strength and (best is None or v.strength > best.strength):
                best = v
        self.out = best
        return best

class Stay(Constraint):
    def execute(self): pass

class Edit(Constraint):
    def execute(self): self.out.value = self.vars[0].value

class Equal(Constraint):
    def execute(self):
        a, b = self.vars
        if self.out is a:
            a.value = b.value
        else:
            b.value = a.value

class Scale(Constraint):
    def __init__(self, strength, src, factor, offset, dst):
        self.factor, self.offset = factor, offset
        super().__init__(strength, src, dst)
    def execute(self):
        src, dst = self.vars
        if self.out is dst:
            dst.value = src.value * self.factor + self.offset
        else:
            src.value = (dst.value - self.offset) // self.factor

class Planner:
    def __init__(self):
        self.added = 0
    def add(self, c):
        self.added += 1
        mark = []
        while c is not None:
            c = self.satisfy(c, mark)
    def satisfy(self, c, mark):
        out = c.choose(mark)
        if out is None:
            if c.strength == REQUIRED:
                raise ValueError("cannot satisfy a required constraint")
            return None
        mark += [v for v in c.inputs()]
        over = out.determined
        if over is not None:
            over.out = None
        out.determined = c
        self.propagate(out)
        mark.append(out)
        return over
    def propagate(self, v):
        todo, seen = [v], []
        while todo:
            v = todo.pop(0)
            if v in seen:
                continue
            seen.append(v)
            c = v.determined
            ins = c.inputs()
            v.strength = max([c.strength] + [i.strength for i in ins]) if ins else c.strength
            c.execute()
            for d in v.constraints:
                if d is not c and d.satisfied() and d.out is not v:
                    todo.append(d.out)
    def set(self, v, value):
        e = Edit(STRONG, v)
        self.add(e)
        if not e.satisfied():
            v.constraints.remove(e)
            return False
        v.value = value
        self.propagate(v)
        v.determined = None
        v.constraints.remove(e)
        v.strength = WEAK + 1
        s = Stay(MEDIUM, v)
        self.add(s)
        return True

def chain(n):
    p = Planner()
    vs = [Variable("v%d" % i) for i in range(n)]
    p.add(Stay(WEAK, vs[0]))
    for a, b in zip(vs, vs[1:]):
        p.add(Equal(REQUIRED, a, b))
    for x in (5, 17):
        p.set(vs[0], x)
        print(x, [v.value for v in vs], {v.value for v in vs} == {x})
    return p.added

def projection(n):
    p = Planner()
    pairs = []
    for i in range(n):
        src, dst = Variable("src%d" % i, i), Variable("dst%d" % i, i)
        p.add(Stay(MEDIUM, src))
        p.add(Scale(REQUIRED, src, 10, 1000, dst))
        pairs.append((src, dst))
    print(pairs)
    p.set(pairs[0][0], 17)
    print(pairs[0])
    p.set(pairs[1][0], 3)
    print(pairs[1], [NAMES[v.strength] if v.strength < 4 else "free" for v in pairs[1]])
    return p.added

print("added", chain(8))
print("added", projection(5))
a, b = Variable("a", 1), Variable("b", 2)
p = Planner()
p.add(Stay(REQUIRED, a))
p.add(Stay(REQUIRED, b))
try:
    p.add(Equal(REQUIRED, a, b))
except ValueError as e:
    print(e)
