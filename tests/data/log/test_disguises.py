"""Numbers that are dates in disguise are refused, with the line of code that makes dates of them."""

import re

import numpy as np
import pandas as pd
import pytest
from every import every

from flywheel_lab import JourneyLog, funnel_counts
from flywheel_lab.errors import JourneyLogError

DISGUISED = {
    "20260131": ([20260131, 20260201, 20260202], "2026-01-31"),
    "31012026": ([31012026, 1022026, 2022026], "2026-01-31"),
    "2026031": ([2026031, 2026032, 2026033], "2026-01-31"),
    "202601311215": ([202601311215, 202601311300, 202602011200], "2026-01-31"),
    "20260131121530": ([20260131121530, 20260131130000, 20260201120000], "2026-01-31"),
    "260131": ([260131, 260201, 260202], "2026-01-31"),
    "202605": ([202605, 202606, 202612], "2026-05-01"),
    "week 202650": ([202650, 202651, 202652], "2026-12-07"),
    "days since 1970": ([20484, 20485, 20490], "2026-01-31"),
    "a spreadsheet's days": ([46053, 46054, 46060], "2026-01-31"),
    "seconds": ([1769817600, 1769904000, 1769990400], "2026-01-31"),
    "milliseconds": ([1769817600000, 1769904000000, 1769990400000], "2026-01-31"),
    "Julian days": ([2461071, 2461072, 2461073], "2026-01-30"),
    "years": ([2024, 2025, 2026], "2024-01-01"),
    "beside 0": ([20260131, 0, 0], "2026-01-31"),
}


@every(("numbers", "first"), DISGUISED.values(), ids=DISGUISED)
@every("read", [JourneyLog, lambda table: funnel_counts(table, ["visit", "order"])])
def test_the_line_that_is_offered_makes_the_right_date(numbers, first, read):
    table = pd.DataFrame({"person": [1, 1, 2], "stage": ["visit", "order", "visit"], "time": numbers})
    with pytest.raises(JourneyLogError, match="is a date, not a number of weeks") as refused:
        read(table)
    line = re.search(r"(pd\.to_datetime\(.*\))\.$", str(refused.value))[1]
    dates = eval(line, {"pd": pd, "table": table[table["time"] != 0]})
    assert f"{dates.iloc[0]:%Y-%m-%d}" == first


def test_one_date_among_small_numbers_is_refused_too():
    table = pd.DataFrame({"person": [1, 1, 2], "stage": ["visit", "order", "visit"], "time": [1, 20260131, 2]})
    with pytest.raises(JourneyLogError, match="row 1: 20260131 is a date"):
        JourneyLog(table)


@every("steps", [[0, 1, 104], [0, 15000, 17999], [0, 100, 21000], [0.5, 1950, 2051.5], [-5, 0, 300000], [0, 0, 0]])
def test_numbers_of_weeks_hours_and_minutes_are_steps(steps):
    table = pd.DataFrame({"person": [1, 1, 1], "stage": ["visit"] * 3, "time": np.array(steps)})
    assert len(JourneyLog(table).events) == 3
