# Exceptions raised in handlers, in else and finally parts, and caught further out.
def log(*a): print(*a)
try:
    try:
        raise ValueError("inner")
    except ValueError as e:
        log("handling", e)
        raise KeyError("from handler")
except KeyError as e:
    log("outer", e.args)
try:
    try:
        pass
    except ValueError:
        log("not here")
    else:
        raise ValueError("from else")
except ValueError as e:
    log("outer", e)
try:
    raise ValueError(1)
except ValueError as e:
    try:
        raise ValueError(2)
    except ValueError as f:
        log(e.args, f.args)
    log(e.args)
def depth(n):
    try:
        if n == 0:
            raise IndexError("bottom")
        depth(n - 1)
    except KeyError:
        log("no")
    finally:
        log("leave", n)
try:
    depth(4)
except IndexError as e:
    log("top", e)
try:
    try:
        try:
            1 // 0
        except ValueError:
            log("no")
        finally:
            log("f1")
    except KeyError:
        log("no")
    finally:
        log("f2")
except ZeroDivisionError:
    log("caught")
finally:
    log("f3")
for i in range(3):
    try:
        try:
            if i == 0:
                raise ValueError
            elif i == 1:
                raise KeyError
        except ValueError:
            log("V")
    except KeyError:
        log("K")
    else:
        log("none escaped")
