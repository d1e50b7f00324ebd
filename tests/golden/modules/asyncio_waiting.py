# asyncio: events, locks, gather, wait_for.
import asyncio


async def wait_for_event(name, event):
    print(name, "waits")
    print(name, await event.wait())


async def use(name, lock, n):
    for i in range(n):
        async with lock:
            print(name, "has it", i, lock.locked())
            await asyncio.sleep(0)


async def value(v, turns=0):
    for _ in range(turns):
        await asyncio.sleep(0)
    if isinstance(v, Exception):
        raise v
    return v


async def sleeper():
    await asyncio.sleep(60)


async def events():
    event = asyncio.Event()
    print(event.is_set())
    a = asyncio.create_task(wait_for_event("a", event))
    b = asyncio.create_task(wait_for_event("b", event))
    await asyncio.sleep(0)
    event.set()
    print(event.is_set(), await event.wait())
    await a
    await b
    event.clear()
    c = asyncio.create_task(wait_for_event("c", event))
    await asyncio.sleep(0)
    c.cancel()
    event.set()
    try:
        await c
    except asyncio.CancelledError:
        print("c cancelled")


async def locks():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError:
        print("not locked")
    ts = [asyncio.create_task(use(name, lock, 2)) for name in "xyz"]
    await asyncio.sleep(0)
    print(lock.locked())
    for t in ts:
        await t
    print(lock.locked(), await lock.acquire(), lock.locked())
    t = asyncio.create_task(use("never", lock, 1))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("gave up")
    lock.release()
    try:
        async with lock:
            raise KeyError("inside")
    except KeyError:
        print(lock.locked())


async def gathering():
    print(await asyncio.gather())
    print(await asyncio.gather(value(1, 3), value(2), value(3, 1)))
    t = asyncio.create_task(value("task"))
    print(await asyncio.gather(t, value("coroutine")))
    print(await asyncio.gather(value(ValueError("v"), 1), value(1), value(KeyError("k")), return_exceptions=True) and "all")
    try:
        await asyncio.gather(value(1, 5), value(ValueError("first"), 1), value(3, 3))
    except ValueError as e:
        print(e)


async def limits():
    print(await asyncio.wait_for(value("in time", 2), 60))
    print(await asyncio.wait_for(value("no limit", 2), None))
    for v in (value(ValueError("own"), 1), sleeper(), value(0, 10 ** 6)):
        try:
            print(await asyncio.wait_for(v, 0.02))
        except (ValueError, asyncio.TimeoutError) as e:
            print(type(e).__name__, e.args)
    event = asyncio.Event()
    try:
        await asyncio.wait_for(event.wait(), 0.01)
    except asyncio.TimeoutError:
        print("event too late")
    event.set()
    print(await asyncio.wait_for(event.wait(), 60))
    t = asyncio.create_task(asyncio.wait_for(value(0, 10 ** 6), 60))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled from outside")


for part in (events, locks, gathering, limits):
    print("--", part.__name__)
    asyncio.run(part())
