# json: what MicroPython accepts beyond JSON, what it writes for values that JSON does not know, its messages.
import json


class Thing:
    def __repr__(self):
        return "thing"


for value in (b"bytes", 1j, {1.5: 1}, {(1, 2): 3}, {b"k": 1}, {1}, range(3), ..., Thing(), [Thing()], {Thing(): 1},
              float("inf"), float("nan"), int):
    print(json.dumps(value))
for text in ("[1 2]", "[1,]", "[,1]", '{"a" 1}', '{"a":1,}', "{1: 2}", "[}", "{]", '{"a"}', "01", "1.", '"a\nb"', "\t1\n"):
    print(repr(text), json.loads(text))
for wrong in ("1e", "--1", "1-", "{[1]: 2}", "[1]]", "Infinity", "NaN"):
    try:
        print(json.loads(wrong))
    except ValueError as e:
        print(repr(wrong), e)
for separators in ((",",), 5, (1, 2)):
    try:
        print(json.dumps([1], separators=separators))
    except Exception as e:
        print(repr(e))
for wrong in (lambda: json.loads(5), lambda: json.load(5), lambda: json.dump(1, 5)):
    try:
        wrong()
    except Exception as e:
        print(repr(e))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except (RuntimeError, MemoryError):
    print("no end")
