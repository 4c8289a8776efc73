import re

import numpy as np
import pytest
import traitlets
from every import every

import flywheel_lab as fl
from flywheel_lab.models.crosswalk import SEGMENTS
from flywheel_lab.models.journey.coasting import half_after
from flywheel_lab.models.readings import PHASES
from flywheel_lab.widgets.flywheel import FlywheelExplorer
from flywheel_lab.widgets.parts.journey import LONGEST
from flywheel_lab.widgets.parts.phases import beginning
from flywheel_lab.widgets.texts.flywheel import TEXTS


@pytest.fixture
def explorer() -> FlywheelExplorer:
    return fl.explore_flywheel()


def test_it_says_in_one_line_what_is_set():
    explorer = fl.explore_flywheel(fl.flywheel(), pushes=40, stop_week=30)
    said = f"FlywheelExplorer({fl.flywheel()!r}, 40 pushes per week, week 0 of 260, pushes stop in week 30)"
    assert repr(explorer) == said


@every("model", [fl.hourglass(), *map(fl.flywheel, ("quiet", "strong", "viral"))])
def test_it_gives_back_the_model_it_was_given(model):
    assert fl.explore_flywheel(model).model == model


def test_it_begins_with_a_strong_wheel(explorer):
    assert explorer.model == fl.flywheel("strong")


def test_friction_is_the_churn_of_retention_and_its_ways_keep_their_proportion(explorer):
    explorer.set_state({"conversion": [*explorer.conversion[:7], 0.9, *explorer.conversion[8:]]})
    assert explorer.model.lost[7] == pytest.approx(0.1)
    assert explorer.model.conversion[7, 8:] == pytest.approx(np.array([0.35, 0.25]) * 1.5)


def test_referrals_are_scaled(explorer):
    explorer.set_state({"referral_scale": 2})
    assert explorer.model.loop_gain == pytest.approx(2 * fl.flywheel("strong").loop_gain)


def test_a_model_without_referrals_can_be_given_some():
    explorer = fl.explore_flywheel(fl.hourglass())
    assert explorer.referral_scale == 0 and explorer.model.loop_gain == 0
    explorer.referral_scale = 1
    assert explorer.model == fl.flywheel("strong")


@every("preset", ["quiet", "strong", "viral"])
def test_the_slider_for_referrals_reaches_a_wheel_that_grows(preset):
    explorer = fl.explore_flywheel(fl.flywheel(preset))
    low, high = explorer.bounds["referral_scale"]
    explorer.referral_scale = high
    assert low == 0 and explorer.model.loop_gain >= 1.4


@every(
    ("name", "value", "words"),
    [
        ("conversion", [1.4] * 10, "conversion after 'engagement' must lie in"),
        ("conversion", [0.5], "conversion must have the shape"),
        ("dwell", [0.5] * 10, "dwell in 'engagement' must lie in"),
        ("pushes", -1.0, r"pushes must lie in \[0"),
        ("referral_scale", -0.1, r"referral_scale must lie in \[0"),
        ("referral_scale", float("inf"), r"referral_scale must lie in \[0"),
        ("week", 261, "week must lie between 0 and 260, got 261"),
        ("stop_week", -2, "stop_week must lie between -1 and 260"),
        *[(name, value, f"{name} is fixed once the widget is made. Call fl.explore_flywheel again")
          for name, value in {"base": {}, "labels": [], "weeks": 9, "start": {}, "domains": {}, "language": "de",
                              "texts": {}, "segments": [], "drawn": [[0.0, 1.0]]}.items()],
    ],
)  # fmt: skip
@every("by", ["learner", "browser"])
def test_a_value_that_cannot_be_is_refused_and_the_old_one_stays(explorer, name, value, words, by):
    before = getattr(explorer, name)
    with pytest.raises(fl.errors.ModelError, match=words) as refused:
        if by == "learner":
            setattr(explorer, name, value)
        else:
            explorer.set_state({name: value})
    assert isinstance(refused.value, traitlets.TraitError)
    assert getattr(explorer, name) == before


@every(
    ("options", "words"),
    [
        ({"pushes": -5}, r"pushes must lie in \[0, ∞\), got -5"),
        ({"weeks": LONGEST + 1}, "weeks must lie between 1 and 520, got 521"),
        ({"week": 300}, "week must lie between 0 and 260, got 300"),
        ({"stop_week": -1}, "stop_week must be a whole number of at least 0, got -1"),
    ],
)
def test_options_that_cannot_be_are_refused_with_a_reason(options, words):
    with pytest.raises(fl.errors.ModelError, match=words):
        fl.explore_flywheel(**options)


DAYS = fl.JourneyModel(PHASES, fl.hourglass().conversion, fl.hourglass().dwell, purchase="purchase", step="day")
REFUSED = {
    "no model": (
        7,
        r"needs a model of the ten phases such as fl\.flywheel\(\), got 7",
        "braucht ein Modell",
    ),
    "a funnel": (
        fl.aida(),
        r"has 4 stages from 'attention' on\. For a funnel there is fl\.explore_funnel",
        "4 Stufen ab",
    ),
    "days": (
        DAYS,
        r"is 'day'\. Estimate it in weeks: fl\.estimate_journey\(log, step='week'\)",
        "Schätze es in Wochen",
    ),
}


@every("language", ["en", "de"])
@every("case", REFUSED)
def test_another_model_is_refused_with_the_next_step(case, language):
    fl.use_language(language)
    model, *words = REFUSED[case]
    with pytest.raises(fl.errors.ModelError, match=words[language == "de"]):
        fl.explore_flywheel(model)


def test_phases_and_segments_keep_their_names_and_get_translated_labels():
    fl.use_language("de")
    explorer = fl.explore_flywheel()
    assert [name for name, _phases in explorer.segments] == ["Anziehen", "Interagieren", "Begeistern"]
    assert [len(phases) for _name, phases in explorer.segments] == [len(phases) for phases in SEGMENTS.values()]
    assert explorer.labels[0] == "Kennenlernen"
    assert explorer.model.stages == PHASES


def test_the_still_picture_says_how_many_customers_are_left():
    still = fl.explore_flywheel(stop_week=0)._repr_html_()
    start = fl.flywheel("strong").steady_state(1000)
    left = [each.coast(start, 260)[-1, 6:].sum() for each in (fl.flywheel("strong"), fl.hourglass())]
    for words, customers in zip(("with referrals", "without referrals"), left, strict=True):
        assert re.search(rf"{words}: from 1,996 to {customers:.3g}", still), still


def test_a_forecast_of_weeks_to_half_is_a_curve_that_halves():
    assert fl.explore_flywheel(drawn=100).drawn[:3] == [[0, 1], [100, 0.5], [200, 0.25]]


def test_a_forecast_may_be_points_in_any_order():
    assert fl.explore_flywheel(drawn=[(52, 0.6), (0, 1)]).drawn == [[0, 1], [52, 0.6]]


@every("drawn", [-5, float("nan"), [(1,)], [(-1, 0.5)], [(3, -0.1)], "half", [("soon", 1)]])
def test_a_forecast_that_is_none_is_refused(drawn):
    with pytest.raises(fl.errors.ModelError, match="drawn"):
        fl.explore_flywheel(drawn=drawn)


@every("preset", ["quiet", "strong"])
def test_one_question_has_one_number_in_prediction_chart_and_explorer(preset):
    model = fl.flywheel(preset)
    start = beginning(model, 1000)
    assert start.tolist() == pytest.approx(model.steady_state(1000).tolist())
    half = half_after(model, start, slice(6, None))
    assert f"half in week {half:.0f}" in fl.draw_coast(model, pushes=1000).alt


def test_every_text_is_translated():
    fl.use_language("de")
    texts = fl.explore_flywheel().texts
    same = {key for key, english in TEXTS.items() if texts[key] == english}
    assert texts.keys() == TEXTS.keys() and same == {"phase"}


def test_customers_of_the_shop_can_send_a_quarter_more_and_regulars_stay_a_quarter_longer():
    wheel = fl.explore_flywheel("shop")
    asked = [("referral_scale", 1.25), ("stay", 1.25 * 36)]
    steps = [(value - wheel.domains[name]["min"]) / wheel.domains[name]["step"] for name, value in asked]
    assert steps == pytest.approx([round(each) for each in steps])
