"""One's own firm on the screen of levers: a page makes of four numbers what Python does, and answers as it does."""

from typing import Any

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.own_page import NUMBERS, _keep
from flywheel_lab.errors import ModelError
from flywheel_lab.messages import use_language
from flywheel_lab.models.firms.four_numbers import FourNumbers, four_numbers
from flywheel_lab.models.firms.spans import NAMES
from flywheel_lab.pages.frozen.freezing import freeze
from flywheel_lab.pages.frozen.levers import Frozen, freeze_own, freeze_start
from flywheel_lab.widgets.levers import Own
from flywheel_lab.widgets.levers.starts import firm_given, start_of_own

from .conftest import Play
from .test_levers import differ

pytestmark = pytest.mark.slow

FILES = "../../pages/js/kernel/own_levers.js parts/words.js"
START = """
const words = speaker(given.language, given.texts);
return given.asked.map(([typed, money]) => startOfOwn(given.own, typed, money, words));
"""
KERNEL = """
const heard = new Set();
const kept = {};
const progress = { of: (name) => kept[name], watch: (call) => heard.add(call) };
const model = hostOf(given.shown.state, (names) => follower.saved(names));
const follower = leversOf(given.shown, model, { progress });
const later = () => new Promise((done) => setTimeout(done, 5));
const seen = [];
for (const [name, value] of given.done) {
  if (name === "typed") {
    kept[given.numbers] = { last: value };
    heard.forEach((call) => call());
  } else model.set(name, value);
  model.save_changes();
  await later();
  const { firms } = model.get("given");
  seen.push({ firms: firms.map(({ name }) => name), firm: model.get("firm"), budget: model.get("budget") });
  seen.at(-1).answer = model.get("answer");
  seen.at(-1).hash = wholeOf(given.shown) && hashOf(wholeOf(given.shown), given.shown.address);
}
return seen;
"""
EDGES = [
    ((9000, 650, 650, 1.0), {"margin": 9.0, "ads": 100.0}),  # G is 1
    ((9000, 650, 650, (0.5, 0.9, 1.0)), {"margin": 9.0, "ads": 18_500.0}),  # G is 1 in some draws; a half is rounded
    ((100, (8, 10, 12), (4, 5, 6), 0.6), {"margin": 9.0}),
    ((9000, 0, 650, 0.3), {"margin": 9.0, "ads": 100.0}),
    ((20, 40, 20, 0.0), {"margin": 0.5, "ads": 0.0}),
    ((1e12, 1e12, 0.001, 0.3), {"margin": 9.0, "ads": 100.0}),
    ((9000, 650, (600, 650, 700), 0.3), {}),
    ((9000, 650, 650, 0.3), {"ads": 4000.0}),
]


def any_four(rng: np.random.Generator) -> FourNumbers:
    """Return four numbers that a card could hold, some of them with a range."""
    while True:
        customers = 10 ** rng.uniform(1, 6)
        guesses = {
            "customers": customers,
            "new": customers * rng.uniform(0, 0.3),
            "lost": customers * rng.uniform(0.002, 0.4),
            "referred": rng.uniform(0, 0.7),
        }
        off = {name: rng.choice((0, 0.1, 0.3)) for name in NAMES}
        try:
            return four_numbers(
                **{name: (at * (1 - off[name]), at, at * (1 + off[name])) for name, at in guesses.items()}
            )
        except ModelError:
            continue


def cases() -> list[tuple[Own, dict[str, float]]]:
    rng = np.random.default_rng(11)
    edges = [(Own(four_numbers(*four)), money) for four, money in EDGES]
    chance = []
    for i in range(12):
        guessed = tuple(name for name in NAMES if rng.random() < 0.4)
        money = {"margin": float(rng.choice((0.35, 9, 120))), "ads": float(rng.choice((0, 45, 1850, 12_345.67)))}
        chance.append((Own(any_four(rng), "Wolle & mehr" if i % 2 else "", guessed), money))
    return edges + chance


def whole(ground: Frozen) -> Frozen:
    """Return a ground with its likely models and its scores in full: which places vary is a matter of writing."""
    if ground["reasons"]:
        return {"reasons": ground["reasons"]}
    varied, values = ground["draws"]["varied"], ground["draws"]["values"]
    rows = np.tile(ground["model"], (len(values), 1)).astype(float)
    rows[:, varied] = values
    scores = np.array(ground["scores"]["values"])[ground["scores"]["places"]]
    return {**ground, "draws": rows.tolist(), "scores": scores.tolist()}


@every("code", ["en", "de"])
def test_a_page_begins_with_four_numbers_as_python_does(code: str, play: Play) -> None:
    use_language(code)
    asked = [({"four": own.four.__dict__, "name": own.name, "guessed": own.guessed}, money) for own, money in cases()]
    given = {"language": code, "texts": fl.explore_levers().texts, "own": freeze_own(), "asked": asked}
    wrong = []
    for (own, money), there in zip(cases(), play(FILES, START, given), strict=True):
        start = start_of_own(own, money)
        here = {"ground": whole(freeze_start(start)), "given": firm_given(start)}
        wrong += [f"{own}{money}{each}" for each in differ(here, {**there, "ground": whole(there["ground"])})]
    assert wrong == []


def entry(typed: str, how: str = "counted") -> dict[str, str]:
    return {"typed": typed, "how": how, "low": "", "high": ""}


ENTRIES = {"customers": entry("9.000"), "new": entry("650 im Monat"), "lost": entry("650", "guess")}
MINE = {"entries": {**ENTRIES, "referred": entry("3 von 10", "about")}, "firm": " Wolle & mehr "}


def on_a_page(play: Play, done: list[tuple[str, Any]]) -> list[Frozen]:
    """Return what a page in German shows after each thing that somebody does."""
    use_language("de")
    given = {"shown": freeze(fl.explore_levers("shop", firms=["shop"])), "numbers": NUMBERS, "done": done}
    files = "../../pages/js/kernel/levers.js ../../pages/js/life/host.js ../../pages/js/life/address.js"
    seen: list[Frozen] = play(files, KERNEL, given)
    return seen


def test_what_was_typed_on_the_card_can_be_chosen_and_is_answered(play: Play) -> None:
    set_there = {"money": {"margin": 9.0, "ads": 18_500.0}, "until": 260, "effects": {"stay": 0.05}}
    typed, chosen, *there = on_a_page(play, [("typed", MINE), ("firm", "own"), *set_there.items()])
    _keep(MINE)
    python: Any = fl.explore_levers("own", firms=["shop"])
    assert typed["firms"] == ["Maschenpost", python.given["firms"][0]["name"]]
    assert differ(python.answer, chosen["answer"]) == []  # two numbers are missing
    for (name, value), page in zip(set_there.items(), there, strict=True):
        setattr(python, name, value)
        assert differ([python.answer, python.budget], [page["answer"], page["budget"]]) == []


def test_no_address_tells_of_ones_own_firm(play: Play) -> None:
    shop, own, back = on_a_page(play, [("typed", MINE), ("firm", "own"), ("firm", "shop")])
    assert shop["hash"] == back["hash"] and own["hash"] is None


def test_a_firm_that_is_typed_no_more_is_offered_no_more(play: Play) -> None:
    half = {"entries": ENTRIES, "firm": "Wolle"}
    seen = on_a_page(play, [("typed", half), ("typed", MINE), ("firm", "own"), ("typed", half), ("typed", {"any": 1})])
    assert [len(each["firms"]) for each in seen] == [1, 2, 2, 1, 1]
    assert [each["firm"] for each in seen] == ["shop", "shop", "own", "shop", "shop"]
    assert seen[3]["answer"]["outcome"] == "clear"
