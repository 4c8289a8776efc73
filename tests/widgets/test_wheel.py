"""The wheel to be pushed, from Python: what it takes, what it refuses, and that it can be done all once more."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import traitlets
from every import every

import flywheel_lab as fl
from flywheel_lab.models.wheel.domain import WHEEL
from flywheel_lab.widgets.texts.wheel import TEXTS
from flywheel_lab.widgets.wheel import CHALLENGES, PARAMETERS, WheelPusher

SLIDERS = [name for name in PARAMETERS if name != "shape"]


@pytest.fixture
def pusher() -> WheelPusher:
    return fl.push_the_wheel(fl.PhysicalFlywheel(40, 0.5, coulomb=0.1, viscous=0.2), impulse=4)


def test_it_says_in_one_line_what_is_on_the_screen(pusher: WheelPusher) -> None:
    wheel = "PhysicalFlywheel(mass=40.0, radius=0.5, shape='disc', coulomb=0.1, viscous=0.2)"
    assert repr(pusher) == f"WheelPusher({wheel}, pushes of 4 N m s: 0 so far)"


@every("shape", ["disc", "ring", 0.3])
def test_it_gives_back_the_wheel_that_it_was_given(shape: Any) -> None:
    wheel = fl.PhysicalFlywheel(20, 0.4, shape, 0.1, 0.2, 0.03, 4, 0.5, 0.002)
    assert fl.push_the_wheel(wheel).wheel == wheel


def test_it_gives_back_what_the_learner_has_set(pusher: WheelPusher) -> None:
    pusher.set_state({"mass": 80, "shape": 1.0})
    assert pusher.wheel == fl.PhysicalFlywheel(80, 0.5, "ring", coulomb=0.1, viscous=0.2)


@every("value", [-1.0, float("nan"), "heavy", None, [1, 2]])
@every("name", PARAMETERS)
@every("by", ["learner", "browser"])
def test_a_value_that_cannot_be_is_refused_and_the_old_one_stays(
    pusher: WheelPusher, name: str, by: str, value: Any
) -> None:
    before = getattr(pusher, name)
    with pytest.raises(fl.errors.ModelError, match=f"{name} must") as refused:
        setattr(pusher, name, value) if by == "learner" else pusher.set_state({name: value})
    assert isinstance(refused.value, traitlets.TraitError)
    assert getattr(pusher, name) == before


def test_a_shape_may_be_called_by_its_name_but_must_be_on_the_screen(pusher: WheelPusher) -> None:
    pusher.shape = "ring"
    assert pusher.wheel.shape == "ring"
    with pytest.raises(
        fl.errors.ModelError, match=r"shape must be one of disc, ring here, got 0\.3\. Call fl\.push_the_wheel"
    ):
        pusher.shape = 0.3
    assert fl.push_the_wheel(fl.PhysicalFlywheel(1, 1, 0.3)).wheel.shape == 0.3


@every("name", ["bearing", "start", "look", "challenges", "language", "texts"])
def test_what_was_sent_once_is_fixed(pusher: WheelPusher, name: str) -> None:
    value = {"bearing": 2.0, "language": "de"}.get(name, {})
    with pytest.raises(
        fl.errors.ModelError, match=f"{name} is fixed once the widget is made. Call fl.push_the_wheel again"
    ):
        setattr(pusher, name, value)


def test_something_else_than_a_wheel_is_refused() -> None:
    with pytest.raises(fl.errors.ModelError, match=r"needs a wheel such as .* got 'wheel'"):
        fl.push_the_wheel("wheel")  # type: ignore[arg-type]
    with pytest.raises(fl.errors.ModelError, match=r"impulse must lie in \[0"):
        fl.push_the_wheel(impulse=-1)


def test_a_replay_coasts_between_pushes(pusher: WheelPusher) -> None:
    pusher.events = [{"time": 0, "wheel": pusher.start}, *({"time": time, "impulse": 4.0} for time in (0, 1.5, 4))]
    first = pusher.wheel.coast(4 / 5, 1.5) + 4 / 5
    assert pusher.push_times.tolist() == [0, 1.5, 4]
    assert pusher.replay([0, 1.5, 3]) == pytest.approx([0.8, first, pusher.wheel.coast(first, 1.5)])


def test_a_hand_that_goes_on_with_a_push_is_no_other_push(pusher: WheelPusher) -> None:
    part = {"time": 0.05, "impulse": 1.0, "on": True}
    pusher.events = [{"time": 0, "wheel": pusher.start}, {"time": 0, "impulse": 1.0}, part]
    assert pusher.push_times.tolist() == [0]
    assert pusher.replay([0.05]) == pytest.approx([pusher.wheel.coast(1 / 5, 0.05) + 1 / 5])


def test_a_replay_keeps_the_momentum_when_the_wheel_is_rebuilt(pusher: WheelPusher) -> None:
    heavy = pusher.start | {"mass": 80.0}
    pusher.events = [
        {"time": 0, "wheel": pusher.start},
        {"time": 0, "impulse": 4.0},
        {"time": 2, "wheel": heavy},
    ]
    before, after = pusher.replay([2 - 1e-9, 2])
    assert after == pytest.approx(before / 2, rel=1e-6)


@every("times", [[float("nan")], [-1], [0, float("inf")], "soon"])
def test_a_replay_at_no_time_is_refused(pusher: WheelPusher, times: Any) -> None:
    with pytest.raises(fl.errors.ModelError, match=r"times must (lie in \[0|be numbers).*got .*\. "):
        pusher.replay(times)


EVENTS: dict[str, Any] = {
    "no time": {"impulse": 1},
    "a word as time": {"time": "soon", "impulse": 1},
    "a time in quotation marks": {"time": "3", "impulse": 1},
    "before the start": {"time": -1, "impulse": 1},
    "neither push nor wheel": {"time": 0},
    "a push that brakes": {"time": 0, "impulse": -1},
    "no number as push": {"time": 0, "impulse": None},
    "half a wheel": {"time": 0, "wheel": {"mass": 1}},
    "no wheel": {"time": 0, "wheel": 3},
    "a wheel of another kind": {"time": 0, "wheel": {"mass": 1, "radius": 1, "shape": 0.5, "colour": "red"}},
}


@every("what", EVENTS)
def test_an_event_that_cannot_have_happened_is_refused(pusher: WheelPusher, what: str) -> None:
    first = {"time": 0, "wheel": pusher.start}
    pusher.events = [first]
    with pytest.raises(fl.errors.ModelError, match=r"event.*, got .*\. Begin with") as refused:
        pusher.events = [first, EVENTS[what]]
    assert isinstance(refused.value, traitlets.TraitError)
    assert pusher.events == [first]


def test_events_in_the_wrong_order_are_refused(pusher: WheelPusher) -> None:
    with pytest.raises(fl.errors.ModelError, match="in the order"):
        pusher.events = [{"time": 2, "impulse": 1}, {"time": 1, "impulse": 1}]


def test_challenges_are_there_if_they_are_wanted() -> None:
    assert fl.push_the_wheel().challenges.keys() == CHALLENGES.keys()
    assert fl.push_the_wheel(challenges=False).challenges == {}


def test_a_replay_of_nothing_stands_still(pusher: WheelPusher) -> None:
    assert pusher.replay(np.ones((2, 3))).tolist() == np.zeros((2, 3)).tolist()


def test_a_coast_down_can_be_estimated(pusher: WheelPusher) -> None:
    times = np.linspace(0, 60, 61)
    pusher.coast_down = np.column_stack([times, pusher.wheel.coast(6.28, times)]).tolist()
    record = pusher.record
    assert list(record) == ["time_s", "speed_rad_s"]
    low, high = fl.estimate.estimate_wheel(record["time_s"], record["speed_rad_s"]).interval("viscous")
    assert (low, high) == pytest.approx((0.04, 0.04), rel=1e-4)


def test_sliders_are_those_of_the_domain(pusher: WheelPusher) -> None:
    for name in SLIDERS:
        control = pusher.look["domains"][name]
        assert (control["min"], control["max"], control["step"]) == WHEEL[name].slider
        assert (control["label"], control["unit"]) == (WHEEL[name].label, WHEEL[name].unit)


def test_only_one_of_the_two_wheels_has_bad_bearings_and_both_lose_half_as_fast_or_faster() -> None:
    air, bearing = CHALLENGES["bearings"][0]
    assert bearing.coulomb > 0 == air.coulomb
    assert air.half_life(6.28) < bearing.half_life(6.28) < bearing.coast_time(6.28) < 60 < air.coast_time(6.28)


def test_every_text_is_translated() -> None:
    fl.use_language("de")
    texts = fl.push_the_wheel().texts
    assert texts.keys() == TEXTS.keys()
    assert [key for key, english in TEXTS.items() if texts[key] == english] == []


def test_the_screen_says_each_text_and_no_other(read_sources: Callable[[str], str]) -> None:
    source = read_sources("wheel.js")
    assert set(re.findall(r"\btexts\.(\w+)", source)) == TEXTS.keys()
    assert "texts[" not in source, "a key that is put together cannot be checked"


def test_the_screen_reads_each_trait_that_is_sent_and_no_other(
    pusher: WheelPusher, read_sources: Callable[[str], str]
) -> None:
    source = read_sources("wheel.js")
    read = set(re.findall(r'model\.get\("(\w+)"\)', source)) | set(re.findall(r'model\.set\("(\w+)"', source))
    read -= {"locks"}  # the shared life asks every widget whether something closes it
    assert read | pusher.start.keys() == WheelPusher.class_own_traits(sync=True).keys()
