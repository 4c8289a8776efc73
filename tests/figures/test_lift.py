"""The picture of a test stands at the heights of its numbers, and a refused one shows its sentence."""

import numpy as np
import pandas as pd
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.messages import use_language


@pytest.fixture(scope="module")
def lift():
    return fl.estimate_lift(fl.load("shop_holdout"), "stayed")


def test_the_line_the_band_and_the_weeks_stand_at_their_numbers(lift):
    ax = lift.figure()
    heights = [line.get_ydata()[0] for line in ax.lines if len(line.get_ydata()) == 2]
    assert heights == [lift.difference, 0]
    assert (ax.patches[0].get_y(), ax.patches[0].get_y() + ax.patches[0].get_height()) == pytest.approx(lift.interval())
    drawn = np.concatenate([bars.lines[0].get_ydata() for bars in ax.containers])
    assert drawn == pytest.approx(lift.weeks()["difference"])


def test_the_first_weeks_have_a_form_of_their_own(lift):
    first, later = lift.figure().containers
    assert len(first.lines[0].get_xdata()) == lift.early_weeks
    assert first.lines[0].get_marker() != later.lines[0].get_marker()


@pytest.mark.slow
@every("language", ["en", "de"])
def test_it_is_easy_to_read(hard_to_read, language):
    use_language(language)
    for outcome, drop in (("stayed", []), ("parcels", ["enrolled"])):
        assert hard_to_read(fl.estimate_lift(fl.load("shop_holdout").drop(columns=drop), outcome).figure()) == []


def test_no_effect_at_all_is_easy_to_read_as_well(hard_to_read):
    table = pd.DataFrame({"group": ["treated", "held out"] * 60, "outcome": [0, 0, 1, 1, 0, 1] * 20})
    assert hard_to_read(fl.estimate_lift(table, "outcome").figure()) == []


def test_a_refused_test_shows_its_sentence_and_no_number():
    refused = fl.estimate_lift(fl.load("shop_holdout"), "stayed", held_out="before")
    ax = refused.figure()
    assert ax.alt.endswith(refused.said)
    assert not ax.containers and " ".join(ax.texts[0].get_text().split()) == refused.said
