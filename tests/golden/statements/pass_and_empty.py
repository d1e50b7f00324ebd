# Statements that do nothing, semicolons, comments, docstrings, blank lines with blanks.
pass
pass; pass
1; 2; "expression"; None
def nothing(): pass
def doc():
    """Only a docstring."""
def comment():
    # a comment, then
    pass
    # another after
print(nothing(), doc(), comment())
class Empty: pass
class Doc:
    "text"
print(Empty.__name__, Doc.__name__)
if True:
    ...
for _ in range(2): pass
while 0: pass
try: pass
except: pass
finally: pass
x = 1;
y = 2; z = 3;
print(x, y, z)
    
	
if x:

    print("blank lines do not end a block")

# a comment at the margin does not either
    print("still inside")
  # oddly indented comment
print("end")  # trailing
