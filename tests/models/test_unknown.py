"""A dwell that is not known: what rests on it is refused, all else is as with any number there."""

from dataclasses import replace

import numpy as np
import pytest
from every import every
from questions import ASK, BACK, GROWS, MODELS, SIDE

import flywheel_lab as fl
from flywheel_lab import JourneyModel
from flywheel_lab.errors import ModelError
from flywheel_lab.figures.people import sand_of

OF_THE_TEN_PHASES = {"draw_flywheel", "three segments", "explore_hourglass", "explore_flywheel", "three_lenses"}


def with_dwell(model: JourneyModel, stage: str, steps: float) -> JourneyModel:
    return replace(model, dwell=np.where(np.array(model.stages) == stage, steps, model.dwell))


def answer(ask, model):
    try:
        return ask(model)
    except fl.FlywheelError as error:
        return error


def same(one, other) -> bool:
    if isinstance(one, Exception) or isinstance(other, Exception):
        return type(one) is type(other) and str(one) == str(other)
    if isinstance(one, dict):
        return all(same(one[key], other[key]) for key in one)
    if isinstance(one, str):
        return one == other
    return bool(np.allclose(one, other, rtol=1e-12, atol=0, equal_nan=True))


def test_every_question_to_a_model_is_asked_here():
    public = {name for name in dir(JourneyModel) if not name.startswith("_")}
    parts = {"conversion", "dwell", "bought", "referrals", "entry", "purchase", "step", "stages", "unknown"}
    parts |= {"chain", "unknown_conversion", "unknown_referrals"}
    assert public - parts - set(ASK) == set()


@pytest.mark.long
@every("question", ASK)
@every("kind", MODELS)
def test_an_answer_rests_on_no_unknown_dwell_or_names_its_stage(kind, question):
    model, ask = MODELS[kind], ASK[question]
    wrong = []
    for stage in model.stages:
        told = answer(ask, replace(model, unknown=(stage,)))
        if isinstance(told, ModelError) and f"how long people stay in '{stage}'" in str(told):
            continue
        short, long = (answer(ask, with_dwell(model, stage, steps)) for steps in (3.0, 17.0))
        if not (same(told, short) and same(told, long)):
            wrong.append((stage, told, short, long))
    assert wrong == []


def with_shares(model: JourneyModel, stage: str, less: float, steps: float) -> JourneyModel:
    here, bought = np.array(model.stages) == stage, 0.1 * less
    conversion = np.where(here[:, None], less * (1 - bought) * model.conversion, model.conversion)
    return replace(with_dwell(model, stage, steps), conversion=conversion, bought=np.where(here, bought, model.bought))


@pytest.mark.long
@every("question", ASK)
@every("kind", MODELS)
def test_an_answer_rests_on_no_unknown_share_or_names_its_stage(kind, question):
    model, ask = MODELS[kind], ASK[question]
    wrong = []
    for stage in model.stages:
        told = answer(ask, replace(model, unknown_conversion=(stage,)))
        gaps = (f"how long people stay in '{stage}'", f"how many move on from '{stage}'")
        if isinstance(told, ModelError) and any(gap in str(told) for gap in gaps):
            continue
        few, many = (answer(ask, with_shares(model, stage, *shares)) for shares in ((0.3, 3.0), (0.9, 17.0)))
        if not (same(told, few) and same(told, many)):
            wrong.append((stage, told, few, many))
    assert wrong == []


@pytest.mark.slow
@every("what", ["unknown", "unknown_conversion"])
@every("kind", MODELS)
def test_an_hourglass_shows_no_number_that_rests_on_what_is_not_known(kind, what):
    model, shown = MODELS[kind], ((0.3, 3.0), (0.9, 17.0))
    for stage in model.stages:
        if what == "unknown":
            models = [with_dwell(model, stage, steps) for _share, steps in shown]
        else:
            models = [with_shares(model, stage, *each) for each in shown]
        sands = [sand_of(each) for each in (replace(model, **{what: (stage,)}), *models)]
        told, few, many = (np.concatenate([sand.people, sand.leave, [sand.brought]]) for sand in sands)
        known = ~np.isnan(told)
        assert told[known] == pytest.approx(few[known]) and told[known] == pytest.approx(many[known])


def test_where_it_is_not_known_who_moves_on_nobody_reads_who_buys():
    model = JourneyModel.chain(["lead", "offer", "won"], [0.5, 0.4], dwell=2)
    gap = replace(model, unknown_conversion=["offer"])
    assert repr(gap) == "JourneyModel(lead 50% > offer ? > won 100%; dwell 2, ?, 2 weeks; ? buy)"
    assert gap == replace(model, unknown_conversion=["offer"]) != model
    for ask in ("purchase_probability", "reach", "expected_counts", "time_to_purchase"):
        with pytest.raises(ModelError, match=r"cannot be known.*how many move on from 'offer'\. In a log, record"):
            ASK[ask](gap)


def test_who_comes_to_a_stage_does_not_rest_on_who_moves_on_from_there():
    model = JourneyModel.chain(["lead", "trial", "customer"], [0.5, 0.4], dwell=2)
    gap = replace(model, purchase="trial", unknown_conversion=["customer"])
    assert gap.reach().tolist() == [1, 0.5, 0.2] and gap.purchase_probability == 0.2


REST_ON_NO_DWELL = ["visits", "reach", "expected_counts", "lost", "purchase_probability", "draw_funnel"]
REST_BEFORE = [*REST_ON_NO_DWELL, "time_to_purchase", "until_out", "same_period_conversion", "buys", "purchases"]
REST_ON_REFERRERS = [*REST_BEFORE, "loop_gain", "limitless", "doubling_time", "extinction", "doubling"]


@every(
    ("model", "stage", "known"),
    [
        (fl.sales_funnel(), "interest", [*REST_ON_NO_DWELL, "buys", "loop_gain"]),
        (fl.sales_funnel(), "purchase", [*REST_ON_NO_DWELL, "loop_gain"]),
        (SIDE, "customer", [*REST_ON_REFERRERS, "cycle_time"]),
        (SIDE, "newsletter", [*REST_ON_NO_DWELL, "time_to_purchase", "buys", "purchases"]),
        (BACK, "customer", REST_BEFORE),
        (BACK, "pause", REST_ON_REFERRERS),
        (BACK, "lead", [*REST_ON_NO_DWELL, "buys", "loop_gain", "limitless", "extinction"]),
        (GROWS, "pause", [*REST_BEFORE, "loop_gain", "limitless"]),
    ],
)
def test_what_does_not_rest_on_the_unknown_dwell_is_answered(model, stage, known):
    told = {question: answer(ASK[question], replace(model, unknown=[stage])) for question in known}
    assert {question: error for question, error in told.items() if isinstance(error, Exception)} == {}


RESTS_ON_ALL = {
    "transition", "fundamental", "steady_state", "growth_factor", "half_life", "damping_ratio", "coast", "potential",
    "elasticities", "levers_of_growth", "levers_of_customers", "segments", "expected_flow", "simulate", "simulate_log",
    "half_after", "ledger", "stock_of", "draw_bathtub", "draw_coast",
}  # fmt: skip


@every("question", sorted(RESTS_ON_ALL))
def test_what_rests_on_the_unknown_dwell_says_so_and_what_to_do(question):
    with pytest.raises(ModelError) as refused:
        ASK[question](replace(BACK, unknown=["customer"]))
    said = str(refused.value)
    assert "cannot be known, because it is not known how long people stay in 'customer'" in said
    assert "In a log, record when people leave there; in a model, give a number" in said


@every("question", sorted(OF_THE_TEN_PHASES))
def test_what_shows_the_ten_phases_says_so_too(question):
    with pytest.raises(ModelError, match="how long people stay in 'adoption'"):
        ASK[question](replace(fl.flywheel(), unknown=["adoption"]))


def test_the_explorer_of_a_funnel_says_so_too():
    with pytest.raises(ModelError, match=r"course from step to step cannot be known.* 'desire'"):
        fl.explore_funnel(replace(fl.aida(), unknown=["desire"]))


def test_several_unknown_stages_are_named_together_in_their_order():
    with pytest.raises(ModelError, match="stay in 'lead, pause'"):
        replace(BACK, unknown=("pause", "lead")).steady_state(1)


def test_the_refusal_is_german_where_the_course_is():
    fl.use_language("de")
    with pytest.raises(
        ModelError, match="Das Gleichgewicht lässt sich nicht angeben, weil nicht bekannt ist, wie lange"
    ):
        replace(BACK, unknown=["customer"]).steady_state(1)


def test_only_the_time_of_the_lost_may_be_unknown():
    time = replace(SIDE, unknown=["newsletter"]).time_to_purchase()
    assert repr(time) == "TimeToPurchase(mean=6, variance=14, probability=0.2, until_out=?)"
    with pytest.raises(ModelError, match=r"bought or are lost cannot be known.*'newsletter'"):
        _ = time.until_out


def test_a_model_shows_a_question_mark_for_an_unknown_dwell():
    model = JourneyModel.chain(["a", "b"], [0.5], dwell=[2, 9], unknown=["b"])
    assert repr(model) == "JourneyModel(a 50% > b 100%; dwell 2, ? weeks; 50% buy)"
    assert model.unknown == ("b",)


def test_models_with_the_same_unknown_dwell_are_equal_whatever_was_given_there():
    one, other = (JourneyModel.chain(["a", "b"], [0.5], dwell=[2, steps], unknown=["b"]) for steps in (9, np.nan))
    assert one == other and len({one, other}) == 1
    assert one != JourneyModel.chain(["a", "b"], [0.5], dwell=[2, 9])


def test_a_model_stays_unknown_when_another_part_is_replaced():
    cut = replace(replace(BACK, unknown=["pause"]), referrals=None)
    assert np.isnan(cut.dwell[3]) and cut.unknown == ("pause",)


def test_a_number_makes_an_unknown_dwell_known():
    assert replace(replace(BACK, unknown=["pause"]), unknown=(), dwell=BACK.dwell) == BACK
