"""What a room learned is estimated from simulated rooms of which it is known, and never said more surely than that."""

import math
from functools import cache

import numpy as np
import pytest
from every import every

from flywheel_lab.errors import FlywheelError
from flywheel_lab.estimate import estimate_gain
from flywheel_lab.messages import use_language

DIFFICULTY = np.linspace(-1.2, 1.2, 8)  # of the eight questions, in logits
ROOMS = 200


def chances(level: float, people: np.ndarray) -> np.ndarray:
    """Return the chance of each of these people to be right in each question."""
    return 1 / (1 + np.exp(-(level + people[:, None] + DIFFICULTY)))


def rooms(size: int, levels: tuple[float, float], paired: bool, rng: np.random.Generator) -> list[tuple]:
    """Return the right answers of people in two tests, room by room."""
    found = []
    for _room in range(ROOMS):
        people = rng.normal(0, 0.8, (2, size))
        asked = (people[0], people[0] if paired else people[1])
        scores = [
            (rng.random((size, 8)) < chances(*each)).sum(axis=1).tolist() for each in zip(levels, asked, strict=True)
        ]
        found.append(tuple(dict(enumerate(each)) for each in scores) if paired else tuple(scores))
    return found


def truth(levels: tuple[float, float]) -> float:
    everybody = np.random.default_rng(1).normal(0, 0.8, 100_000)
    before, after = (chances(level, everybody).mean() for level in levels)
    return float((after - before) / (1 - before))


KNOWN = [
    (size, levels, paired)
    for size in (5, 12, 40)
    for levels in ((-0.8, 0.9), (-0.5, -0.5), (0.2, 2.5))
    for paired in (True, False)
]


@cache
def covered(size: int, levels: tuple[float, float], paired: bool) -> float:
    """Return the share of rooms whose interval of 0.9 holds the truth; at most one in twenty may have none."""
    gains = [estimate_gain(*room) for room in rooms(size, levels, paired, np.random.default_rng(17))]
    known, ends = truth(levels), [gain.interval(0.9) for gain in gains]
    sure = [low <= known <= high for low, high in ends if not math.isnan(low)]
    assert len(sure) > 0.95 * ROOMS
    return float(np.mean(sure))


@pytest.mark.slow
@every("size, levels, paired", KNOWN)
def test_the_interval_holds_the_truth_in_rooms_of_each_kind(size: int, levels: tuple, paired: bool) -> None:
    assert 0.85 < covered(size, levels, paired) < 0.98  # so many rooms have a standard error of 0.02


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    assert 0.88 < np.mean([covered(*case) for case in KNOWN]) < 0.98


@every("name, before, after", [("nothing", [4, 4], [4, 4]), ("half", [4, 4], [6, 6]), ("all", [2, 3], [8, 8])])
def test_the_gain_is_the_share_of_what_was_not_known(name: str, before: list[int], after: list[int]) -> None:
    assert estimate_gain(before, after).value == {"nothing": 0, "half": 0.5, "all": 1}[name]


def test_the_room_counts_and_not_the_mean_of_its_people() -> None:
    assert estimate_gain([0, 6], [4, 6]).value == pytest.approx(4 / 10)


def test_names_make_pairs_and_pairs_make_the_interval_narrower() -> None:
    before, after = [1, 3, 4, 6, 7, 2], [3, 5, 5, 7, 8, 4]
    paired = estimate_gain(dict(enumerate(before)), dict(enumerate(after)))
    assert paired.value == estimate_gain(before, after).value
    assert np.ptp(paired.interval()) < 0.7 * np.ptp(estimate_gain(before, after).interval())


def test_who_took_one_test_only_is_left_out_and_mentioned() -> None:
    gain = estimate_gain({"Otter": 2, "Fox": 4, "Heron": 3}, {"Otter": 5, "Fox": 6, "Wolf": 8})
    assert (len(gain.before), gain.alone) == (2, 2)
    assert gain.said.endswith("2 people took only one of the two tests and are not counted.")


def test_a_surer_interval_is_wider_and_a_larger_room_has_a_narrower_one() -> None:
    small, large = (
        estimate_gain([2, 4, 4, 3, 1], [6, 6, 7, 5, 4]),
        estimate_gain([2, 4, 4, 3, 1] * 8, [6, 6, 7, 5, 4] * 8),
    )
    assert np.ptp(small.interval(0.5)) < np.ptp(small.interval(0.9)) < np.ptp(small.interval(0.99))
    assert np.ptp(large.interval()) < 0.5 * np.ptp(small.interval())


def test_a_room_without_a_mistake_is_not_surely_without_any() -> None:
    low, high = estimate_gain([3, 3, 3, 3, 3], [8, 8, 8, 8, 8]).interval()
    assert low < 0.95 and high == 1


SPOKEN = {
    "all known": ([8, 8, 8], [8, 7, 8], "knew everything before"),
    "hardly anything wrong": ([8, 8, 7], [8, 8, 8], "take it as no number"),
    "one person": ([2], [7], "one person is no room"),
    "a small room": ([2, 4, 3, 4, 2], [6, 6, 7, 5, 6], "With only 5 people"),
    "chance": ([3, 5, 4, 3, 2, 5, 4, 4, 3, 2], [4, 3, 5, 6, 2, 4, 5, 3, 4, 4], "may have been chance"),
    "worse": ([5] * 12, [3] * 12, "less right than before"),
}


@every("name", SPOKEN)
def test_the_trainer_is_told_how_much_it_is_worth(name: str) -> None:
    before, after, said = SPOKEN[name]
    assert said in estimate_gain(before, after).said


@every("name", SPOKEN)
def test_it_is_told_in_german_too(name: str) -> None:
    use_language("de")
    before, after, said = SPOKEN[name]
    told = estimate_gain(before, after).said
    use_language("en")
    assert said not in told and told.startswith("Vorher waren")


@every(
    "before, after", [([], [3]), ([3], []), ([9], [3]), ([3], [-1]), ([2.5], [3]), ([True], [3]), ({"a": 1}, {"b": 2})]
)
def test_what_no_test_can_bring_is_refused(before: object, after: object) -> None:
    with pytest.raises(FlywheelError, match=r"right answers|names"):
        estimate_gain(before, after)
