"""What was tried in the lab, from Python: the mark on the border stamps, and sweeping does not."""

import re

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.models.claims import CLAIMS
from flywheel_lab.models.claims.border import SEARCHES
from flywheel_lab.widgets.claims import ClaimLab
from flywheel_lab.widgets.texts.claims import WORDS


@pytest.fixture
def lab() -> ClaimLab:
    return fl.claim_lab("mouth")


def test_nothing_is_found_at_first(lab: ClaimLab) -> None:
    assert (lab.tries, lab.stamps, lab.moves, lab.is_asking) == ({}, {}, 0, True)


def test_a_mark_on_the_border_stamps_and_one_beside_it_does_not(lab: ClaimLab) -> None:
    lab.tries = {"mouth": [{"looks": [0.1, 0.3], "mark": 0.35}]}
    assert (lab.stamps, lab.moves, lab.is_asking) == ({}, 3, False)
    lab.tries = {"mouth": [{"looks": [0.1, 0.3], "mark": 0.35}, {"looks": []}]}
    assert (lab.moves, lab.is_asking) == (3, True)
    lab.tries = {"mouth": [{"looks": [0.1, 0.3], "mark": 0.35}, {"looks": [], "mark": 0.5}]}
    assert list(lab.stamps) == ["mouth"] and "G > 1 ÷ 2.01" in lab.stamps["mouth"]


def ends(lab: ClaimLab) -> list[tuple[str, dict[str, float]]]:
    """Each slider of the claim on the screen at each of its ends, one after the other."""
    return [("settings", settings) for settings in lab.choices["settings"]]


@every("order", ["in order", "at random"])
def test_sweeping_every_control_to_both_ends_stamps_nothing(order: str) -> None:
    lab, rng = fl.claim_lab(), np.random.default_rng(8)
    for name in CLAIMS:
        lab.claim = name
        low, high = next(each.slider[:2] for each in CLAIMS[name].parameters if each.name == SEARCHES[name].along)
        moves = ends(lab) if order == "in order" else [ends(lab)[k] for k in rng.permutation(len(ends(lab)))]
        for trait, value in moves:
            setattr(lab, trait, value)
        # And whoever presses the buttons too, with the flag at an end, in every round.
        at = [low, high] if order == "in order" else rng.choice([low, high], 2).tolist()
        for place in range(2 * len(SEARCHES[name].rounds)):
            tries = [*lab.tries.get(name, []), {"looks": [low, high], "mark": at[place % 2]}]
            lab.tries = {**lab.tries, name: tries}
    assert lab.stamps == {}


@every("language", ["en", "de"])
@every("name", CLAIMS)
def test_the_question_and_the_reason_have_their_numbers(name: str, language: str) -> None:
    fl.use_language(language)
    asked = fl.claim_lab(name).asked
    assert asked.endswith("?") and not re.search("[{}]", asked)
    named = set(re.findall(r"\{(\w+)\}", WORDS[name].why))
    assert "border" in named and named - {"border"} <= CLAIMS[name].start.keys() - {SEARCHES[name].along}
