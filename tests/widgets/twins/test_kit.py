"""Codes, undo and goals in the browser: the same codes as in Python, and a way back to every state."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from every import every
from explorers import EXPLORERS, state_of, wander

import flywheel_lab as fl
from flywheel_lab.widgets.kit.base32 import bare_signs
from flywheel_lab.widgets.kit.code import read_state
from flywheel_lab.widgets.kit.packing import cycled

Play = Callable[..., Any]
BOTH = """return given.states.map((state) => {
  const code = writeState(given.layout, state);
  return [code, readState(given.layout, code.toLowerCase().replaceAll("-", " "), given.kinds)];
});"""


@pytest.mark.slow
@every("name", EXPLORERS)
def test_the_browser_writes_and_reads_the_codes_of_python(name: str, play: Play) -> None:
    rng, states, codes = np.random.default_rng(7), [], []
    explorer = EXPLORERS[name]()
    start = explorer.state_code
    for i in range(120):
        explorer.restore(start)
        for _ in range(i % 4):
            wander(explorer, rng, ["on", "beside", "ends"][i % 3])
        states.append(state_of(explorer))
        codes.append(explorer.state_code)
    kit = explorer.kit
    given = {"layout": kit["layout"], "kinds": kit["kinds"], "states": states}
    told = play("parts/kit/code.js", BOTH, given)
    assert [code for code, _read in told] == codes
    assert [read["state"] for _code, read in told] == states


def test_a_stretched_sales_cycle_is_short_in_both(play: Play) -> None:
    explorer = fl.explore_flywheel()
    start, base = explorer.start["dwell"], explorer.base
    script = "return [7, 20, 31, 52, 6].map((weeks) => cycleOf(given.start, weeks, given.start, given.base));"
    stretched = play("parts/phases.js", script, {"start": start, "base": base})
    assert stretched == [cycled(start, weeks, 6) for weeks in (7, 20, 31, 52, 6)]
    for dwell in stretched:
        explorer.dwell = dwell
        assert len(explorer.state_code) <= 16
        assert read_state(explorer.kit["layout"], explorer.state_code)[1]["dwell"] == dwell


WRONG = """return given.codes.map((code) => readState(given.layout, code, given.kinds).wrong);"""


@pytest.mark.slow
def test_the_browser_finds_the_same_wrong_with_a_code(play: Play) -> None:
    explorer = fl.explore_hourglass()
    code = explorer.state_code
    codes = {
        "": "code_short",
        code[:-1] + "?": "code_sign",
        code[:-1] + ("A" if code[-1] != "A" else "B"): "code_mistyped",
        fl.claim_lab().state_code: "code_kind",
        fl.explore_hourglass(pushes=75).state_code: "code_start",
    }
    given = {"layout": explorer.kit["layout"], "kinds": explorer.kit["kinds"], "codes": list(codes)}
    assert play("parts/kit/code.js", WRONG, given) == list(codes.values())


BARE = "return given.map(bare);"


def test_what_stands_around_a_code_is_left_out_as_in_python(play: Play) -> None:
    texts = [
        "To set this again: “F1ME-PS5G-8X4”.",
        "https://a.test/?code=f1me%20ps5g%2D8x4",
        "F1ME+PS5G 8X4 )",
        "a?:",
        "x:#",
    ]
    texts += [f"{mark}F1 M{mark}" for mark in "\"'„“”‚‘’«»‹›().,;?!\u00a0\u2028"]
    assert play("parts/kit/code/signs.js", BARE, texts) == [bare_signs(text) for text in texts]


DRIVE = """
const random = ((seed) => () => ((seed = (1103515245 * seed + 12345) % 2147483648) / 2147483648))(given);
const states = [0];
const history = newHistory(0);
let now = 0;
for (let i = 0; i < 300; i++) {
  now = Math.floor(1e6 * random());
  history.noted(now);
  if (now !== states.at(-1)) states.push(now);
}
const seen = [now];
for (let state = history.back(now); state !== null; state = history.back(state)) seen.unshift(now = state);
const again = [now];
for (let state = history.on(now); state !== null; state = history.on(state)) again.push(state);
return [states, seen, again];
"""


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_undo_returns_every_state_of_a_random_drive_and_redo_too(seed: int, play: Play) -> None:
    states, seen, again = play("parts/kit/history.js", DRIVE, seed)
    assert states == seen == again


def test_what_is_done_after_an_undo_takes_the_place_of_what_was_undone(play: Play) -> None:
    script = """
    const history = newHistory("a");
    history.noted("b");
    const back = history.back("c");
    history.noted("d");
    return [back, history.on("d"), history.canOn("d"), history.back("d"), history.back("b"), history.back("a")];
    """
    assert play("parts/kit/history.js", script) == ["b", None, False, "b", "a", None]


def test_a_goal_is_reached_by_its_quantity_on_its_budget_with_its_levers(play: Play) -> None:
    goal = {
        "quantity": ["view", "customers", -1],
        "comparison": "at least",
        "value": 10,
        "budget": {"pushes": 50},
        "levers": {"of": ["dwell"], "most": 1},
    }
    script = """
    const reached = (customers, pushes, dwell, goal = given) =>
      isReached(goal, { state: { pushes, dwell }, view: { customers } }, { pushes: 50, dwell: [1, 2] });
    return [
      reached([1, 10], 50, [1, 2]), reached([10, 9], 50, [1, 2]), reached([1, 10], 55, [1, 2]),
      reached([1, 10], 50, [1, 3]), reached([1, 10], 50, [2, 3]), reached(undefined, 50, [1, 2]),
      reached([1, 10], 50, [1, 2], { ...given, comparison: "at most", value: 9 }),
    ];
    """
    assert play("parts/kit/goals.js", script, goal) == [True, False, False, True, False, False, False]
