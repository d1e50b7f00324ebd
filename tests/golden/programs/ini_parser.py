# An INI parser with sections, continuation, interpolation, typed access and error lines.
SRC = """
; settings of the board
[general]
name = Sensor 7
debug = yes
interval=30

[paths]
base = /flash
logs = %(base)s/logs
full = %(logs)s/%(name)s.txt
name = out

[wifi]   # comment
ssid: home net
retries = 5
notes = first line
   second line
   third
ratio = 2.5
"""
class IniError(Exception):
    def __init__(self, line, text):
        super().__init__(line, text)
        self.line, self.text = line, text
class Ini:
    def __init__(self): self.sections, self.order = {}, []
    def parse(self, text):
        section = key = None
        for n, raw in enumerate(text.split("\n"), 1):
            line = raw.split("#")[0].rstrip()
            if not line.strip() or line.strip()[0] == ";":
                continue
            if line[0] in " \t":
                if key is None:
                    raise IniError(n, "continuation of nothing")
                self.sections[section][key] += "\n" + line.strip()
                continue
            if line[0] == "[":
                if not line.endswith("]"):
                    raise IniError(n, "section without ]")
                section, key = line[1:-1].strip(), None
                if section in self.sections:
                    raise IniError(n, "section %s again" % section)
                self.sections[section] = {}
                self.order.append(section)
                continue
            cut = min([i for i in (line.find("="), line.find(":")) if i >= 0] or [-1])
            if cut < 1:
                raise IniError(n, "no key")
            if section is None:
                raise IniError(n, "key outside of a section")
            key = line[:cut].strip().lower()
            self.sections[section][key] = line[cut + 1:].strip()
        return self
    def get(self, section, key, kind=str, default=None, depth=0):
        try:
            v = self.sections[section][key]
        except KeyError:
            if default is not None:
                return default
            raise
        if depth > 5:
            raise ValueError("interpolation too deep in " + key)
        while "%(" in v:
            a = v.index("%(")
            b = v.index(")s", a)
            v = v[:a] + self.get(section, v[a + 2:b], depth=depth + 1) + v[b + 2:]
        if kind is bool:
            if v.lower() in ("yes", "on", "true", "1"):
                return True
            if v.lower() in ("no", "off", "false", "0"):
                return False
            raise ValueError("not a truth value: " + v)
        return kind(v)
    def dump(self):
        for s in self.order:
            print("[%s]" % s)
            for k in sorted(self.sections[s]):
                print("%s = %s" % (k, self.sections[s][k].replace("\n", "\n    ")))
ini = Ini().parse(SRC)
ini.dump()
print(ini.get("general", "debug", bool), ini.get("general", "interval", int) + 1, ini.get("paths", "full"), ini.get("wifi", "ratio", float),
    ini.get("wifi", "nope", str, "default"))
for f in (lambda: ini.get("x", "y"), lambda: ini.get("wifi", "ssid", int), lambda: ini.get("wifi", "ssid", bool)):
    try:
        f()
    except (KeyError, ValueError) as e:
        print(type(e).__name__)
for bad in ("a = 1", "[s\n", "[s]\n= 5", "[s]\n[s]", "[s]\n  floating", "[s]\nnokey"):
    try:
        Ini().parse(bad)
    except IniError as e:
        print(e.line, e.text)
loop = Ini().parse("[l]\na = %(b)s\nb = %(a)s")
try:
    loop.get("l", "a")
except ValueError as e:
    print(e)
