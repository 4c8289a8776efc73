"""Four numbers in the page are those in Python, also the impossible ones, which both refuse in the same sentence."""

import random
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.messages import browser_text, use_language
from flywheel_lab.models.firms.spans import NAMES
from flywheel_lab.widgets.texts.own import TEXTS

from .conftest import Play

pytestmark = pytest.mark.slow

FILES = "models/own.js own/entries.js parts/words.js"
BOTH = """
return given.map((four) => {
  const refusal = refusalOf(four);
  return refusal ? { refusal: [refusal.key, refusal.name] } : coastingOf(four);
});
"""
REFUSE = """
const words = speaker(given.language, given.texts);
return given.fours.map((four) => { const found = refusalOf(four); return found && refused(found, words); });
"""
EDGES = (0, -1, 1e13, 1, 0.5)
"""Values that are impossible for some number, or at its border."""


def drawn(rng: random.Random) -> list[list[float]]:
    """Return four spans, of which about one in three cannot be."""
    customers = 10 ** rng.uniform(0, 6)
    scales = (customers, customers * rng.random(), customers * rng.random(), rng.random())
    four = []
    for scale in scales:
        off = rng.choice((0, 0, rng.random()))
        four.append([scale * (1 - off), scale, scale * (1 + off * rng.random())])
    if rng.random() < 0.2:
        rng.choice(four)[rng.randrange(3)] = rng.choice(EDGES)
    return four


def here(four: list[list[float]]) -> dict[str, Any]:
    told = fl.four_numbers(*map(tuple, four))
    return {
        "lifetime": list(told.lifetime),
        "gain": list(told.loop_gain),
        "half": list(told.half_after),
        "change": told.change,
        "levers": {name: list(lever) for name, lever in told.levers.items()},
        "unsure": told.unsure,
    }


def refused(four: list[list[float]]) -> str:
    try:
        fl.four_numbers(*map(tuple, four))
    except fl.FlywheelError as error:
        return str(error)
    return ""


@pytest.fixture(scope="module")
def fours() -> list[list[list[float]]]:
    rng = random.Random(20261129)
    return [drawn(rng) for _ in range(2000)]


def test_both_say_the_same_of_2000_firms(fours: list[list[list[float]]], play: Play) -> None:
    answers = play(FILES, BOTH, [dict(zip(NAMES, four, strict=True)) for four in fours])
    impossible = [bool(refused(four)) for four in fours]
    assert ["refusal" in answer for answer in answers] == impossible
    assert 300 < sum(impossible) < 1500
    for four, answer in zip(fours, answers, strict=True):
        if "refusal" not in answer:
            expected = here(four)
            assert (answer["change"], answer["unsure"]) == (expected["change"], expected["unsure"]), four
            for part in ("lifetime", "gain", "half"):
                assert [float(each) for each in answer[part]] == pytest.approx(expected[part], rel=1e-9), four
            for name, lever in expected["levers"].items():
                there = [float(each) for each in answer["levers"][name]]
                assert there == pytest.approx(lever, rel=1e-9, nan_ok=True), four


@every("code", ["en", "de"])
def test_both_refuse_in_the_same_sentence(code: str, play: Play) -> None:
    use_language(code)
    fours = [
        [[9000] * 3, [650] * 3, [9500] * 3, [0.3] * 3],
        [[9000] * 3, [650] * 3, [650] * 3, [1.2] * 3],
        [[0] * 3, [650] * 3, [650] * 3, [0.3] * 3],
        [[9000] * 3, [-1] * 3, [650] * 3, [0.3] * 3],
        [[9000] * 3, [650] * 3, [0] * 3, [0.3] * 3],
        [[1e13] * 3, [650] * 3, [650] * 3, [0.3] * 3],
        [[9000] * 3, [9651] * 3, [650] * 3, [0.3] * 3],
    ]
    given = {"language": code, "texts": sent(), "fours": [dict(zip(NAMES, four, strict=True)) for four in fours]}
    assert play(FILES, REFUSE, given) == [refused([[each[1]] for each in four]) for four in fours]


def sent() -> dict[str, Any]:
    return {key: browser_text(text) for key, text in TEXTS.items()}
