"""A room with many people: how long they wait, how much memory and processor time it takes.

python tests/benchmarks/room.py [people ...]    # 60 without a number
"""

import asyncio
import sys
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

import psutil

sys.path.append(str(Path(__file__).parents[1] / "live"))
from crowd import a_process, measure

for people in map(int, sys.argv[1:] or ["60"]):
    with TemporaryDirectory() as folder, a_process(Path(folder, "room"), alone=False) as (process, desk):
        server = psutil.Process(process.pid)
        before = server.cpu_times().user + server.cpu_times().system
        times = asyncio.run(measure(desk, people, seconds=10))
        used = server.cpu_times().user + server.cpu_times().system - before
        print(f"{people} people: {server.memory_info().rss >> 20} MiB, {used:.1f} s of the processor")
        for what, seconds in times.items():
            p95 = quantiles([*seconds, *seconds], n=20)[-1]
            print(f"  {what:28} median {1000 * median(seconds):6.0f} ms   p95 {1000 * p95:6.0f} ms")
