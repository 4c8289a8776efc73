"""Sixty and two hundred people in one room: nothing lost, the wall soon enough, and a laptop's memory is enough."""

from pathlib import Path
from statistics import median

import psutil
import pytest
from crowd import a_process, measure
from every import every
from phones import finish


@pytest.mark.every
@every("people", [60, 200])
def test_a_crowd_is_counted_at_once_and_in_little_memory(tmp_path_factory: pytest.TempPathFactory, people: int) -> None:
    folder: Path = tmp_path_factory.mktemp("room") / "room"
    with a_process(folder) as (process, desk):
        times = finish(measure(desk, people, seconds=2))
        memory = psutil.Process(process.pid).memory_info().rss
    assert median(times["answer to wall"]) <= 1
    assert memory <= 300 * 2**20
