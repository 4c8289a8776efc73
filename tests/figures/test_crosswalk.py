"""The crosswalk, as a picture and as a table: every stage over its phases, in both languages, legible."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

import flywheel_lab as fl
from flywheel_lab.messages import gettext, stage_name
from flywheel_lab.models.crosswalk import CROSSWALK
from flywheel_lab.models.readings import PHASES

LARGEST, LEGIBLE = 10.0, 7.5  # in points


@pytest.fixture
def picture(language: str) -> Any:
    return drawn(language)


@cache
def drawn(_language: str) -> Any:
    return fl.figures.draw_crosswalk()


def boxes(ax: Any) -> list[Any]:
    return [patch for patch in ax.patches if isinstance(patch, Rectangle)]


def labels(ax: Any) -> list[Any]:
    """The texts in the bars; the two below tell what lies beside the line."""
    return [text for text in ax.texts if text.get_horizontalalignment() == "center"]


def covered(box: Any) -> list[int]:
    """The phases under a bar."""
    return [k for k in range(len(PHASES)) if box.get_x() < k + 0.5 < box.get_x() + box.get_width()]


def bars(ax: Any) -> dict[tuple[int, str], list[int]]:
    """The phases under all bars of each row and name; names without the breaks of their lines."""
    found: dict[tuple[int, str], list[int]] = {}
    for text, box in zip(labels(ax), boxes(ax), strict=True):
        row = round(box.get_y() + box.get_height() / 2)
        found.setdefault((row, whole(text)), []).extend(covered(box))
    return found


def whole(text: Any) -> str:
    return str(text.get_text()).replace("-\n", "").replace("\n", " ")


@pytest.mark.slow
def test_every_stage_lies_over_its_phases(picture: Any) -> None:
    drawn = bars(picture)
    for row, stages in enumerate(CROSSWALK.values()):
        for stage, phases in stages.items():
            assert drawn[row, stage_name(stage)] == [PHASES.index(phase) for phase in phases]


def test_the_phases_stand_above_with_their_numbers(picture: Any) -> None:
    assert [whole(text) for text in labels(picture)[:10]] == [
        f"{k} {stage_name(phase)}" for k, phase in enumerate(PHASES, start=1)
    ]


def test_a_stage_whose_phases_are_apart_has_a_bar_for_each_run() -> None:
    ax = drawn("en")
    runs = [covered(box) for text, box in zip(labels(ax), boxes(ax), strict=True) if whole(text) == "activation"]
    assert runs == [[3, 4], [6]]


def test_two_stages_of_one_phase_share_its_height() -> None:
    ax = drawn("en")
    pair = [box for text, box in zip(labels(ax), boxes(ax), strict=True) if whole(text) in ("checkout", "order")]
    upper, lower = sorted(pair, key=lambda box: box.get_y())
    assert upper.get_y() + upper.get_height() <= lower.get_y()


def test_every_name_fits_into_its_bar_in_legible_letters(picture: Any) -> None:
    picture.get_figure().draw_without_rendering()
    for text, box in zip(labels(picture), boxes(picture), strict=True):
        name, room = Text.get_window_extent(text), box.get_window_extent()
        assert room.x0 <= name.x0 + 1 and name.x1 <= room.x1 + 1, text.get_text()
        assert room.y0 <= name.y0 + 3 and name.y1 <= room.y1 + 3, text.get_text()
        assert LEGIBLE <= text.get_fontsize() <= LARGEST


def test_nothing_is_hard_to_read(picture: Any, hard_to_read: Callable[[Any], list[str]]) -> None:
    assert hard_to_read(picture) == []


def test_the_line_stands_after_the_purchase() -> None:
    lines = [each for each in drawn("en").collections if isinstance(each, LineCollection)]
    (line,) = (each.get_segments() for each in lines if len(each.get_segments()) == 1)
    assert {x for x, _y in line[0]} == {PHASES.index("purchase") + 1}


def test_colours_tell_before_at_and_after_the_purchase() -> None:
    everything = boxes(drawn("en"))
    before, at, after = ({box.get_facecolor() for box in everything if place(box) == k} for k in range(3))
    assert [len(colours) for colours in (before, at, after)] == [1, 1, 1]
    assert len(before | at | after) == 3


def place(box: Any) -> int:
    purchase = PHASES.index("purchase")
    return 1 if purchase in covered(box) else 0 if covered(box)[0] < purchase else 2


def test_models_are_named_at_their_rows(picture: Any) -> None:
    names = [" ".join(label.get_text().replace("-\n", "-").split()) for label in picture.get_yticklabels()]
    assert names == [gettext(model) for model in CROSSWALK]


def test_the_table_says_the_same(language: str) -> None:
    table = fl.figures.crosswalk()
    assert list(table.index) == [gettext(model) for model in CROSSWALK]
    assert list(table.columns) == [stage_name(phase) for phase in PHASES]
    for model, stages in CROSSWALK.items():
        for phase in PHASES:
            there = [stage_name(stage) for stage, phases in stages.items() if phase in phases]
            assert table.loc[gettext(model), stage_name(phase)] == ", ".join(there)


def test_a_model_without_a_stage_for_a_phase_has_an_empty_cell() -> None:
    assert fl.figures.crosswalk().loc["AIDA", "advocacy"] == ""


def test_the_alternative_text_tells_each_stage_with_its_phases(picture: Any) -> None:
    assert all(gettext(model) in picture.alt for model in CROSSWALK)
    assert f"{stage_name('activation')} 4–5 + 7" in picture.alt


def test_it_can_be_drawn_into_the_learners_own_axes() -> None:
    ax = Figure(figsize=(11, 7), layout="constrained").add_subplot()
    assert fl.figures.draw_crosswalk(ax=ax) is ax


def test_it_draws_no_other_model() -> None:
    with pytest.raises(fl.FlywheelError, match=r"takes no other: draw_crosswalk\(\), got JourneyModel"):
        fl.figures.draw_crosswalk(fl.aida())  # type: ignore[arg-type]
