"""An explorer stays closed until a prediction is made, and says so; a presenter opens it as every gate."""

from collections.abc import Iterator

import pytest

import flywheel_lab as fl
from flywheel_lab.chapters.course import predictions
from flywheel_lab.widgets.hourglass import HourglassExplorer


@pytest.fixture
def explorer() -> Iterator[HourglassExplorer]:
    yield fl.locked(fl.explore_hourglass("shop"), stop="hourglass.stop")
    fl.present(False)


def test_it_says_what_opens_it_and_where_that_is(explorer: HourglassExplorer) -> None:
    assert explorer.locks["stop"] == {
        "said": "Opens with your prediction: {item}",
        "label": predictions()["hourglass.stop"].label,
        "cell": "predict-year",
        "item": "hourglass.stop",
    }


def test_a_prediction_opens_it_and_nothing_closes_it_again(explorer: HourglassExplorer) -> None:
    fl.check("hourglass.stop", "nothing drawn")
    assert explorer.locks
    fl.check("hourglass.stop", [9000, 8000, 7000, 6000, 5000, 4000, 3000, 2000])
    fl.present(False)
    assert explorer.locks == {}


def test_a_presenter_opens_it_for_a_while(explorer: HourglassExplorer) -> None:
    fl.present()
    assert explorer.locks == {}
    fl.present(False)
    assert explorer.locks
