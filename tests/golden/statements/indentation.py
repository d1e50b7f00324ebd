# Blocks indented by any amount, tabs, and continuation lines that look like blocks.
if 1:
 print("one blank")
 if 1:
         print("nine blanks")
         if 1:
           print("eleven")
 print("back to one")
if 1:
	print("tab")
	if 1:
		print("two tabs")
	print("back")
def f(a,
  b,
        c=3):
    return (a +
b +
                c)
print(f(1,
    2))
x = [
1,
        2,
  3]
print(x); print(
    "spread"
)
if (1 and
    2):
    print("condition over two lines")
if 1 and \
        2:
    print("backslash")
class A:
        def m(self):
                return "deep"

        n = 2
print(A().m(), A.n)
