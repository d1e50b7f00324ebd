# stack_use, mem_info and qstr_info exist; gc reports sizes that add up.
import micropython, gc
print(type(micropython.stack_use()) is int)
gc.collect()
f, a = gc.mem_free(), gc.mem_alloc()
print(f > 0, a > 0)
keep = [0] * 200
print(gc.mem_free() < f)
del keep
gc.collect()
print(gc.mem_alloc() < a + 2000)
print(type(gc.threshold()) is int)
