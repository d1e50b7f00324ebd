# asyncio: cancelling tasks that sleep, wait for others, clean up, or will not hear of it.
import asyncio


async def sleeper(name, swallow=False):
    try:
        print(name, "sleeps")
        await asyncio.sleep(100)
        print(name, "wakes")
    except asyncio.CancelledError:
        print(name, "cancelled")
        if not swallow:
            raise
    finally:
        print(name, "cleans up")
    return name + " ended"


async def waiter(t):
    try:
        return await t
    except asyncio.CancelledError:
        print("waiter cancelled")
        raise


async def result(t):
    try:
        print("result", await t)
    except asyncio.CancelledError:
        print("result cancelled")


async def main():
    t = asyncio.create_task(sleeper("a"))
    await asyncio.sleep(0)
    print(t.cancel())
    await result(t)
    print(t.done(), t.cancel())

    t = asyncio.create_task(sleeper("b", True))
    await asyncio.sleep(0)
    t.cancel()
    await result(t)

    # Before its first step a task does not run at all.
    t = asyncio.create_task(sleeper("c"))
    t.cancel()
    await result(t)

    # Who waits for another task has that one cancelled.
    inner = asyncio.create_task(sleeper("d"))
    t = asyncio.create_task(waiter(inner))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    await result(t)
    print(inner.done())

    async def stubborn():
        for i in range(3):
            try:
                await asyncio.sleep(100)
            except asyncio.CancelledError:
                print("not yet", i)
        return "at last"

    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    while not t.done():
        t.cancel()
        await asyncio.sleep(0)
    print(await t)
    print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException), issubclass(asyncio.TimeoutError, Exception))


asyncio.run(main())
