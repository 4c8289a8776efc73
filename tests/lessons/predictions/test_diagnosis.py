"""Drawings of each known mistake are diagnosed right; whoever forecasts about right is never accused.

The drawings are made here, from continuous parameters and with an unsteady hand, and not from the grids of the package.
"""

from collections.abc import Callable

import numpy as np
import pytest
from every import every
from golden import FAMILIES
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab.chapters.course import predictions
from flywheel_lab.lessons.predictions import Sketch

Rng = np.random.Generator
SKETCHES = {name: item for name, item in predictions().items() if isinstance(item, Sketch)}
HAND = 0.045  # how unsteady a hand is, as a share of the paper's height


def times(sketch: Sketch) -> np.ndarray:
    at = np.array(sketch.handles, dtype=float)
    return (at - at[0]) / (at[-1] - at[0])


def truth(sketch: Sketch, t: np.ndarray) -> np.ndarray:
    values = sketch.truth()
    return np.interp(t, np.linspace(0, 1, len(values)), values)


def by_hand(sketch: Sketch, curve: np.ndarray, rng: Rng, hand: float = HAND) -> np.ndarray:
    """Draw a curve with an unsteady hand on paper that has a lowest and a highest value and steps."""
    height = sketch.height
    wavering = curve + rng.normal(0, 1, len(curve)) * hand * (height.high - height.low)
    return np.clip(np.round(wavering / height.step) * height.step, height.low, height.high)


def accused(sketch: Sketch, drawings: list[np.ndarray]) -> list[str]:
    return [sketch.judge(drawing).misconception for drawing in drawings]


def test_every_family_of_every_sketch_is_tested() -> None:
    assert set(FAMILIES) == {(name, foil.misconception) for name, each in SKETCHES.items() for foil in each.foils}


def mistaken(name: str, family: str, hand: float, many: int) -> list[str]:
    sketch, rng = SKETCHES[name], np.random.default_rng(20261122)
    return accused(
        sketch, [by_hand(sketch, FAMILIES[name, family](rng, times(sketch)), rng, hand) for _ in range(many)]
    )


@pytest.mark.long
@pytest.mark.parametrize(
    ("hand", "many"), [(HAND, 200), *(pytest.param(hand, 400, marks=pytest.mark.every) for hand in (HAND, 0.02))]
)
@every(("name", "family"), FAMILIES)
def test_a_mistake_is_diagnosed_in_95_of_100_drawings(name: str, family: str, hand: float, many: int) -> None:
    if (name, family, hand) != ("funnel.fill", "straight-line", HAND):  # see the next test
        assert mistaken(name, family, hand, many).count(family) >= 0.95 * many


def test_a_line_hardly_told_from_the_filling_funnel_is_at_least_not_called_something_else() -> None:
    found = mistaken("funnel.fill", "straight-line", HAND, 400)
    assert found.count("straight-line") >= 300 and found.count("straight-line") + found.count("") >= 380


@pytest.mark.long
@pytest.mark.parametrize(("seed", "many"), [(0, 700), pytest.param(1, 2000, marks=pytest.mark.every)])
@every("name", SKETCHES)
def test_the_right_shape_at_any_scale_and_moment_is_not_accused_by_any_hand(name: str, seed: int, many: int) -> None:
    sketch, rng = SKETCHES[name], np.random.default_rng(seed)
    good = rng.uniform([0.8, -0.08, 0], [1.25, 0.08, 0.05], (many, 3))
    drawings = [by_hand(sketch, k * truth(sketch, times(sketch) - late), rng, hand) for k, late, hand in good]
    assert set(accused(sketch, drawings)) == {""}


@every(
    ("name", "drawing", "misconception"),
    [
        ("start.rumour", [1, 5, 10, 35, 105, 195, 230, 235], ""),  # right, but a day late and too high
        ("start.rumour", [1, 5, 15, 65, 250, 250, 250, 250], "runaway-growth"),
        ("start.rumour", [1, 40, 80, 120, 160, 200, 200, 200], "straight-line"),
        ("funnel.fill", [0, 3000, 6000, 9000, 13500, 16500, 22500], "straight-line"),
        ("funnel.fill", [0, 1500, 3000, 4500, 6000, 7500, 9000], "straight-line"),
        ("funnel.fill", [0, 0, 1500, 6000, 13500, 25500, 57000], "runaway-growth"),
        ("funnel.fill", [0, 0, 1500, 7500, 27000, 60000, 60000], "runaway-growth"),
        ("funnel.fill", [0, 7500, 22500, 37500, 52500, 60000, 60000], "forgotten-saturation"),
    ],
)
def test_what_people_drew_is_heard(name: str, drawing: list[float], misconception: str) -> None:
    assert SKETCHES[name].judge(drawing).misconception == misconception


@pytest.mark.slow
@every("name", SKETCHES)
@given(seed=st.integers(0, 2**32 - 1), most=st.floats(0, 0.12))
def test_who_is_near_the_truth_everywhere_is_never_accused(name: str, seed: int, most: float) -> None:
    sketch, rng = SKETCHES[name], np.random.default_rng(seed)
    off = rng.uniform(-most, most, len(sketch.handles)) * sketch.height.high
    assert accused(sketch, [by_hand(sketch, truth(sketch, times(sketch)) + off, rng, hand=0)]) == [""]


@pytest.mark.slow
@every("name", SKETCHES)
@given(scale=st.floats(0.75, 1.3))
def test_who_is_right_but_for_the_scale_is_never_accused(name: str, scale: float) -> None:
    sketch, rng = SKETCHES[name], np.random.default_rng(0)
    assert accused(sketch, [by_hand(sketch, scale * truth(sketch, times(sketch)), rng, hand=0)]) == [""]


@pytest.mark.slow
@every("name", SKETCHES)
@given(shift=st.floats(-0.1, 0.1))
def test_who_is_right_but_for_the_moment_is_never_accused(name: str, shift: float) -> None:
    sketch, rng = SKETCHES[name], np.random.default_rng(0)
    assert accused(sketch, [by_hand(sketch, truth(sketch, times(sketch) + shift), rng, hand=0)]) == [""]


@pytest.mark.slow
@every("name", SKETCHES)
def test_who_means_the_truth_is_told_so(name: str) -> None:
    sketch, rng = SKETCHES[name], np.random.default_rng(5)
    drawings = [by_hand(sketch, truth(sketch, times(sketch)), rng, hand=0.03) for _ in range(200)]
    assert [sketch.judge(drawing).status for drawing in drawings].count("passed") >= 190


# Growth that comes to an end, or is steady: how unsteady a hand may be, and the curve in shares of the paper's height.
NO_RUNAWAY: dict[str, tuple[float, Callable[[Rng, np.ndarray], np.ndarray]]] = {
    "flat at the end": (0.02, lambda rng, t: rng.uniform(0.3, 0.9) * np.clip((t - 0.2) / rng.uniform(0.3, 0.6), 0, 1)),
    "an S": (0.02, lambda rng, t: rng.uniform(0.3, 0.9) / (1 + np.exp((rng.uniform(0.4, 0.7) - t) * 15))),
    "straight, but late": (0, lambda rng, t: rng.uniform(0.5, 1.2) * np.clip(t - rng.uniform(0.25, 0.6), 0, 1)),
}


@pytest.mark.slow
@every("name", ["start.rumour", "funnel.fill"])
@every("kind", NO_RUNAWAY)
def test_what_does_not_rise_ever_faster_is_rarely_told_so(name: str, kind: str) -> None:
    sketch, rng, (hand, draw) = SKETCHES[name], np.random.default_rng(11), NO_RUNAWAY[kind]
    drawings = [by_hand(sketch, draw(rng, times(sketch)) * sketch.height.high, rng, hand) for _ in range(300)]
    assert accused(sketch, drawings).count("runaway-growth") <= 0.05 * len(drawings)


@every(
    "drawing",
    [
        [0, 0, 0, 7500, 15000, 22500, 24000],
        [0, 0, 0, 9000, 18000, 27000, 40500],
        [0, 0, 3000, 18000, 37500, 45000, 46500],
    ],
)
def test_a_curve_that_ends_straight_or_flat_is_not_told_that_it_rises_ever_faster(drawing: list[float]) -> None:
    assert SKETCHES["funnel.fill"].judge(drawing).misconception != "runaway-growth"


def test_who_expects_no_change_moves_one_point_and_is_heard() -> None:
    flat = SKETCHES["funnel.stop"].card()["start"]
    assert "move one point a little" in SKETCHES["funnel.stop"].judge(flat).message
    assert SKETCHES["funnel.stop"].judge([*flat[:-1], flat[-1] + 5]).misconception == "never-stops"


@pytest.mark.slow
@every("name", SKETCHES)
def test_a_scribble_is_rarely_accused(name: str) -> None:
    sketch, rng = SKETCHES[name], np.random.default_rng(7)
    noise = [rng.uniform(0, sketch.height.high, len(sketch.handles)) for _ in range(300)]
    waves = [np.interp(times(sketch), np.linspace(0, 1, 5), rng.uniform(0, sketch.height.high, 5)) for _ in range(300)]
    assert sum(map(bool, accused(sketch, noise))) <= 3
    assert sum(map(bool, accused(sketch, waves))) <= 24


@every(
    ("name", "change", "words"),
    [
        ("start.rumour", lambda values: 1.22 * values, "only too high"),
        ("start.rumour", lambda values: 0.78 * values, "only too low"),
        ("funnel.stop", lambda values: 1.28 * values, "only too high"),
        ("funnel.fill", lambda values: 1.3 * values, "only too high"),
    ],
)
def test_the_right_shape_elsewhere_is_called_right(
    name: str, change: Callable[[np.ndarray], np.ndarray], words: str
) -> None:
    sketch = SKETCHES[name]
    assert words in sketch.judge(np.clip(change(truth(sketch, times(sketch))), 0, sketch.height.high)).message


@every(("shift", "words"), [(0.1, "only too early"), (-0.1, "only too late")])
@every("name", ["start.rumour", "funnel.stop"])
def test_the_right_shape_at_another_time_is_called_right(name: str, shift: float, words: str) -> None:
    assert words in SKETCHES[name].judge(truth(SKETCHES[name], times(SKETCHES[name]) + shift)).message
