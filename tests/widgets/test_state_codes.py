"""A state of an explorer is a code that comes back equal; a wrong code is explained."""

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from every import every
from explorers import EXPLORERS, kinds, names, state_of, wander
from hypothesis import given, settings
from hypothesis import strategies as st

import flywheel_lab as fl
from flywheel_lab.widgets.kit.base32 import ALPHABET, append_checksum
from flywheel_lab.widgets.texts.kit import KINDS


def refused(explorer: Any, code: object) -> str:
    with pytest.raises(fl.FlywheelError) as caught:
        explorer.restore(code)
    return str(caught.value)


def test_no_explorer_is_forgotten_here() -> None:
    ours = {make().kind for make in EXPLORERS.values()}
    assert kinds() == set(KINDS) == ours


@every("name", EXPLORERS)
def test_a_code_holds_every_trait_that_begins_somewhere(name: str) -> None:
    explorer = EXPLORERS[name]()
    assert set(names(explorer)) == set(getattr(explorer, "start", {"claim": 0, "settings": 0}))


@cache
def two_of(name: str) -> tuple[Any, Any]:
    return EXPLORERS[name](), EXPLORERS[name]()


@pytest.mark.slow
@given(st.sampled_from([*EXPLORERS]), st.sampled_from(["on", "beside", "ends"]), st.integers(0, 2**32))
@settings(max_examples=300)
def test_every_state_comes_back_equal(name: str, how: str, seed: int) -> None:
    explorer, again = two_of(name)
    wander(explorer, np.random.default_rng(seed), how)
    again.restore(explorer.state_code.lower().replace("-", " "))
    assert state_of(again) == state_of(explorer)
    assert again.state_code == explorer.state_code


@every("name", EXPLORERS)
def test_a_few_moves_on_the_sliders_make_a_short_code(name: str) -> None:
    explorer = EXPLORERS[name]()
    for trait, field in explorer.kit["layout"]["fields"]:
        value = getattr(explorer, trait)
        if isinstance(value, (int, float)) and "grid" in field:
            low, step, size, scale = field["grid"]
            setattr(explorer, trait, type(value)((low + (size - 1) * step) / scale))
    assert len(explorer.state_code) <= 24, explorer.state_code


SLIPS = st.tuples(st.integers(0, 30), st.sampled_from(ALPHABET))


@pytest.mark.slow
@given(SLIPS)
def test_a_wrong_sign_is_seen(slip: tuple[int, str]) -> None:
    explorer = fl.explore_hourglass()
    explorer.week, explorer.pushes = 60, 75
    code = explorer.state_code.replace("-", "")
    at, sign = slip[0] % len(code), slip[1]
    if code[at] != sign:
        assert "mistyped" in refused(explorer, code[:at] + sign + code[at + 1 :])


def test_swapped_neighbours_and_missing_parts_are_seen() -> None:
    explorer = fl.explore_flywheel()
    explorer.week, explorer.stop_week, explorer.referral_scale = 60, 104, 2.5
    code = explorer.state_code.replace("-", "")
    swapped = [code[:i] + b + a + code[i + 2 :] for i, (a, b) in enumerate(pairwise(code)) if a != b]
    for wrong in [*swapped, *(code[:end] for end in range(8, len(code)))]:
        assert "mistyped" in refused(explorer, wrong), wrong


def coded(signs: str) -> str:
    return append_checksum(signs)


def test_what_is_wrong_with_a_code_is_said() -> None:
    explorer = fl.explore_hourglass()
    said = {
        "": "too short",
        "H1": "too short",
        explorer.state_code[:-1] + "?": "has the sign “\\?”|“\\?”",
        fl.claim_lab().state_code: "belongs to “Claims under test”, but here is “Explore the hourglass”",
        fl.explore_hourglass(pushes=75).state_code: "other figures at the start",
        coded("H2" + explorer.state_code.replace("-", "")[2:5]): "another edition",
        coded("Z1AAA"): "is no code of an explorer",
        coded(explorer.state_code.replace("-", "")[:5] + "ZZZZZZZZZZZZZZZZ"): "mistyped",
    }
    for code, words in said.items():
        with pytest.raises(fl.FlywheelError, match=words):
            explorer.restore(code)
    assert "is no code" in refused(explorer, 3)


AROUND = {
    "in an address": "https://course.test/funnel?state={}",
    "below a picture": "To set this again: {}",
    "in quotation marks": "„{}“",
    "at the end of a sentence": "{}.",
    "in a note": "\n  “{}” ",
}


@pytest.mark.slow
@every("where", AROUND)
def test_a_code_may_be_copied_with_what_stands_around_it(where: str) -> None:
    explorer, again = fl.explore_hourglass(), fl.explore_hourglass()
    explorer.week, explorer.pushes = 60, 75
    code = explorer.state_code
    for written in (code, code.replace("-", "%20"), code.replace("-", "%2D"), code.replace("-", "+")):
        again.restore(fl.explore_hourglass().state_code)
        again.restore(AROUND[where].format(written))
        assert state_of(again) == state_of(explorer), written


def test_a_code_that_the_explorer_refuses_changes_nothing() -> None:
    explorer = fl.explore_funnel(fl.aida())
    from flywheel_lab.widgets.kit.code import write_state

    wrong = write_state(explorer.kit["layout"], state_of(explorer) | {"week": 10, "dwell": [0.5, 2.0, 1.0, 1.0]})
    before = state_of(explorer)
    assert "dwell" in refused(explorer, wrong)
    assert state_of(explorer) == before
