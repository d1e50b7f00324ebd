# KeyError's text has no quotes.
d = {"a": 1}
print(d["a"])
d["missing"]
