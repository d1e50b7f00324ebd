# os.uname, os.urandom and platform: shapes, not contents.
import os
import platform

sizes = []
for n in (0, 1, 16):
    data = os.urandom(n)
    sizes.append((type(data) is bytes, len(data)))
print(sizes)
try:
    os.urandom(-1)
except ValueError:
    print("ValueError")
print(type(platform.platform()), type(platform.python_compiler()), len(platform.libc_ver()))
