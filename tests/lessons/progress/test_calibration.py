"""The chart of forecasts is right about hits, misses and how little a few of them say."""

import re

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

import flywheel_lab as fl
from flywheel_lab.figures.calibration import (
    PickResult,
    RangeResult,
    SketchResult,
    draw_predictions,
    place,
    rows_of,
    verdict,
)

HIT, LOW, HIGH = (
    RangeResult("hit", 50, 90, 120, 100),
    RangeResult("low", 10, 20, 30, 100),
    RangeResult("high", 110, 200, 300, 100),
)


@every(
    ("forecast", "words", "good"),
    [
        (HIT, "held the truth", True),
        (LOW, "range too low", False),
        (HIGH, "range too high", False),
        (RangeResult("edge", 100, 100, 100, 100), "held the truth", True),
        (SketchResult("curve", 0.12), "drawn, on average 12% of the scale away", None),
        (PickResult("pick", True), "came true", True),
        (PickResult("pick", False), "came out differently", False),
    ],
)
def test_each_forecast_is_judged_in_words(forecast: RangeResult, words: str, good: bool | None) -> None:
    [row] = rows_of([forecast])
    assert (row.words, row.good) == (words, good)


def test_a_truth_of_zero_has_words_but_no_place() -> None:
    [row] = rows_of([RangeResult("nobody", 0, 1, 2, 0)])
    assert (row.words, row.places) == ("held the truth", ())


@every(
    ("forecasts", "words"),
    [
        ([HIT, LOW], "held the truth in 1 of 2; such ranges are meant to hold it in 8 of 10. So few predictions say"),
        ([HIT, LOW] * 5, "in 5 of 10; .* Make your ranges wider"),
        ([HIT] * 8 + [LOW] * 2, "in 8 of 10; such ranges are meant to hold it in 8 of 10.$"),
    ],
)
def test_the_verdict_is_honest_about_few_forecasts(forecasts: list[RangeResult], words: str) -> None:
    assert re.search(words, verdict(forecasts))


def test_without_ranges_there_is_no_verdict() -> None:
    assert verdict([PickResult("pick", True)]) == ""


@given(st.floats(-1e9, 1e9), st.floats(1e-9, 1e9))
def test_every_value_has_a_place_on_the_axis(value: float, truth: float) -> None:
    assert 0 <= place(value, truth) <= 1


def test_hit_and_miss_differ_by_marker_not_by_colour_alone() -> None:
    ax = draw_predictions([HIT, LOW])
    assert {line.get_marker() for line in ax.get_lines()} >= {"o", "D"}


@every("forecasts", [[HIT, LOW, HIGH], [PickResult("pick $x^$", True)], [SketchResult("curve", 2.0)]], ids=len)
def test_it_says_what_it_shows(forecasts: list[RangeResult], language: str) -> None:
    picture = draw_predictions(forecasts)._repr_html_()
    for each in forecasts:
        assert each.label in picture
    assert {"en": "How good were my predictions?", "de": "Wie gut waren meine Vorhersagen?"}[language] in picture


def test_it_draws_into_given_axes() -> None:
    ax = Figure().add_subplot()
    assert draw_predictions([HIT], ax) is ax


def test_without_a_forecast_it_says_where_to_make_one() -> None:
    with pytest.raises(fl.FlywheelError, match="There is no prediction yet"):
        draw_predictions([])
