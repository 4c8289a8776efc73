"""What a page makes of the learner's guess is what Python makes of it: envelope, notes, a text, a forecast."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from page_data import unsealed

from flywheel_lab.chapters import own_page
from flywheel_lab.chapters.gates import envelope, observe
from flywheel_lab.figures.html import rendered
from flywheel_lab.lessons.progress.state import Answers, State, dumps
from flywheel_lab.pages.frozen.freezing import freeze
from flywheel_lab.pages.frozen.outline import course_data
from flywheel_lab.widgets.flywheel import explore_flywheel

Play = Callable[..., Any]
pytestmark = pytest.mark.long
KERNEL = "../../pages/js/kernel/"
GUESSES = ["0", "0.5", "2.25", "2.5", "26.07", "300", "1,234.5", "soon", ""]
SAID: list[Any] = [*(["", each, ""] for each in GUESSES), ["1.5", "2", "8.5"], ["20", "999.5", "1000"]]
PAGE = """
  return given.all.map((items) => {
    const page = { course: given.course, progress: { of: (name) => items[name], all: () => items, watch() {} } };
    %s
  });
"""


def states(item: str) -> list[State]:
    opened = Answers("passed", 1, "30", "passed", "30", (), (), "2026-11-29")
    said = [Answers("not yet", 1, each, "not yet", each, (), (), "2026-11-29") for each in SAID]
    return [State({"flywheel.half": opened} | ({item: each} if each else {})) for each in (None, *said)]


def in_the_page(play: Play, file: str, script: str, item: str, **more: Any) -> list[Any]:
    items = [json.loads(dumps(state))["items"] for state in states(item)]
    return list(play(KERNEL + file, PAGE % script, {"course": course_data(), "all": items, **more}))


def kept(monkeypatch: pytest.MonkeyPatch, state: State) -> None:
    for module in (own_page, envelope, observe):
        monkeypatch.setattr(module, "answers", lambda: state)


def test_an_envelope_says_the_same(play: Play, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = freeze(envelope.unseal("start.bank"))
    script = "return saidIn(given.frozen.html, given.frozen.envelope, page);"
    there = in_the_page(play, "envelope.js", script, "start.bank", frozen=frozen)
    for state, said in zip(states("start.bank"), there, strict=True):
        kept(monkeypatch, state)
        assert said == rendered(str(envelope.unseal("start.bank")))


@pytest.mark.parametrize("item", ["start.bank", "your_firm.mine"])
def test_the_page_of_a_firm_notes_the_same(
    play: Play, language: str, monkeypatch: pytest.MonkeyPatch, item: str
) -> None:
    frozen = freeze(own_page.explore_your_firm())
    script = "let notes; ownOf(given.frozen, { set: (_, now) => (notes = now) }, page); return notes;"
    there = in_the_page(play, "own.js", script, item, frozen=frozen)
    for state, notes in zip(states(item), there, strict=True):
        kept(monkeypatch, state)
        assert notes == own_page._notes()


def beside(guess: float = 0) -> Any:
    return observe.tell("your_firm.mine-beside", guess=guess)


def handles(forecast: Any = ()) -> Any:
    return explore_flywheel("shop", firms=["shop"], drawn=forecast or ())


@pytest.mark.parametrize(("item", "make"), [("your_firm.mine", beside), ("flywheel.half", handles)])
def test_what_a_gate_makes_with_a_guess_is_the_same(
    play: Play, language: str, monkeypatch: pytest.MonkeyPatch, item: str, make: Any
) -> None:
    kept(monkeypatch, State())
    sealed = freeze(observe.observe(f"{item}/more", make))["inside"]
    script = "return withGuess(given.frozen, page);"
    there = in_the_page(play, "guess.js", script, item, frozen=unsealed(sealed)["shows"][0])
    for state, shown in zip(states(item)[1:], there[1:], strict=True):
        kept(monkeypatch, state)
        (here,) = observe.observe(f"{item}/more", make).children
        assert (shown["state"]["drawn"] == here.drawn) if "state" in shown else (shown["html"] == here.value)
