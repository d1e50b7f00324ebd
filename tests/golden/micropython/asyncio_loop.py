# asyncio: what is MicroPython's own: the loop's handler, run_forever and stop, flags, milliseconds, messages.
import asyncio
import micropython
import time


def handler(loop, context):
    print("handler", context["message"], repr(context["exception"]), type(context["future"]).__name__)


async def fail(n):
    await asyncio.sleep_ms(0)
    raise ValueError(n)


async def unheard():
    loop = asyncio.get_event_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    lost = asyncio.create_task(fail(1))
    await asyncio.sleep_ms(0)
    heard = asyncio.create_task(fail(2))
    for _ in range(3):
        await asyncio.sleep(0)
    try:
        await lost
    except ValueError as e:
        print("still there", e)
    print(heard.done())


asyncio.run(unheard())


async def flags():
    flag = asyncio.ThreadSafeFlag()

    async def wait(name):
        print(name, "waits")
        await flag.wait()
        print(name, "goes on")

    flag.set()
    await wait("set before")
    t = asyncio.create_task(wait("from a callback"))
    await asyncio.sleep(0)
    micropython.schedule(lambda f: f.set(), flag)
    await t
    flag.set()
    flag.clear()
    try:
        await asyncio.wait_for_ms(flag.wait(), 5)
    except asyncio.TimeoutError as e:
        print(repr(e))
    start = time.ticks_ms()
    await asyncio.sleep_ms(20)
    print(15 < time.ticks_diff(time.ticks_ms(), start))


asyncio.run(flags())


async def stopping(loop):
    for i in range(2):
        print("stop", i)
        loop.stop()
        loop.stop()
        await asyncio.sleep(0)
    print("not reached: nobody runs the loop again")


loop = asyncio.new_event_loop()
loop.create_task(stopping(loop))
for _ in range(2):
    print("run_forever", loop.run_forever())
loop.close()
print(loop is asyncio.get_event_loop())


async def messages():
    me = asyncio.current_task()
    print(me is asyncio.core.cur_task, me.done(), me.coro.__class__.__name__)
    t = asyncio.create_task(fail(3))
    gathering = asyncio.create_task(gather_one(t))
    await asyncio.sleep(0)
    for wrong in (me.cancel, lambda: asyncio.create_task(5), asyncio.Lock().release):
        try:
            wrong()
        except Exception as e:
            print(repr(e))
    try:
        await t
    except RuntimeError as e:
        print(repr(e))
    try:
        await gathering
    except ValueError as e:
        print(repr(e))


async def gather_one(t):
    await asyncio.gather(t)


asyncio.run(messages())
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
asyncio.new_event_loop()


class Counter(asyncio.Event):
    def __init__(self):
        super().__init__()
        self.sets = 0

    def set(self):
        self.sets += 1
        super().set()


async def derived():
    c = Counter()
    c.set()
    print(await c.wait(), c.is_set(), c.sets)


asyncio.run(derived())


async def returned():
    return 7


async def data():
    t = asyncio.create_task(returned())
    print(t.data)
    await asyncio.sleep(0)
    print(repr(t.data))


asyncio.run(data())
