# heapq: what comes out is in order, whatever went in.
from heapq import heapify, heappop, heappush


def drain(heap):
    return [heappop(heap) for _ in range(len(heap))]


numbers = [(i * 7919) % 101 for i in range(40)]
heap = []
for n in numbers:
    heappush(heap, n)
print(heap[0], len(heap), drain(heap) == sorted(numbers), heap)
heap = numbers[:]
heapify(heap)
print(all(heap[(i - 1) // 2] <= heap[i] for i in range(1, len(heap))), drain(heap) == sorted(numbers))

tasks = []
for task in ((5, "write"), (1, "plan"), (3, "think"), (1, "ask")):
    heappush(tasks, task)
print(drain(tasks), drain(["b"]), [heapify(x) for x in ([], [1], [2, 1])])


class Job:
    compared = 0

    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        Job.compared += 1
        return self.rank < other.rank


jobs = []
for rank in (4, 2, 9, 1, 7):
    heappush(jobs, Job(rank))
print([job.rank for job in drain(jobs)], Job.compared > 0)

for wrong in (lambda: heappop([]), lambda: heappush((), 1), lambda: heapify(3), lambda: heappush([1], "a")):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__)
