import re

import numpy as np
import pytest
import traitlets
from every import every

import flywheel_lab as fl
from flywheel_lab.models.readings import PHASES
from flywheel_lab.widgets.lenses import CHOICES, WAIST, WEEKS, ThreeLenses
from flywheel_lab.widgets.texts.lenses import TEXTS
from flywheel_lab.widgets.view import Explorer


@pytest.fixture
def lenses() -> ThreeLenses:
    return fl.three_lenses()


def test_it_says_in_one_line_what_is_set(lenses):
    lenses.cut = True
    said = f"ThreeLenses({lenses.model!r}, 1000 pushes per week, week 0 of 104, thread cut)"
    assert repr(lenses) == said


def test_without_a_model_it_is_the_strong_flywheel(lenses):
    assert lenses.model == fl.flywheel("strong")


def test_referrals_can_be_scaled(lenses):
    lenses.referral_scale = 2
    assert lenses.model.loop_gain == pytest.approx(2 * fl.flywheel("strong").loop_gain)


def test_without_the_return_wire_the_wheel_is_the_hourglass(lenses):
    lenses.referral_scale = 2
    lenses.cut = True
    assert lenses.model == fl.hourglass()
    in_the_long_run = fl.hourglass().steady_state(1000)
    assert list(lenses.ledger(104).people.values())[:6] == pytest.approx(in_the_long_run[:6], rel=0.02)
    assert lenses.ledger(104).referred == 0


def test_it_begins_in_balance_and_stays_there(lenses):
    balance = fl.flywheel("strong").steady_state(1000)
    for week in (0, 30, 104):
        assert list(lenses.ledger(week).people.values()) == pytest.approx(balance.tolist())


def test_the_cut_lands_in_week_0_and_customers_fade_towards_the_hourglass(lenses):
    before = lenses.ledger(0)
    lenses.cut = True
    assert lenses.ledger(0).start == pytest.approx(before.start)
    customers = [sum(list(lenses.ledger(week).people.values())[6:]) for week in (0, 13, 52, 104)]
    assert customers == sorted(customers, reverse=True)
    assert customers[-1] > fl.hourglass().steady_state(1000)[6:].sum()


def test_where_there_is_no_balance_two_years_of_pushes_came_before(lenses):
    viral = fl.three_lenses(fl.flywheel("viral"))
    before = fl.models.expected_flow(fl.flywheel("viral"), 1000, 104)[-1]
    assert list(viral.ledger(0).people.values()) == pytest.approx(before.tolist())


def test_conversion_can_be_moved_and_its_ways_keep_their_proportion(lenses):
    lenses.conversion = [*lenses.conversion[:7], 0.9, *lenses.conversion[8:]]
    assert lenses.model.conversion[7, 8:] == pytest.approx(np.array([0.35, 0.25]) * 1.5)


def test_the_ledger_counts_the_people_of_the_week_on_the_screen(lenses):
    lenses.set_state({"week": 30, "pushes": 80.0, "cut": True})
    people = fl.models.expected_flow(fl.hourglass(), 80, 31)
    people = people + fl.hourglass().coast(fl.flywheel("strong").steady_state(80), 31)
    assert list(lenses.ledger().people) == list(PHASES)
    assert list(lenses.ledger().people.values()) == pytest.approx(people[30].tolist())
    assert lenses.ledger().end == pytest.approx(people[31].sum())
    assert lenses.ledger(31).start == pytest.approx(people[31].sum())


def test_the_ledger_tells_who_is_lost_from_who_churns(lenses):
    model = lenses.model
    people = fl.flywheel("strong").steady_state(1000)
    gone = people * (1 - model.transition.sum(axis=1))
    assert lenses.ledger(52).lost == pytest.approx(gone[:6].sum())
    assert lenses.ledger(52).churned == pytest.approx(gone[6:].sum())
    assert lenses.ledger(52).bought == 0
    assert WAIST == 6


def test_who_buys_and_leaves_has_a_place_in_the_ledger():
    wheel = fl.flywheel()
    bought = np.where(np.array(PHASES) == "purchase", 0.2, 0)
    model = fl.JourneyModel(PHASES, wheel.conversion, wheel.dwell, bought, wheel.referrals, purchase="purchase")
    ledger = fl.three_lenses(model).ledger()
    assert ledger.bought == pytest.approx(0.2 * ledger.people["purchase"])
    assert ledger.gap == pytest.approx(0, abs=1e-9)


@pytest.mark.slow
@every("preset", ["quiet", "strong", "viral"])
def test_the_heads_balance_in_every_week(preset):
    lenses = fl.three_lenses(fl.flywheel(preset))
    assert max(abs(lenses.ledger(week).gap) for week in range(WEEKS + 1)) < 1e-9


@every(
    ("name", "value", "words"),
    [
        ("pushes", -1.0, r"pushes must lie in \[0"),
        ("pushes", float("nan"), r"pushes must lie in \[0"),
        ("referral_scale", -0.5, r"referral_scale must lie in \[0, 100\], got -0.5. 1 leaves the referrals"),
        ("week", 105, r"week must lie in \[0, 104\], got 105. The lenses show two years"),
        ("week", -1, r"week must lie in \[0, 104\], got -1"),
        ("conversion", [1.4] * 10, "conversion after 'engagement' must lie in"),
        ("conversion", [0.5], "conversion must have the shape"),
        ("lens", "kaleidoscope", "lens must be one of 'funnel', 'hourglass', 'wheel', got 'kaleidoscope'"),
        ("chosen", "loyalty", "chosen must be one of '', 'engagement', .*'delight', got 'loyalty'"),
        ("base", {}, "base is fixed once the widget is made. Call fl.three_lenses again"),
        ("look", {}, "look is fixed"),
        ("start", {}, "start is fixed"),
        ("domains", {}, "domains is fixed"),
        ("language", "de", "language is fixed"),
        ("texts", {}, "texts is fixed"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_the_old_one_stays(lenses, name, value, words):
    before = getattr(lenses, name)
    with pytest.raises(fl.errors.ModelError, match=words) as refused:
        setattr(lenses, name, value)
    assert isinstance(refused.value, traitlets.TraitError)
    assert getattr(lenses, name) == before


@every(
    ("model", "words"),
    [
        (7, r"needs a model of the ten phases such as fl\.flywheel\(\), got 7"),
        ("flywheel", r"There is no firm 'flywheel'\. There are: fl\.firm\(\"shop\"\)"),
        (fl.aida(), r"three_lenses needs the ten phases .* has 4 stages from 'attention' on"),
        (fl.JourneyModel.chain(PHASES[::-1], [0.5] * 9), "this model has 10 stages from 'advocacy' on"),
        (
            fl.JourneyModel(PHASES, np.diag([0.5] * 9, k=1), np.ones(10), step="day"),
            r"shows weeks, but a step of this model is 'day'\. Estimate it in weeks",
        ),
    ],
)
def test_only_a_model_with_the_ten_phases_has_three_lenses(model, words):
    with pytest.raises(fl.errors.ModelError, match=words):
        fl.three_lenses(model)


@every("week", [105, -1, 2.5])
def test_a_ledger_of_a_week_that_is_not_shown_is_refused(lenses, week):
    with pytest.raises(fl.errors.ModelError, match="week must"):
        lenses.ledger(week)


def test_each_phase_and_segment_can_be_chosen(lenses):
    named = [each["name"] for kind in ("phases", "segments") for each in lenses.look[kind]]
    assert ("", *named) == CHOICES
    assert [i for segment in lenses.look["segments"] for i in segment["phases"]] == list(range(10))


def test_the_still_picture_has_all_phases_in_the_language_in_use():
    fl.use_language("de")
    still = fl.three_lenses()._repr_html_()
    assert all(word in still for word in ("Gerade drin", "Kennenlernen", "2.857", "Botschafter", "JupyterLab"))


def test_the_still_picture_counts_nobody_before_the_answer(lenses):
    lenses.lock("stop", {"said": "", "label": "", "cell": ""})
    assert "?" in lenses._repr_html_() and "2,857" not in lenses._repr_html_()


def test_every_text_is_translated():
    fl.use_language("de")
    texts = fl.three_lenses().texts
    assert texts.keys() == TEXTS.keys()
    assert [key for key, english in TEXTS.items() if texts[key] == english] == []


def test_the_screen_says_each_text_and_no_other(read_sources):
    source = read_sources("lenses.js")
    assert set(re.findall(r"\btexts\.(\w+)", source)) == TEXTS.keys()
    assert "texts[" not in source, "a key that is put together cannot be checked"


def test_the_screen_reads_each_trait_that_is_sent_and_no_other(lenses, read_sources):
    read = set(re.findall(r'model\.get\("(\w+)"\)', read_sources("lenses.js")))
    sent = {trait for trait in lenses.traits(sync=True) if trait not in Explorer.class_traits() and trait[0] != "_"}
    assert read | lenses.start.keys() == sent
