"""The curve of those who got there has the heights that were counted, its band, and beside it those of the model."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.data.log.notes import Note
from flywheel_lab.estimate.journey.arrival import model_share_within

DOUBT = Note("The times refute the model.", 0, {})


@pytest.fixture(scope="module")
def log():
    return fl.load("cdnow").only(["purchase 1", "purchase 2"])


@pytest.fixture(scope="module")
def fit(log):
    return fl.estimate_journey(log)


def height(curve, at):
    """Return the height of a curve at a place, behind a step that lies there."""
    x, y = np.asarray(curve.get_xdata()), np.asarray(curve.get_ydata())
    return y[np.searchsorted(x, at, side="right") - 1]


def test_the_curve_is_as_high_as_the_share(log):
    counted = fl.figures.draw_share_within(log, within="90D").lines[0]
    for days in (7, 30, 90):
        share = fl.share_within(log, f"{days}D").share
        assert height(counted, days / 7 + 1e-9) == pytest.approx(share)


def test_a_curve_of_very_many_times_is_thinned_and_keeps_its_end():
    waits = np.arange(9000)
    table = pd.DataFrame({"person": np.tile(waits, 2), "stage": ["visit"] * 9000 + ["order"] * 9000})
    log = fl.JourneyLog(table.assign(time=np.append(0 * waits, waits)))
    counted = fl.figures.draw_share_within(log).lines[0]
    assert len(counted.get_xdata()) < 4000
    assert height(counted, 8999) == 1


def test_the_band_is_the_interval(log):
    ax = fl.figures.draw_share_within(log, within="10D")
    answer = fl.share_within(log, "10D")
    ends = ax.collections[0].get_paths()[0].vertices
    assert ends[ends[:, 0] == 10, 1].max() == pytest.approx(answer.high)
    assert ax.get_ylim()[1] > answer.high


def test_the_title_is_the_answer(log):
    title = fl.figures.draw_share_within(log, within="13 weeks").get_title(loc="left")
    assert title == "Within 13 weeks 29.2% got to purchase 2 (27.7% to 30.8%)"


@pytest.mark.slow
def test_beside_it_stands_the_model(log, fit):
    model = fl.figures.draw_share_within(log, fit, within="12 weeks").lines[1]
    shares = model_share_within(fit.model, 12, "purchase 1", "purchase 2")
    assert [height(model, week) for week in (3, 12)] == pytest.approx(shares[[3, 12]])


@pytest.mark.slow
def test_a_model_of_days_runs_on_the_same_axis(log):
    fit = fl.estimate_journey(log, step="day")
    model = fl.figures.draw_share_within(log, fit, within="12 weeks").lines[1]
    assert height(model, 12) == pytest.approx(model_share_within(fit.model, 84, "purchase 1", "purchase 2")[84])


def test_of_a_doubtful_estimate_only_the_model_is_doubtful(log, fit):
    counted, model, *_ = fl.figures.draw_share_within(log, replace(fit, _doubted=(DOUBT,)), within="13 weeks").lines
    assert (bool(counted.get_path_effects()), bool(model.get_path_effects())) == (False, True)


@pytest.mark.slow
@every("within", ["10D", "13 weeks", None])
def test_its_words_lie_on_nothing(log, fit, within, language, hard_to_read):
    fl.use_language(language)
    assert hard_to_read(fl.figures.draw_share_within(log, replace(fit, _doubted=(DOUBT,)), within)) == []


def test_minutes_are_counted_in_minutes():
    rows = [(person, stage, f"2026-03-01 10:{minute:02}") for person in range(9) for stage, minute in SHOP(person)]
    log = fl.JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"]))
    assert fl.figures.draw_share_within(log, within="20 min").get_xlabel() == "minutes after visit"


def SHOP(person):
    return (("visit", 3 * person), ("order", 3 * person + 4 + person))


@pytest.mark.slow
def test_a_model_that_does_not_know_how_long_people_stay_is_not_drawn(log, fit):
    silent = replace(fit, model=replace(fit.model, unknown=("purchase 1",)))
    ax = fl.figures.draw_share_within(log, silent, within="10D")
    assert len(ax.lines) == 1
    assert "No curve of the model: it does not know how long people stay." in ax.alt


def test_an_estimate_of_other_stages_is_refused(log):
    other = fl.estimate_journey(fl.simulate_log(fl.aida(), 20, 52, np.random.default_rng(1)))
    with pytest.raises(fl.FlywheelError, match="does not know the stage 'purchase 1'"):
        fl.figures.draw_share_within(log, other)


def test_a_model_is_no_estimate(log):
    with pytest.raises(fl.FlywheelError, match="got JourneyModel"):
        fl.figures.draw_share_within(log, fl.aida())


def test_no_time_is_no_picture(log):
    with pytest.raises(fl.FlywheelError, match="Nothing to draw"):
        fl.figures.draw_share_within(log, within="0D")
