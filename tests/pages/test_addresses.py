"""What anybody may write into an address is refused, or is what sliders could have set."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from explorers import state_of, wander

from flywheel_lab.pages.explorers import EXPLORERS

Play = Callable[..., Any]
MANY = 10_000
CHANCE = """
let seed = 16;
const chance = () => ((seed = (1103515245 * seed + 12345) % 2147483648) / 2147483648);
const one = (all) => all[Math.floor(chance() * all.length)];
"""
# A third are right codes of states that no slider gives, a third right codes with any content, a third any text.
ADDRESSES = (
    CHANCE
    + """
const NUMBERS = [NaN, Infinity, -Infinity, -1, -0, 0, 0.5, 1, 1.3, 2.5, 7, 1e9, 1e-300, 1.7e308];
const spoilt = (value) => {
  if (Array.isArray(value)) return value.map(spoilt);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoilt(each)]));
  return typeof value === "number" && chance() < 0.2 ? one(NUMBERS) : value;
};
const signs = (n) => Array.from({ length: n }, () => one([...ALPHABET])).join("");
const any = (n) => String.fromCharCode(...Array.from({ length: n }, () => Math.floor(chance() * 0x3000)));
const PARTS = ["%", "%00", "%E0%A4%A", "<script>", "javascript:", "../", "#", "__proto__", "constructor", "F1", "W1"];
const made = [
  ({ layout }, start) => writeState(layout, spoilt(layout.starts[start].state), start),
  ({ layout }, start) => checked(layout.kind + "1" + layout.starts[start].mark + signs(chance() * 40)),
  () => any(chance() * 30) + one(PARTS) + any(chance() * 30),
];
const finite = (value) =>
  value && typeof value === "object" ? Object.values(value).every(finite) : ![NaN, Infinity, -Infinity].includes(value);
const [wrong, taken] = [[], given.kits.map(() => 0)];
for (let i = 0; i < given.many; i++) {
  const kit = given.kits[i % given.kits.length];
  const start = Math.floor(chance() * kit.layout.starts.length);
  const hash = one(["#s=", "#s=", "#s=", "#S=", "#"]) + one(made)(kit, start);
  const state = stateIn(hash, kit);
  if (!state) continue;
  taken[i % given.kits.length] += 1;
  const { base } = kit.layout.starts[0];
  const again = stateIn(hashOf(base ? state : { ...state, base }, kit), kit);
  if (!finite(state) || JSON.stringify(again) !== JSON.stringify(state)) wrong.push(hash);
}
return { wrong, taken };
"""
)


@pytest.mark.slow
def test_an_address_sets_what_sliders_could_have_set_or_nothing(play: Play) -> None:
    kits = [kit for *_words, make in EXPLORERS.values() if (kit := make().get_state().get("kit"))]
    files = "../../pages/js/life/address.js parts/kit/code.js parts/kit/code/signs.js"
    told = play(files, ADDRESSES, {"kits": kits, "many": MANY})
    assert told["wrong"] == []
    assert min(told["taken"]) > 20


TAKEN = "return given.codes.map((code) => stateIn(`#s=${code}`, given.kit));"


@pytest.mark.slow
def test_an_address_sets_whatever_sliders_can_set(play: Play) -> None:
    for *_words, make in EXPLORERS.values():
        explorer, rng, codes, states = make(), np.random.default_rng(16), [], []
        kit = explorer.get_state().get("kit")
        for _time in range(40 if kit else 0):
            wander(explorer, rng, "on")
            codes.append(explorer.state_code)
            states.append(state_of(explorer))
        there = play("../../pages/js/life/address.js", TAKEN, {"kit": kit, "codes": codes}) if kit else []
        assert [{name: (state or {}).get(name) for name in states[0]} for state in there] == states


CELLS = (
    CHANCE
    + """
const any = (n) => String.fromCharCode(...Array.from({ length: n }, () => Math.floor(chance() * 0x300)));
const PARTS = ["predict-half", "\\"]", "'] *", "<img>", "%22", "\\n", "#cell-id=", ""];
const asked = Array.from({ length: given }, () => cellIn(one(["#cell-id=", "#"]) + one([any(4), ""]) + one(PARTS)));
return asked.filter((cell) => cell && !/^[a-z0-9_-]+$/i.test(cell));
"""
)


def test_an_address_asks_for_a_cell_by_a_plain_name_or_for_none(play: Play) -> None:
    assert play("../../pages/js/life/ways.js", CELLS, MANY) == []
