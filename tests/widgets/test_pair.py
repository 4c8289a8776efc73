"""Two wheels by name: what they are, what is refused, and a still picture that goes no further than the kicks."""

import re
from collections.abc import Callable
from typing import Any

import pytest

import flywheel_lab as fl
from flywheel_lab.widgets.texts.pair import TEXTS

LIGHT, HEAVY = fl.PhysicalFlywheel(20, 0.5, viscous=0.5), fl.PhysicalFlywheel(120, 0.5, viscous=0.5)
WHEELS = {"spinning wheel": LIGHT, "mill wheel": HEAVY}


def test_the_screen_says_each_text_and_no_other(read_sources: Callable[[str], str]) -> None:
    source = read_sources("pair.js")
    page = source[source.index("What push_two_wheels consists of") :]
    assert set(re.findall(r"\btexts\.(\w+)", page.split("\n// ")[0])) == TEXTS.keys()


def test_the_wheels_have_the_names_of_the_language(language: str) -> None:
    names = {"en": ["spinning wheel", "mill wheel"], "de": ["Spinnrad", "Mühlrad"]}[language]
    assert [each["name"] for each in fl.push_two_wheels(WHEELS).wheels] == names


@pytest.mark.parametrize("wheels", [LIGHT, {"light": LIGHT}, {"light": LIGHT, "heavy": 120}, "two"])
def test_anything_but_two_wheels_is_refused(wheels: Any) -> None:
    with pytest.raises(fl.FlywheelError, match="needs two wheels by name"):
        fl.push_two_wheels(wheels)


@pytest.mark.parametrize("pushes", [-1, 2.5, "ten"])
def test_kicks_that_cannot_be_counted_are_refused(pushes: Any) -> None:
    with pytest.raises(fl.FlywheelError, match="whole number of at least 0"):
        fl.push_two_wheels(WHEELS, pushes=pushes)


@pytest.mark.slow
def test_the_still_picture_shows_no_more_than_the_kicks_that_there_are() -> None:
    ten, any_number = (fl.push_two_wheels(WHEELS, pushes=pushes)._repr_html_() for pushes in (10, 0))
    end = LIGHT.push_train(3, 1).mean_speed / fl.models.wheel.RPM
    assert "0 to 10." in ten and f"{end:.1f}" not in ten
    assert "0 to 180" in any_number or "0 to 179.95" in any_number
