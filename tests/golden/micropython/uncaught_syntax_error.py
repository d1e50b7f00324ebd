# A syntax error in the file itself: nothing runs, the line is told.
print("never printed")
def f(:
    pass
