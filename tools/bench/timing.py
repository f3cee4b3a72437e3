"""How the benchmark takes time: CPU seconds of this process, the best of several calls."""

from time import process_time


def best(compute, repeats):
    """Give the shortest CPU time of several calls, and the result."""
    times = []
    for _ in range(repeats):
        start = process_time()
        result = compute()
        times.append(process_time() - start)
    return min(times), result
