# json: values to texts and back, escapes, separators, what is no JSON.
import json


for value in (None, True, False, 0, -17, 123456789012345678901234567890, 1.5, -0.25, "", "plain", [], {}, (),
              [1, [2, [3, ()]]], {"a": 1}, {"a": {"b": {"c": []}}}, {1: "int"}, {None: 1}, {True: 2}):
    print(json.dumps(value))

print(json.dumps('quotes " and \\ and / and \n and \t and \r and \x1f'))
print(json.dumps([1, {"k": [2, 3]}], separators=(",", ":")))
print(json.dumps([1, {"k": [2, 3]}], separators=(" ; ", " -> ")))

document = {"name": "sensor", "values": [1, 2.5, None, True], "nested": {"deep": [[], {}, "\u00e9\u20ac"]}}
print(json.loads(json.dumps(document)) == document)
print(json.loads(json.dumps(json.dumps(document))) == json.dumps(document))

for text in ('"caf\\u00e9"', '"\\u20ac"', '"\\/\\b\\f\\n\\r\\t\\"\\\\"', " [ 1 , 2 ] ", '{"a":\n{"b":\t[]}}',
             "-0", "1e3", "2.5E-1", "12345678901234567890123", '{"x": 1, "x": 2}', b'["bytes"]', bytearray(b"[true]")):
    print([ord(c) for c in str(json.loads(text))])

for wrong in ("", " ", "[", "[1", '{"a"', '"open', "tru", "nul", "+1", ".5", "1 2", "]", "{]x", "hello", '"\\', "[1]x"):
    try:
        print(wrong, json.loads(wrong))
    except ValueError:
        print(repr(wrong), "ValueError")
try:
    json.loads(5)
except TypeError:
    print("TypeError")

deep = json.loads("[" * 20 + "]" * 20)
print(deep, json.dumps(deep) == "[" * 20 + "]" * 20)


class Names(list):
    pass


class Table(dict):
    pass


print(json.dumps(Names(["a", "b"])), json.dumps(Table(a=1)))
