"""A time is read as people say it, also where they say no number: half a year, about a month."""

import pytest
from every import every

from flywheel_lab.lessons.answer import quantity


@every(
    ("answer", "weeks"),
    [
        ("half a year", 365.25 / 14),
        ("about half a year", 365.25 / 14),
        ("three quarters of a year", 0.75 * 365.25 / 7),
        ("drei Viertel eines Jahres", 0.75 * 365.25 / 7),
        ("a year", 365.25 / 7),
        ("about a month", 30.44 / 7),
        ("half a week", 0.5),
        ("20 a week", 20),
    ],
)
def test_part_of_a_time_is_no_bare_part(answer: str, weeks: float) -> None:
    assert quantity(answer, "weeks") == pytest.approx((weeks,))
