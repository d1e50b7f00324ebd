# NameError names the name.
print("start")
def use():
    return undefined_thing + 1
use()
