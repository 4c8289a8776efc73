"""Did it work? What a hold-out tells, what is refused in a sentence, and how rarely chance is called an effect."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.messages import use_language

TRUTH = json.loads((Path(__file__).parents[2] / "datasets/synthetic/truth/shop_holdout.json").read_text("utf-8"))
END = "2025-06-08"


@pytest.fixture(scope="module")
def notes():
    return fl.load("shop_holdout")


@pytest.fixture(scope="module")
def lift(notes):
    return fl.estimate_lift(notes, "stayed", wait=36, until=END, planned=1291, margin=75)


def made(treated, held_out, **more):
    """Return a table of two groups with these outcomes."""
    sides = ["treated"] * len(treated) + ["held out"] * len(held_out)
    return pd.DataFrame({"group": sides, "outcome": [*treated, *held_out], **more})


def test_the_holdout_of_the_shop_tells_its_truth(lift):
    true = TRUTH["difference"]
    for name, key in (("difference", "of_the_test"), ("early", "in_the_first_weeks"), ("later", "later")):
        low, high = lift.interval(name)
        assert low < true[key] < high
    assert lift.outcome == "works"


def test_the_first_weeks_are_told_to_carry_it(lift):
    assert lift.fades
    assert "first 4 weeks carry it, with 17.2 percentage points; afterwards it is 4.7 (0.3 to 9.1)" in lift.said


def test_euros_are_the_margin_times_the_difference(lift):
    assert lift.euros == pytest.approx(75 * lift.difference)
    assert lift.interval("euros") == pytest.approx([75 * end for end in lift.interval()])


def test_an_effect_that_does_not_fade_is_not_said_to(notes):
    late = notes[notes["enrolled"] >= "2024-07-29"]
    found = fl.estimate_lift(late, "stayed", held_out="held out")
    assert not found.fades
    assert "do not differ clearly" in found.said


REFUSED = {
    "before and after": (lambda t: t, {"held_out": "before"}, "different weeks"),
    "nobody long enough": (lambda t: t, {"wait": 36, "until": "2025-02-01"}, "Look again on Jun 8, 2025"),
    "leavers fell out": (lambda t: t.drop(t.index[(t.group == "treated") & (t.stayed == 0)][::2]), {}, "missing"),
    "few people": (lambda t: t.groupby("group").head(29), {}, "at least 30"),
}


@every("name", REFUSED)
def test_a_comparison_that_lies_gets_a_sentence_and_no_number(notes, name):
    change, more, words = REFUSED[name]
    found = fl.estimate_lift(change(notes), "stayed", margin=75, **more)
    assert found.outcome == "refused"
    assert words in found.said
    numbers = [found.difference, found.euros, found.early, found.later, found.smallest, *found.interval("later")]
    assert np.isnan(numbers).all() and found.table()["value"].isna().all() and found.weeks().empty


def test_a_peek_counts_only_who_was_there_long_enough_and_says_when_it_is_over(notes):
    found = fl.estimate_lift(notes, "stayed", wait=36, until="2025-04-20", planned=1291)
    early = notes[(notes["group"] != "before") & (notes["enrolled"] <= "2024-08-11")]
    assert found.table()["people"]["difference"] == len(early)
    assert "the test is not over" in found.said and "Decide once, on Jun 8, 2025" in found.said
    assert "Planned were 1,291 people" in found.said


def test_groups_that_grew_unevenly_over_the_weeks_get_a_warning(notes):
    coin = np.random.default_rng(1).random(len(notes)) < np.where(notes["enrolled"] < "2024-08-15", 0.35, 0.65)
    test = notes[notes["group"] != "before"]
    uneven = test.assign(group=np.where(coin[test.index], "treated", "held out"))
    assert any("not enrolled evenly" in each for each in fl.estimate_lift(uneven, "stayed").warnings)


def test_people_in_neither_group_are_told_and_not_counted(lift):
    assert "1,300 people are in neither group (before) and are not counted." in lift.warnings
    assert lift.table()["people"]["difference"] == 2600


def test_without_days_the_weeks_may_differ_and_that_is_said(notes):
    found = fl.estimate_lift(notes.drop(columns="enrolled"), "stayed")
    assert any("does not say when" in each for each in found.warnings)
    assert np.isnan(found.early) and found.weeks().empty


def test_no_effect_cannot_be_told():
    rng = np.random.default_rng(3)
    found = fl.estimate_lift(made(rng.random(200) < 0.5, rng.random(200) < 0.5), "outcome")
    assert found.outcome == "unknown"
    assert "cannot be told" in found.said


def test_harm_is_called_harm():
    found = fl.estimate_lift(made([0, 0, 1] * 40, [0, 1, 1] * 40), "outcome")
    assert found.outcome == "harms"
    assert "-33.3 percentage points" in found.said


def test_fewer_who_leave_are_no_harm(notes):
    left = notes.assign(gone=1 - notes["stayed"])
    assert fl.estimate_lift(left, "gone").outcome == "harms"
    found = fl.estimate_lift(left, "gone", more_is_better=False)
    assert (found.outcome, found.fades) == ("works", True)


WRONG = {
    "one group twice": ({"held_out": "treated"}, "are both 'treated'"),
    "a column that is missing": ({"outcome": "bought"}, "bought is missing"),
    "a group that is missing": ({"held_out": "control"}, "Nobody in column 'group' is 'control'"),
    "a word as outcome": ({"outcome": "word"}, "must be a number for each person"),
    "a wait without an end": ({"wait": 4}, "until when"),
    "a number as a day": ({"enrolled": "outcome"}, "must hold days"),
    "a split beyond all": ({"split": 50}, "above 0 and below 1, got 50"),
    "several rows of a person": ({"person": "word"}, "has several rows"),
    "an unknown interval": (None, "difference, euros, early, later"),
}


@every("name", WRONG)
def test_what_is_wrong_is_said(name):
    table = made([1] * 40, [0] * 40, word="x")
    more, words = WRONG[name]
    with pytest.raises(fl.FlywheelError, match=words):
        if more is None:
            fl.estimate_lift(table, "outcome").interval("x")
        else:
            fl.estimate_lift(table, **{"outcome": "outcome"} | more)


def test_it_is_said_in_german(notes):
    use_language("de")
    lift = fl.estimate_lift(notes, "stayed")
    assert lift.said.startswith(
        "„stayed“: 68,8\N{NO-BREAK SPACE}% in der Gruppe mit, 60,3\N{NO-BREAK SPACE}% in der Gruppe ohne."
    )
    assert lift.said.endswith("1.300 Leute sind in keiner der beiden Gruppen (before) und zählen nicht.")
    assert "einen Unterschied von 5,3 Prozentpunkten" in lift.said


@pytest.mark.slow
def test_a_fair_coin_is_hardly_ever_called_a_mismatch_and_nothing_is_seldom_called_an_effect():
    rng = np.random.default_rng(11)
    outcomes = []
    for _time in range(200):
        treated = rng.random(400) < 0.5
        table = pd.DataFrame({"group": np.where(treated, "treated", "held out"), "outcome": rng.random(400) < 0.3})
        outcomes.append(fl.estimate_lift(table, "outcome").outcome)
    assert outcomes.count("refused") <= 1
    assert abs(outcomes.count("works") + outcomes.count("harms") - 10) <= 3.3 * np.sqrt(200 * 0.05 * 0.95)
