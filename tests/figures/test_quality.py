"""Below each picture of a log one line says how good its data are; what is doubtful looks so, in all pictures alike."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from every import every
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch

import flywheel_lab as fl
from flywheel_lab.data.log.notes import Note
from flywheel_lab.estimate.journey import Estimate
from flywheel_lab.figures.log.quality import DRAWN

PICTURES = {
    name: getattr(fl.figures, f"draw_{name}")
    for name in ("funnel", "dwell", "hourglass", "bathtub", "flywheel", "coast")
}
SHORT = Note("Rows that name nobody, left out: {n} ({values}).", 2, {"n": 2, "values": "0"})
LONG = Note("The times in 'research' refute the model, because most people move on " + "much " * 40 + "earlier.", 0, {})


@pytest.fixture(scope="module")
def fit():
    log = fl.simulate_log(fl.flywheel("strong"), pushes=30, periods=104, rng=np.random.default_rng(1))
    return fl.estimate_journey(log)


def log_of(*more):
    rows = [(1, "visit", 0), (1, "order", 3), (2, "visit", 1), *more]
    return fl.JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]), observed_until=9)


NOBODY = (None, "visit", 2)
STRANGE = [(2, " Visit", 2), NOBODY]


def line(ax):
    """Return the line below a picture, if it has one."""
    heads = ("Data:", "Doubtful:", "Daten:", "Zweifelhaft:")
    return next((text.get_text() for text in ax.texts if text.get_text().startswith(heads)), "")


def shapes(ax):
    quantities = (patch for patch in ax.patches if not isinstance(patch, FancyArrowPatch))
    return [patch for patch in quantities if to_hex(patch.get_facecolor()) in DRAWN or patch.get_hatch()]


def test_a_log_without_notes_has_no_line():
    assert line(fl.draw_funnel(log_of())) == ""


def test_a_note_stands_below_the_picture_and_in_its_words():
    ax = fl.draw_funnel(log_of(NOBODY))
    assert line(ax) == "Data: Rows that name nobody, left out: 1 (–)"
    assert ax.alt.endswith("Data: Rows that name nobody, left out: 1 (–).")


def test_of_several_notes_the_first_is_said_and_the_others_are_counted():
    assert line(fl.draw_funnel(log_of(*STRANGE))).endswith("· and 1 more")


def test_the_line_speaks_the_language_in_use():
    fl.use_language("de")
    log = log_of(*STRANGE)
    assert line(fl.draw_funnel(log)) == f"Daten: {log.notes[0].rstrip('.')} · und 1 weitere"


@pytest.mark.slow
@every("name", PICTURES)
def test_an_estimate_hands_on_the_notes_of_its_log(fit, name):
    noted = replace(fit, _of_log=(SHORT, LONG))
    assert line(PICTURES[name](noted)) == "Data: Rows that name nobody, left out: 2 (0) · and 1 more"


@pytest.mark.slow
@every("name", PICTURES)
def test_the_first_warning_stands_below_the_picture(fit, name):
    ax = PICTURES[name](replace(fit, _doubted=(SHORT, LONG), _of_log=(LONG,)))
    assert line(ax) == "Doubtful: Rows that name nobody, left out: 2 (0) · and 2 more"


def test_of_estimates_in_one_picture_all_are_heard(fit):
    ax = fl.draw_coast({"now": fit, "then": replace(fit, _doubted=(SHORT,), _of_log=(SHORT,))})
    assert line(ax).startswith("Doubtful: Rows that name nobody")
    assert [bool(curve.get_path_effects()) for curve in ax.lines[:4]] == [False, False, True, True]


@pytest.mark.slow
@every("name", PICTURES)
def test_a_doubtful_estimate_is_hollow(fit, name):
    ax, sure = PICTURES[name](replace(fit, _doubted=(SHORT,))), PICTURES[name](fit)
    curves = [curve for curve in ax.lines if to_hex(curve.get_color()) in DRAWN and curve.get_linestyle() != "None"]
    assert shapes(ax) or curves
    assert [patch.get_hatch() for patch in shapes(ax)] == ["////"] * len(shapes(sure))
    assert {patch.get_hatch() for patch in sure.patches} <= {None}
    assert all(curve.get_path_effects() for curve in curves)
    assert not any(curve.get_path_effects() for curve in sure.lines)


@pytest.mark.long
@every("name", PICTURES)
def test_the_line_lies_on_nothing_and_stays_in_the_picture(fit, name, longer, hard_to_read):
    noted = [replace(fit, _doubted=(note, SHORT)) for note in (SHORT, LONG)]
    clear, short, long = (hard_to_read(PICTURES[name](each)) for each in (fit, *noted))
    assert [short, long] == [clear, clear]


@pytest.mark.slow
def test_a_long_sentence_is_shortened_below_and_whole_in_the_words(fit):
    ax = fl.draw_funnel(replace(fit, _doubted=(LONG,)))
    assert line(ax).endswith("much …")
    assert str(LONG) in ax.alt


def test_it_fits_into_the_learners_own_axes():
    left, right = Figure(figsize=(9, 3), layout="constrained").subplots(1, 2)
    fl.draw_funnel(log_of(*STRANGE), ax=left)
    left.figure.draw_without_rendering()
    words = next(text for text in left.texts if text.get_text().startswith("Data"))
    assert words.get_window_extent().x1 <= right.get_window_extent().x0


def test_a_name_with_dollars_in_a_note_is_no_formula():
    rows = [(None, "visit", 0), ("a", "x$\\foo$", 0), ("a", "X$\\foo$", 1), ("b", "x$\\foo$", 1)]
    log = fl.JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]))
    assert "$\\foo$" in fl.draw_funnel(log.only(["x$\\foo$"]))._repr_html_()


@pytest.fixture
def gap(fit, monkeypatch):
    """A doubtful estimate that does not know what becomes of people in 'research': that is refused."""

    def interval(self, name, level=0.9):
        if name.endswith(".research"):
            raise fl.FlywheelError(f"{name} cannot be known.")
        return known(self, name, level)

    known = Estimate.interval
    monkeypatch.setattr(Estimate, "interval", interval)
    silent = fl.JourneyModel.chain(fit.model.stages, [0.5] * 9, dwell=2, unknown=["research"])
    return replace(fit, model=silent, _doubted=(SHORT,))


def test_a_funnel_says_what_is_not_known(gap):
    words = [text.get_text() for text in fl.draw_funnel(gap).texts]
    unknown = [word.endswith("; in the end not known") for word in words if "so far" in word]
    assert unknown == [False, False, True] + [False] * 5  # more get to advocacy than through expansion: no share


@pytest.mark.slow
def test_a_dwell_that_is_not_known_has_no_bar(gap):
    ax = fl.figures.draw_dwell(gap)
    assert ax.patches[2].get_width() == 0
    assert ax.patches[2].get_hatch() is None
    assert "research not known" in ax.alt


@pytest.mark.slow
def test_a_dwell_without_an_upper_bound_is_an_arrow(gap, monkeypatch):
    monkeypatch.setattr(type(gap), "interval", lambda self, name, level=0.9: (3.0, np.inf))
    ax = fl.figures.draw_dwell(gap)
    assert "research at least 3.0, evaluation 2.0 (at least 3.0)" in ax.alt
    assert [curve.get_marker() for curve in ax.lines] == ["|", ">"] * 10


def test_an_hourglass_is_refused_where_it_is_not_known_how_many_move_on(gap):
    with pytest.raises(fl.FlywheelError, match="research cannot be known"):
        fl.draw_hourglass(gap)


def test_where_nobody_came_an_hourglass_says_not_known(gap):
    assert fl.draw_hourglass(replace(gap, counts=(9, 4, 0) + (0,) * 7)).alt.count("↓ not known") == 7
