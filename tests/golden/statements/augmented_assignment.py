# All augmented operators on names, subscripts and attributes.
a = 10
a += 5; print(a, end=" ")
a -= 3; print(a, end=" ")
a *= 4; print(a, end=" ")
a //= 5; print(a, end=" ")
a **= 3; print(a, end=" ")
a %= 100; print(a, end=" ")
a <<= 4; print(a, end=" ")
a >>= 2; print(a, end=" ")
a |= 7; print(a, end=" ")
a &= 0x3c; print(a, end=" ")
a ^= 0xff; print(a, end=" ")
a /= 2; print(a)
l = [1, 2]
m = l
l += [3]
print(m is l, m)
l = l + [4]
print(m is l, m, l)
l *= 2
print(l)
t = u = (1,)
t += (2,)
print(t, u)
s = "ab"
s += "cd"
s *= 2
print(s)
l += "xy"
l += (5,)
l += range(2)
print(l)
d = {"n": 1}
d["n"] += 1
d["n"] <<= 5
print(d)
class O:
    v = 5
o = O()
o.v += 1
print(o.v, O.v)
o.v -= 10
o.v **= 2
print(o.v)
mm = [[1, 2], [3, 4]]
mm[1][0] += 100
mm[0] += [9]
print(mm)
big = 1
big <<= 80
big -= 1
big >>= 70
print(big)
st = {1, 2}
st2 = st
st |= {3}
st &= {2, 3}
st -= {2}
st ^= {7}
print(sorted(st), st2 is st)
