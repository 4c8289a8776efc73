"""Curves and bars: told apart without colour, named where they end, and put in words."""

from typing import Any

import numpy as np
import pytest
from every import every
from matplotlib.figure import Figure
from matplotlib.text import Text

from flywheel_lab.errors import FlywheelError
from flywheel_lab.figures.bars import balance_lines, draw_bars
from flywheel_lab.figures.curves import draw_curves
from flywheel_lab.messages import percent, use_language

WEEKS = np.arange(21)
NAMES = ["one", "two", "a name that takes more than a line", "four"]


def curves(**heights: Any) -> Any:
    return draw_curves(np.arange(len(next(iter(heights.values())))), heights, "Title.", across="week", up="people")


def close_together() -> Any:
    same = {name: np.full(21, 5 + i / 10) for i, name in enumerate(NAMES)}
    return draw_curves(WEEKS, same, "All alike", across="week", up="people")


def boxes(ax: Any) -> list[Any]:
    ax.get_figure().draw_without_rendering()
    return [Text.get_window_extent(text) for text in ax.texts]  # without the lines that lead to them


def test_curves_are_drawn_as_they_are() -> None:
    ax = curves(tub=[0, 8, 4], tap=[3, 2, 1])
    assert [line.get_ydata().tolist() for line in ax.lines] == [[0, 8, 4], [3, 2, 1]]


def test_curves_are_told_apart_by_their_lines() -> None:
    assert len({line.get_linestyle() for line in close_together().lines}) == len(NAMES)


def test_every_curve_is_named() -> None:
    assert [text.get_text().replace("\n", " ") for text in close_together().texts] == NAMES


def test_names_of_curves_that_end_together_do_not_overlap() -> None:
    drawn = boxes(close_together())
    assert [(a, b) for i, a in enumerate(drawn) for b in drawn[i + 1 :] if a.overlaps(b)] == []


def test_names_stay_inside_the_picture() -> None:
    ax = close_together()
    assert max(box.x1 for box in boxes(ax)) <= ax.get_figure().bbox.x1


def test_names_keep_the_order_of_the_curves() -> None:
    heights = [box.y0 for box in boxes(close_together())]
    assert heights == sorted(heights)


def test_a_curve_that_ends_early_is_named_where_it_ends() -> None:
    ax = curves(short=[1, 2, np.nan, np.nan, np.nan], long=[1, 2, 3, 4, 5])
    assert ax.texts[0].xy == (1, 2)


@every(
    ("heights", "words"),
    [
        ([0, 8, 4], "tub: 0 at first, 8 at most (at 1), 4 at the end."),
        ([8, 2, 4], "tub: 8 at first, 2 at least (at 1), 4 at the end."),
        ([0, 4, 8], "tub: from 0 to 8 (at 2)."),
        ([0, 8, 8], "tub: from 0 to 8 (at 1)."),
        ([5, 5, 5], "tub: 5 throughout."),
        ([np.nan, 4, 8], "tub: from 4 to 8 (at 2)."),
        ([5, 5.01, 5], "tub: 5 throughout."),
    ],
)
def test_words_tell_start_turn_and_end(heights: list[float], words: str) -> None:
    assert curves(tub=heights).alt == f"Title. Across: week, 0 to 2. Up: people. {words}"


def test_ticks_stay_in_the_language_in_which_they_were_drawn() -> None:
    use_language("de")
    ax = draw_curves([0, 1], {"Anteil": [0, 0.5]}, "Titel", across="Woche", up="Anteil", write=percent)
    use_language("en")
    assert "20\N{NO-BREAK SPACE}%" in [tick.get_text() for tick in ax.get_yticklabels()]


def test_ticks_name_their_places() -> None:
    ax = curves(tub=[0, 2, 1])
    assert [float(tick.get_text()) for tick in ax.get_yticklabels()] == ax.get_yticks().tolist()


def test_five_curves_are_too_many() -> None:
    with pytest.raises(FlywheelError, match="1 to 4 curves, got 5"):
        curves(**{name: [0, 1] for name in "abcde"})


def test_no_curve_is_too_few() -> None:
    with pytest.raises(FlywheelError, match="1 to 4 curves, got 0"):
        draw_curves([0, 1], {}, "Title", across="week", up="people")


@every("heights", [[0, 1], [np.nan] * 3, [[0, 1, 2]]])
def test_a_curve_of_another_shape_is_named(heights: Any) -> None:
    with pytest.raises(FlywheelError, match="The curve 'tub' must have 3 numbers"):
        draw_curves([0, 1, 2], {"tub": heights}, "Title", across="week", up="people")


def test_a_name_with_dollars_is_no_formula() -> None:
    curve = draw_curves([0, 1], {"$\\foo$": [0, 1]}, "Costs in $ or $", across="$x$", up="$\\up$")
    bar = draw_bars({"$\\foo$": 1}, "Costs in $ or $")
    assert all("$\\foo$" in picture._repr_html_() for picture in (curve, bar))


def test_curves_can_be_drawn_into_the_learners_own_axes() -> None:
    ax = Figure().add_subplot()
    assert draw_curves([0, 1], {"tub": [0, 1]}, "Title", across="week", up="people", ax=ax) is ax


def test_bars_are_as_long_as_their_values() -> None:
    assert [bar.get_width() for bar in draw_bars({"report": 7, "truth": 3}, "Too high").patches] == [7, 3]


def test_only_what_is_believed_is_hatched() -> None:
    drawn = draw_bars({"report": 7, "truth": 3}, "Too high", hatched=["report"]).patches
    assert [bool(bar.get_hatch()) for bar in drawn] == [True, False]


def test_bars_write_their_values() -> None:
    ax = draw_bars({"report": 0.07}, "Too high", write=percent)
    assert [text.get_text() for text in ax.texts] == ["7%"]


def test_a_long_title_breaks_into_lines_of_about_the_same_length() -> None:
    assert balance_lines("one two three four five six", width=24) == "one two three\nfour five six"


def test_a_short_title_stays_on_one_line() -> None:
    assert balance_lines("one two", width=24) == "one two"
