# Building and walking binary trees of small objects: allocation and collection.
N = 10000
class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right
    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()
def tree(depth):
    if depth == 0:
        return Node(None, None)
    return Node(tree(depth - 1), tree(depth - 1))
def main(n):
    keep = tree(6)
    s = 0
    for i in range(n):
        s += tree(5).check() + tree(4).check()
    return s + keep.check()
