# An error at module level, in a comprehension in a function called in an expression.
def g(l):
    return [1 / x for x in l]
x = (1 +
     sum(g([1,
            2, 0])))
print("never")
