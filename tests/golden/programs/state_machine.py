# A table-driven state machine (a vending machine), and a comment stripper as a machine of characters.
class Machine:
    table = {
        ("idle", "coin"): ("ready", "accept"), ("ready", "coin"): ("ready", "accept"), ("ready", "push"): ("vending", "vend"),
        ("ready", "cancel"): ("idle", "refund"), ("vending", "done"): ("idle", None), ("idle", "service"): ("service", None),
        ("service", "close"): ("idle", "report"),
    }
    def __init__(self, price):
        self.state, self.price, self.credit, self.sold, self.log = "idle", price, 0, 0, []
    def event(self, name, *args):
        key = (self.state, name)
        if key not in self.table:
            self.log.append("%s ignored in %s" % (name, self.state))
            return False
        new, action = self.table[key]
        if action:
            r = getattr(self, "do_" + action)(*args)
            if r:
                new = r
        if new != self.state:
            self.log.append("%s -> %s" % (self.state, new))
        self.state = new
        return True
    def do_accept(self, v):
        self.credit += v
    def do_vend(self):
        if self.credit < self.price:
            self.log.append("needs %d more" % (self.price - self.credit))
            return "ready"
        self.credit -= self.price
        self.sold += 1
    def do_refund(self):
        self.log.append("refund %d" % self.credit)
        self.credit = 0
    def do_report(self):
        self.log.append("sold %d" % self.sold)
m = Machine(50)
for ev in ("push", ("coin", 20), "push", ("coin", 50), "push", "coin", "done", "cancel", ("coin", 10), "cancel", "service", ("coin", 5),
        "close"):
    ok = m.event(*ev) if isinstance(ev, tuple) else (m.event(ev) if ev != "coin" else m.event("coin", 1))
    print(ev, ok, m.state, m.credit)
print("\n".join(m.log))
def strip_comments(src):
    state, out, quote = "code", "", ""
    for c in src + "\n":
        if state == "code":
            if c in "'\"":
                state, quote = "string", c
            elif c == "#":
                state = "comment"
                continue
            out += c
        elif state == "string":
            out += c
            if c == "\\":
                state = "escape"
            elif c == quote:
                state = "code"
        elif state == "escape":
            out += c
            state = "string"
        elif state == "comment" and c == "\n":
            out += c
            state = "code"
    return out[:-1]
print(strip_comments("x = 1 # one\ny = '# not' # yes\nz = \"a\\\"#\" # q\n# all\nend"))
