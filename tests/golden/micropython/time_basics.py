# ticks arithmetic wraps and compares; sleeping takes no less than asked.
import time
a = time.ticks_ms()
time.sleep_ms(2)
b = time.ticks_ms()
print(time.ticks_diff(b, a) >= 2, time.ticks_diff(a, b) <= -2)
print(time.ticks_diff(time.ticks_add(a, 100), a), time.ticks_diff(a, time.ticks_add(a, 100)), time.ticks_add(a, 0) == a)
top = time.ticks_add(0, -1)
print(time.ticks_add(top, 1), time.ticks_diff(0, top), time.ticks_diff(time.ticks_add(top, 6), top))
u = time.ticks_us()
time.sleep_us(50)
print(time.ticks_diff(time.ticks_us(), u) >= 50, type(time.ticks_cpu()) is int, type(time.time()) in (int, float))
