"""Numbers that the browser works with and that texts name are the same."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from flywheel_lab.messages import browser_text, use_language
from flywheel_lab.widgets.texts import flywheel, hourglass, wheel
from flywheel_lab.widgets.wheel import RULES, WheelPusher

Play = Callable[..., Any]


def named(text: str) -> list[int]:
    """The whole numbers that a text names."""
    return [int(re.sub(r"\D", "", each)) for each in re.findall(r"\d[\d.,]*\d|\d", re.sub(r"\{[^}]*\}", "", text))]


@pytest.fixture
def spoken(language: str) -> Callable[[Any], str]:
    use_language(language)
    return lambda text: str(browser_text(text))


def test_texts_name_the_band_of_the_rules(spoken: Callable[[Any], str]) -> None:
    for text in (wheel.TEXTS["challenge_keep"], wheel.TEXTS["said_keep"]):
        assert named(spoken(text)) == RULES["keep"]["band_rpm"]


def test_texts_name_the_speed_at_which_a_test_begins_and_its_half(play: Play, spoken: Callable[[Any], str]) -> None:
    start = round(play("wheel/run.js", "return FROM / RPM;"))
    assert named(spoken(wheel.TEXTS["row_half"])) == [start, start // 2]
    for key in ("said_inertia", "said_friction", "said_impulse"):
        assert [n for n in named(spoken(wheel.TEXTS[key])) if n >= 30] == [start, start // 2]
    for key in ("said_coasting", "alt_coast"):
        assert named(spoken(wheel.TEXTS[key])) == [start]


def test_what_is_measured_is_what_python_says_of_it(play: Play) -> None:
    sample, most = play("wheel/run.js", "return [SAMPLE, MOST];")
    assert (sample, most * sample) == (1 / 4, 20 * 60)
    assert "four times a second, for twenty minutes at most" in str(WheelPusher.__doc__)


def test_texts_name_the_weeks_after_which_nobody_looks(play: Play, spoken: Callable[[Any], str]) -> None:
    limit = play("parts/phases.js", "return LIMIT;")
    for texts in (flywheel.TEXTS, hourglass.TEXTS):
        assert named(spoken(texts["never"])) == [limit]
