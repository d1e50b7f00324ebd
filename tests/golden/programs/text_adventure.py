# A text adventure driven by a script of commands.
class Thing:
    def __init__(self, name, text, portable=True): self.name, self.text, self.portable = name, text, portable
class Room:
    def __init__(self, name, text): self.name, self.text, self.exits, self.things = name, text, {}, []
    def join(self, direction, other):
        back = {"north": "south", "south": "north", "east": "west", "west": "east"}[direction]
        self.exits[direction] = other
        other.exits[back] = self
        return other
class Locked(Exception): pass
class Game:
    def __init__(self):
        hall = Room("Hall", "A cold hall.")
        cellar = Room("Cellar", "Dark and damp.")
        attic = Room("Attic", "Dust everywhere.")
        garden = Room("Garden", "Free at last!")
        hall.join("north", attic)
        hall.join("east", cellar)
        cellar.join("south", garden)
        self.locks = {("Cellar", "south"): "key"}
        attic.things = [Thing("key", "A rusty key."), Thing("chest", "Empty.", False)]
        hall.things = [Thing("lamp", "An oil lamp.")]
        self.room, self.bag, self.moves, self.over, self.lit = hall, [], 0, False, False
    def look(self, *a):
        if self.room.name == "Cellar" and not self.lit:
            return "It is too dark to see."
        t = "%s. %s" % (self.room.name, self.room.text)
        if self.room.things:
            t += " You see: " + ", ".join(x.name for x in self.room.things) + "."
        return t + " Exits: " + ", ".join(sorted(self.room.exits)) + "."
    def find(self, name, where):
        for t in where:
            if t.name == name:
                return t
        raise LookupError("There is no %s here." % name)
    def go(self, d):
        if d not in self.room.exits:
            return "You cannot go %s." % d
        need = self.locks.get((self.room.name, d))
        if need and need not in [t.name for t in self.bag]:
            raise Locked("The door %s is locked." % d)
        self.room = self.room.exits[d]
        self.over = self.room.name == "Garden"
        return self.look()
    def take(self, name):
        t = self.find(name, self.room.things)
        if not t.portable:
            return "The %s will not move." % name
        self.room.things.remove(t)
        self.bag.append(t)
        return "Taken."
    def drop(self, name):
        t = self.find(name, self.bag)
        self.bag.remove(t)
        self.room.things.append(t)
        return "Dropped."
    def examine(self, name): return self.find(name, self.bag + self.room.things).text
    def light(self, name):
        self.find(name, self.bag)
        if name != "lamp":
            return "It does not burn."
        self.lit = True
        return "The lamp is lit."
    def inventory(self): return "You carry " + (", ".join(t.name for t in self.bag) or "nothing") + "."
    def do(self, line):
        verb, *args = line.lower().split()
        verb = {"n": "go north", "s": "go south", "e": "go east", "w": "go west", "i": "inventory", "x": "examine", "get": "take",
            "l": "look"}.get(verb, verb)
        if " " in verb:
            verb, a = verb.split(" ")
            args = [a]
        if verb not in ("look", "go", "take", "drop", "examine", "inventory", "light"):
            return "I do not know how to %s." % verb
        self.moves += 1
        try:
            return getattr(self, verb)(*args)
        except (Locked, LookupError) as e:
            return e.args[0]
        except TypeError:
            return "%s what?" % verb
g = Game()
for c in "l|take lamp|take sword|n|x key|get chest|get key|i|w|s|e|light lamp|l|drop key|s|get key|dance|take|s|never reached".split("|"):
    print(">", c)
    print(g.do(c))
    if g.over:
        print("You won in %d moves." % g.moves)
        break
