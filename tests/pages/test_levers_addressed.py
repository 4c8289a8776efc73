"""The screen of levers in an address: whatever it can be set to comes back, and anything else is refused."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from levers_set import any_choice, put

import flywheel_lab as fl
from flywheel_lab.pages.frozen.freezing import Frozen, freeze
from flywheel_lab.widgets.levers import NextEuroExplorer

pytestmark = pytest.mark.slow

Play = Callable[..., Any]
FILES = "../../pages/js/life/address.js ../../pages/js/kernel/levers.js parts/kit/code.js parts/kit/code/signs.js"
READ = """
const { shown } = given;
const hashed = (state) => hashOf(wholeOf({ ...shown, state }), shown.address);
const read = (hash) => ((told) => told && leversIn(shown, told))(stateIn(hash, shown.address));
"""
BACK = "return given.states.map((state) => [hashed(state).length, read(hashed(state))]);"
ANY = """
let seed = 19;
const chance = () => ((seed = (1103515245 * seed + 12345) % 2147483648) / 2147483648);
const one = (all) => all[Math.floor(chance() * all.length)];
const NUMBERS = [NaN, Infinity, -1, 0, 0.5, 1, 1.3, 2, 10, 1e9, 1e-300];
const spoilt = (value) => {
  if (Array.isArray(value)) return value.map((each) => (chance() < 0.3 ? one(value) : each));
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoilt(each)]));
  return typeof value === "number" && chance() < 0.1 ? one(NUMBERS) : value;
};
const { layout } = shown.address;
const signs = (n) => Array.from({ length: n }, () => one([...ALPHABET])).join("");
const made = [
  () => writeState(layout, spoilt(wholeOf({ ...shown, state: one(given.states) })), 0),
  () => checked(layout.kind + "1" + layout.starts[0].mark + signs(chance() * 30)),
  () => signs(chance() * 30) + one(["%", "<script>", "__proto__", ""]),
];
return Array.from({ length: given.many }, () => read(`#s=${one(made)()}`)).filter(Boolean);
"""


@pytest.fixture(scope="module")
def explorer() -> NextEuroExplorer:
    return fl.explore_levers("shop")


@pytest.fixture(scope="module")
def shown(explorer: NextEuroExplorer) -> Frozen:
    return freeze(explorer)


@pytest.fixture(scope="module")
def states(explorer: NextEuroExplorer) -> list[dict[str, Any]]:
    rng = np.random.default_rng(19)
    return [any_choice(explorer, rng) for _time in range(200)]


def test_whatever_is_set_comes_back(shown: Frozen, states: list[Any], play: Play) -> None:
    told = play(FILES, READ + BACK, {"shown": shown, "states": states})
    assert [back for _size, back in told] == states
    assert max(size for size, _back in told) < 300


def test_an_address_sets_what_python_takes_or_nothing(
    explorer: NextEuroExplorer, shown: Frozen, states: list[Any], play: Play
) -> None:
    taken = play(FILES, READ + ANY, {"shown": shown, "states": states, "many": 3000})
    refused = []
    for state in taken:
        try:
            put(explorer, state)
        except (fl.FlywheelError, ValueError, TypeError) as error:
            refused.append((state, str(error)))
    assert refused == []
    assert len(taken) > 100
