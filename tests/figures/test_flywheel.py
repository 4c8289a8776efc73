"""The flywheel shows real flows: they balance, they are as wide as their people, and growth has no steady state."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from every import every
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Polygon, Wedge

import flywheel_lab as fl
from flywheel_lab.figures.journey.flywheel import flows_of
from flywheel_lab.messages import short, stage_name

MODELS = {"cut": fl.hourglass(), **{name: fl.flywheel(name) for name in ("quiet", "strong", "viral")}}


def texts(ax: Any) -> list[str]:
    return [text.get_text() for text in ax.texts]


def shafts(ax: Any) -> Any:
    """The widths of the straight arrows: lost in attract and engage, leaving delight, pushed in."""
    corners = [patch.get_xy() for patch in ax.patches if isinstance(patch, Polygon) and len(patch.get_xy()) == 8]
    return np.array([np.hypot(*(xy[0] - xy[6])) for xy in corners])


@every("name", ["cut", "quiet", "strong"])
def test_in_the_steady_state_what_comes_into_a_segment_leaves_it(name: str) -> None:
    flows = flows_of(MODELS[name], pushes=50)
    come = flows.pushed + flows.brought + flows.moved.sum(axis=0)
    assert come == pytest.approx(flows.moved.sum(axis=1) + flows.left)


def test_without_limit_each_segment_grows_by_the_growth_factor() -> None:
    model = fl.flywheel("viral")
    flows = flows_of(model, pushes=50)
    more = flows.brought + flows.moved.sum(axis=0) - flows.moved.sum(axis=1) - flows.left
    assert more / flows.inside == pytest.approx([model.growth_factor - 1] * 3)


def test_flows_without_limit_are_for_a_thousand_people() -> None:
    assert flows_of(fl.flywheel("viral"), pushes=50).inside.sum() == pytest.approx(1000)


def test_arrows_are_as_wide_as_their_people() -> None:
    flows = flows_of(fl.flywheel("strong"), pushes=50)
    people = np.array([*flows.left, 50])
    new = (flows.pushed + flows.brought).sum()
    assert shafts(fl.draw_flywheel(fl.flywheel("strong"))) / people == pytest.approx([0.32 / new] * 4)


def test_the_hub_holds_the_customers_of_the_steady_state() -> None:
    customers = fl.flywheel("strong").steady_state(50)[6:].sum()
    assert f"{short(customers)}\ncustomers" in texts(fl.draw_flywheel(fl.flywheel("strong")))


def test_twice_the_pushes_keep_twice_the_customers() -> None:
    ax = fl.draw_flywheel(fl.flywheel("strong"), pushes=100)
    assert f"{short(2 * fl.flywheel('strong').steady_state(50)[6:].sum())}\ncustomers" in texts(ax)


def test_a_wheel_has_three_segments_and_a_hub() -> None:
    ax = fl.draw_flywheel(fl.flywheel())
    assert sum(isinstance(patch, Wedge) for patch in ax.patches) == 3
    assert sum(isinstance(patch, Circle) for patch in ax.patches) == 1


def test_growth_is_never_called_a_steady_state() -> None:
    ax = fl.draw_flywheel(fl.flywheel("viral"))
    assert ax.get_title(loc="left") == "It grows without limit: it doubles in 449 weeks."
    assert "In balance" not in ax.alt


def test_where_one_brings_one_it_grows_without_doubling() -> None:
    model = fl.flywheel()
    even = replace(model, referrals=model.referrals / model.loop_gain)
    title = fl.draw_flywheel(replace(even, referrals=even.referrals * (1 + 1e-12))).get_title(loc="left")
    assert title.startswith("It grows without limit")


def test_without_referrals_nothing_comes_back() -> None:
    ax = fl.draw_flywheel(fl.hourglass())
    assert ", 0 brought in by referrals" in ax.alt


def test_without_pushes_nobody_is_there() -> None:
    assert "0\ncustomers" in texts(fl.draw_flywheel(fl.flywheel(), pushes=0))


@pytest.mark.slow
def test_an_estimate_of_the_ten_phases_is_a_wheel() -> None:
    log = fl.simulate_log(fl.hourglass(), pushes=50, periods=104, rng=np.random.default_rng(1))
    assert fl.draw_flywheel(fl.estimate_journey(log)).alt.startswith("Flywheel. In balance")


@pytest.mark.slow
@every("name", MODELS)
def test_every_segment_is_named_and_nothing_is_hard_to_read(
    name: str, language: str, hard_to_read: Callable[[Any], list[str]]
) -> None:
    ax = fl.draw_flywheel(MODELS[name])
    assert {stage_name(segment) for segment in ("attract", "engage", "delight")} <= set(texts(ax))
    assert hard_to_read(ax) == []


@pytest.mark.slow
def test_no_word_is_tiny_on_a_phone() -> None:
    ax = fl.draw_flywheel(fl.flywheel())
    pixels = 344 / (72 * ax.get_figure().get_figwidth())
    assert min(text.get_fontsize() * pixels for text in ax.texts if text.get_text()) > 8


def test_it_can_be_drawn_into_the_learners_own_axes() -> None:
    ax = Figure().add_subplot()
    assert fl.draw_flywheel(fl.flywheel(), ax=ax) is ax


def test_other_stages_are_refused_with_what_draws_them() -> None:
    with pytest.raises(fl.FlywheelError, match=r"got the stages attention.*draw_hourglass"):
        fl.draw_flywheel(fl.aida())


def test_what_is_no_model_is_named() -> None:
    with pytest.raises(fl.FlywheelError, match="got str"):
        fl.draw_flywheel("wheel")  # type: ignore[arg-type]


def test_pushes_are_counted_from_0() -> None:
    with pytest.raises(fl.errors.ModelError, match="number of people must lie in"):
        fl.draw_flywheel(fl.flywheel(), pushes=-1)


def test_a_wheel_without_limit_is_described_for_every_thousand_inside():
    assert "for every 1,000 inside" in fl.draw_flywheel(fl.flywheel("viral"), pushes=50).alt
