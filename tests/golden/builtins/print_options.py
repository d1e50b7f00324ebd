# print with sep, end, several and no values, nested containers.
print()
print("")
print("a", "b", 1, None, 2.5, [1, "x"], ("t",), {"k": "v"})
print("a", "b", sep="")
print("a", "b", sep="--", end="!\n")
print(1, 2, 3, sep="\n")
print("no newline", end="")
print(" | continued", end=" |\n")
print(*[1, 2, 3])
print(*"abc", sep="-")
print(*[], end="empty\n")
print("é€😀", b"bytes", "tab\tend")
print([["nested", ["é", "'", '"']], {"d": [None, True]}], "\\")
for i in range(3):
    print(i, end="," if i < 2 else "\n")
print(str(print("inner")))
class R:
    def __repr__(self): return "R!"
class S(R):
    def __str__(self): return "S!"
print(R(), S(), [R(), S()], {"a": S()}, (R(),), sep=" ; ")
print("%s %r" % (S(), S()), sep="unused")
