"""What the controls of the ten phases set, and what follows from it, is the same in the browser and in Python."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

import flywheel_lab as fl
from flywheel_lab.models.journey.coasting import half_after
from flywheel_lab.widgets.parts.phases import beginning, flow_from

Play = Callable[[str, str, Any], Any]
SPIN = "return given.map((state) => ({ ...spin(state) }));"


@pytest.fixture(scope="module")
def explorers() -> list[Any]:
    """Explorers in which everything was moved at random."""
    rng = np.random.default_rng(20261124)
    made = []
    for preset in ("quiet", "strong", "viral") * 10:
        explorer = fl.explore_flywheel(fl.flywheel(preset), stop_week=int(rng.integers(1, 200)))
        explorer.conversion = rng.uniform(0.1, 0.95, 10).tolist()
        explorer.dwell = (1 + 30 * rng.random(10)).tolist()
        explorer.referral_scale, explorer.pushes = 3 * rng.random(), 200 * rng.random()
        made.append(explorer)
    return made


@pytest.fixture(scope="module")
def seen(explorers: list[Any], play: Play) -> list[Any]:
    fixed = ("base", "weeks", "segments")
    states = [{name: getattr(each, name) for name in (*each.start, *fixed)} for each in explorers]
    told: list[Any] = play("flywheel/spin.js", SPIN, states)
    return told


@pytest.mark.slow
def test_the_controls_set_the_same_model(explorers: list[Any], seen: list[Any]) -> None:
    for explorer, view in zip(explorers, seen, strict=True):
        for name in ("conversion", "dwell", "referrals"):
            assert_allclose(view["model"][name], getattr(explorer.model, name), rtol=1e-12)


def test_both_say_how_long_half_of_the_customers_stays(explorers: list[Any], seen: list[Any]) -> None:
    told = [(float(view["coast"]["half"]), float(view["coast"]["aloneHalf"])) for view in seen]
    assert sum(np.isfinite(half) for half, _alone in told) > 10
    for explorer, (half, alone) in zip(explorers, told, strict=True):
        model, stop = explorer.model, explorer.stop_week
        hourglass = fl.JourneyModel(model.stages, model.conversion, model.dwell, purchase="purchase")
        start = flow_from(model, beginning(model, explorer.pushes), explorer.pushes, stop)[-1]
        for each, answer in ((model, half), (hourglass, alone)):
            left = half_after(each, start, slice(6, None)) if each.growth_factor < 1 else np.inf
            assert answer == pytest.approx(left if left <= 2080 else np.inf)


def test_the_joints_of_the_wheel_carry_what_moves(explorers: list[Any], seen: list[Any]) -> None:
    for explorer, view in zip(explorers, seen, strict=True):
        model = explorer.model
        start = beginning(model, explorer.pushes)
        now = flow_from(model, start, pushes(explorer), explorer.weeks)[explorer.week]
        out = (now / model.dwell)[:, None] * model.conversion
        over = [out[:3, 3:6].sum(), out[3:6, 6:].sum(), (now @ model.referrals).sum()]
        lost = now / model.dwell * model.lost
        assert_allclose(view["joints"]["over"], over, rtol=1e-9)
        assert_allclose(view["joints"]["gone"], [lost[:3].sum(), lost[3:6].sum(), lost[6:].sum()], rtol=1e-9)


def pushes(explorer: Any) -> Any:
    return np.where(np.arange(explorer.weeks) < explorer.stop_week, explorer.pushes, 0)


def test_a_sales_cycle_keeps_each_dwell_above_a_week(play: Play) -> None:
    dwell = [2.0, 2, 3, 2, 2, 1, 4, 40, 4, 12]
    script = "return given.map(([dwell, weeks, initial]) => cycleOf(dwell, weeks, initial, { customers: 6 }));"
    told = play(
        "parts/phases.js",
        script,
        [[dwell, 24, dwell], [dwell, 6, dwell], [[1] * 10, 12, dwell], [[1] * 10, 12, [1] * 10]],
    )
    assert_allclose([sum(each[:6]) for each in told], [24, 6, 12, 12])
    assert min(map(min, told)) >= 1
    assert_allclose(told[2][:6], dwell[:6])
