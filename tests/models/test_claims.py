"""Every claim has settings in which it holds and others in which it fails, and its condition tells them apart."""

import math
from collections.abc import Iterator

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.models.claims import CLAIMS, Claim
from flywheel_lab.models.claims.growth import DWELL, FIRST, LEAVE, WEEKS, customers_added
from flywheel_lab.models.claims.loop import START
from flywheel_lab.models.claims.wheel import LIGHT, PUSHED, TORQUE
from flywheel_lab.models.spending import saturation
from flywheel_lab.models.wheel import RPM

SETTINGS = 400
NEAR_ONE = {"conversion": 0.11, "churn": 0.06, "referral": 0.54}  # G = 0.99
TIPS = {"conversion": 0.17, "churn": 0.08, "referral": 0.47}  # G = 0.9988: one per cent more, and it is above 1
CLOSE_TO_HALF = {"conversion": 0.13, "churn": 0.12, "referral": 0.46}  # G = 0.4983


def positions(claim: Claim, rng: np.random.Generator) -> dict[str, float]:
    """Any positions of the sliders."""
    found = {}
    for each in claim.parameters:
        low, high, step = each.slider
        found[each.name] = float(round(low + step * int(rng.integers(round((high - low) / step) + 1)), 9))
    return found


def anywhere(claim: Claim, rng: np.random.Generator) -> dict[str, float]:
    """Any settings, between the positions of the sliders as well."""
    found = positions(claim, rng)
    free = [each for each in claim.parameters if each.name not in claim.whole]
    return found | {each.name: float(rng.uniform(*each.slider[:2])) for each in free}


def settings(claim: Claim, draw=positions, seed: int = 1) -> Iterator[dict[str, float]]:
    rng = np.random.default_rng(seed)
    return (draw(claim, rng) for _ in range(SETTINGS))


@pytest.fixture(params=CLAIMS)
def claim(request: pytest.FixtureRequest) -> Claim:
    return CLAIMS[request.param]


def test_there_are_enough_claims() -> None:
    assert len(CLAIMS) >= 8
    assert all(2 <= len(claim.parameters) <= 3 for claim in CLAIMS.values())


def test_sliders_reach_settings_where_it_holds_and_others_where_it_fails(claim: Claim) -> None:
    found = [claim.holds(each) for each in settings(claim)]
    assert 0.05 < np.mean(found) < 0.95


def test_one_slider_alone_leads_from_the_first_setting_to_the_other_verdict(claim: Claim) -> None:
    first = claim.holds(claim.start)
    ways = [
        {**claim.start, each.name: value}
        for each in claim.parameters
        for value in np.arange(each.slider[0], each.slider[1] + each.slider[2] / 2, each.slider[2]).round(9).tolist()
    ]
    assert first in (True, False)
    assert any(claim.holds(claim.check(way)) != first for way in ways)


@every("draw", [positions, anywhere])
def test_what_is_stamped_is_true(claim: Claim, draw) -> None:
    for each in settings(claim, draw, seed=2):
        assert claim.holds(each) == claim.inside(each, claim.measure(each)), each


def test_the_first_setting_lies_on_the_sliders(claim: Claim) -> None:
    assert claim.check(claim.start) == claim.start
    assert list(claim.start) == [each.name for each in claim.parameters]


@every("value", [-1, 1e9, math.nan, math.inf, "many", None])
def test_a_setting_that_no_slider_has_is_refused(claim: Claim, value: object) -> None:
    for name in claim.start:
        with pytest.raises(fl.errors.ModelError, match=f"{name} must"):
            claim.check({**claim.start, name: value})


def test_stages_are_whole() -> None:
    with pytest.raises(fl.errors.ModelError, match=r"stages must be a whole number of at least 0, got 1\.5"):
        CLAIMS["breakthrough"].check({"stages": 1.5, "churn": 0.05, "referral": 0})


@every("broken", [{}, {"gain": 1}, None, [0.1, 0.2, 0.3], {1: 2}])
def test_other_settings_are_refused_with_the_names(broken: object) -> None:
    with pytest.raises(fl.errors.ModelError, match="'mouth' are a dictionary with conversion, churn, referral, got"):
        CLAIMS["mouth"].check(broken)


# ---- the numbers are those of the models


def in_the_long_run(conversion: float, churn: float, referral: float, pushes: float = 1) -> float:
    """The customers of the smallest flywheel; without limit where each wins another."""
    model = fl.one_stage(conversion, churn, referral)
    return model.steady_state(conversion * pushes)[0] if model.loop_gain < 1 - 1e-9 else math.inf


@pytest.mark.slow
def test_one_per_cent_more_is_measured_in_the_smallest_flywheel_and_not_by_its_slope() -> None:
    for each in [*settings(CLAIMS["mouth"]), NEAR_ONE, TIPS, CLOSE_TO_HALF]:
        numbers, before = CLAIMS["mouth"].measure(each), in_the_long_run(**each)
        assert numbers["gain"] == pytest.approx(fl.one_stage(**each).loop_gain)
        effects = [numbers[f"{name}_effect"] for name in ("referral", "conversion", "push")]
        more = [{**each, name: 1.01 * each[name]} for name in ("referral", "conversion")]
        if math.isfinite(before):
            after = [in_the_long_run(**one) for one in [*more, {**each, "pushes": 1.01}]]
            assert effects == pytest.approx([one / before - 1 for one in after], rel=1e-6)
        else:  # one per cent more of what does not exist
            assert np.isnan(effects).all()


@every(("above", "holds"), [(1e-6, True), (-1e-6, False)])
def test_word_of_mouth_draws_level_with_pushes_just_below_one_half(above: float, holds: bool) -> None:
    at = {"conversion": 0.1, "churn": 0.1, "referral": 1 / 2.01 + above}
    assert CLAIMS["mouth"].holds(at) == holds


def test_what_is_left_after_a_pause_is_what_the_model_keeps() -> None:
    for each in settings(CLAIMS["rest"]):
        model = fl.one_stage(START["conversion"], 1 / each["stay"], each["referral"])
        numbers = CLAIMS["rest"].measure(each)
        left = model.coast([1], int(each["pause"]))[-1, 0]
        assert numbers["left"] == pytest.approx(left, abs=1e-12)
        assert numbers["half_life"] == pytest.approx(model.half_life)


def test_a_wheel_that_turns_by_itself_has_the_growth_of_the_model() -> None:
    for each in settings(CLAIMS["itself"]):
        assert CLAIMS["itself"].measure(each)["growth"] == pytest.approx(fl.one_stage(**each).growth_factor)


def test_less_churn_and_more_pushes_do_what_they_do_to_the_steady_state() -> None:
    c, d = START["conversion"], START["churn"]
    for each in settings(CLAIMS["friction"]):
        numbers = CLAIMS["friction"].measure(each)
        if math.isfinite(numbers["less_effect"]):
            before = fl.one_stage(c, d, each["referral"]).steady_state(1)[0]
            after = fl.one_stage(c, d * (1 - each["less"]), each["referral"]).steady_state(1)[0]
            assert numbers["less_effect"] == pytest.approx(after / before - 1)


def test_the_market_is_that_of_adoption() -> None:
    for each in settings(CLAIMS["market"]):
        market = fl.models.Adoption(0, each["mouth"], each["market"], LEAVE, FIRST)
        numbers = CLAIMS["market"].measure(each)
        assert numbers["customers"] == pytest.approx(market.cumulative(each["week"]))
        assert numbers["after"] == pytest.approx(market.rate(each["week"] + 0.5), abs=1e-9)
        assert numbers["plateau"] == pytest.approx(market.limit, abs=1e-6)


@every("stages", [0, 1, 4])
def test_customers_are_added_as_in_the_model(stages: int) -> None:
    n, c = stages + 1, START["conversion"]
    referrals = np.zeros((n, n))
    referrals[-1, 0] = 0.2 * (1 if stages else c)
    moves = np.diag([1.0] * (n - 2) + [c] if stages else [], k=1)
    names = tuple(f"stage {i}" for i in range(n))
    model = fl.JourneyModel(names, moves, [DWELL] * stages + [1 / 0.08], referrals=referrals)
    customers = fl.models.expected_flow(model, 50 if stages else 50 * c, WEEKS)[:, -1]
    assert customers_added({"stages": stages, "churn": 0.08, "referral": 0.2}) == pytest.approx(np.diff(customers))


def test_wheels_turn_as_the_wheel_does() -> None:
    for each in settings(CLAIMS["mass"]):
        wheel = fl.PhysicalFlywheel(LIGHT * each["times"], 0.5, viscous=each["viscous"])
        reached = wheel.spin(TORQUE, min(each["time"], PUSHED))
        heavy = wheel.coast(reached, max(0, each["time"] - PUSHED)) / RPM
        assert CLAIMS["mass"].measure(each)["heavy"] == pytest.approx(heavy)


def test_the_wheel_is_as_fast_as_asked_after_the_time_that_is_told() -> None:
    for each in settings(CLAIMS["faster"]):
        wheel = fl.PhysicalFlywheel(each["mass"], 0.5, viscous=each["viscous"])
        numbers = CLAIMS["faster"].measure(each)
        assert numbers["terminal"] == pytest.approx(wheel.terminal_speed(TORQUE) / RPM)
        if math.isfinite(numbers["seconds"]):
            assert wheel.spin(TORQUE, numbers["seconds"]) / RPM == pytest.approx(each["faster"])


def test_pushes_reach_hills_share_and_stages_multiply() -> None:
    for each in settings(CLAIMS["pushes"]):
        share = saturation(each["effort"] / each["pushes"], half=1, slope=each["slope"])
        assert CLAIMS["pushes"].measure(each)["many"] == pytest.approx(1000 * each["pushes"] * share)
    for each in settings(CLAIMS["weakest"]):
        chain = fl.JourneyModel.chain(["a", "b"], [each["weak"], each["strong"]])
        assert CLAIMS["weakest"].measure(each)["bought"] == pytest.approx(1000 * chain.time_to_purchase().probability)
