"""An explorer stays shut until a prediction is made, and says so; a presenter opens it as every gate."""

from collections.abc import Iterator

import pytest

import flywheel_lab as fl
from flywheel_lab.widgets.hourglass import HourglassExplorer


@pytest.fixture
def explorer() -> Iterator[HourglassExplorer]:
    made = fl.explore_hourglass()
    assert fl.lock(made, until="hourglass.stop") is made
    yield made
    fl.present(False)


def test_it_says_what_opens_it(explorer: HourglassExplorer) -> None:
    assert explorer.locked.endswith("A year without advertising.")


def test_a_prediction_opens_it_and_nothing_shuts_it_again(explorer: HourglassExplorer) -> None:
    fl.check("hourglass.stop", "nothing drawn")
    assert explorer.locked
    fl.check("hourglass.stop", [9000, 8000, 7000, 6000, 5000, 4000, 3000, 2000])
    fl.present(False)
    assert explorer.locked == ""


def test_a_presenter_opens_it_for_a_while(explorer: HourglassExplorer) -> None:
    fl.present()
    assert explorer.locked == ""
    fl.present(False)
    assert explorer.locked


def test_it_is_open_for_whoever_has_committed_before() -> None:
    fl.check("hourglass.lasts", "A")
    assert fl.lock(fl.explore_hourglass(), until="hourglass.lasts").locked == ""


def test_it_waits_for_no_unknown_prediction() -> None:
    with pytest.raises(fl.FlywheelError, match="nothing named 'hourglass.stopp'"):
        fl.lock(fl.explore_hourglass(), until="hourglass.stopp")
