"""A gate opens with the first real forecast, in this card or elsewhere, and stays open; free play has none."""

import html
import json
from collections.abc import Iterator
from pathlib import Path

import ipywidgets as w
import pandas as pd
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import answers
from flywheel_lab.chapters.gates import texts


def inside(gate: w.VBox) -> w.Widget:
    return gate.children[0]


def test_it_is_closed_until_the_learner_commits() -> None:
    gate = fl.observe("funnel.doubled", "what happens")
    assert repr(gate) == "Observe(funnel.doubled: closed)"
    assert "what happens" not in str(inside(gate).get_state())
    fl.predict("funnel.doubled").answer("funnel.doubled", "A")
    assert repr(gate) == "Observe(funnel.doubled: open)"
    assert "what happens" in inside(gate).value


def test_a_table_looks_as_it_does_below_any_other_cell() -> None:
    gate = fl.observe("funnel.doubled", pd.DataFrame({"round": [1]}))
    fl.check("funnel.doubled", "A")
    assert "jp-RenderedHTMLCommon" in inside(gate)._dom_classes


def test_a_stub_or_a_slip_does_not_open_it() -> None:
    gate = fl.observe("funnel.return", "what happens")
    for answer in (..., None, "no idea", ["3", "2", "1"]):
        fl.check("funnel.return", answer)
    assert not gate.is_open


def test_another_prediction_does_not_open_it() -> None:
    gate = fl.observe("funnel.doubled", "what happens")
    fl.check("funnel.return", 40)
    assert not gate.is_open


def test_it_is_open_for_whoever_has_committed_before() -> None:
    fl.check("funnel.doubled", "B")
    assert fl.observe("funnel.doubled", "what happens").is_open


def test_a_callable_that_wants_it_is_given_the_learners_own_guess() -> None:
    given: list[tuple[float, ...]] = []
    fl.observe("start.bank", lambda *guess: given.append(guess) or "what happens")
    fl.observe("start.bank", lambda: fl.explore_flywheel())
    fl.check("start.bank", ["90", "100", "140"])
    assert given == [(100.0,)]


def test_a_presenter_without_a_guess_sees_it_without_one() -> None:
    gate = fl.observe("start.bank", lambda guess=(): fl.explore_flywheel(drawn=guess))
    fl.present()
    assert inside(gate).value and gate.children[1].drawn == []
    fl.present(False)


def test_a_callable_is_called_once_and_only_then() -> None:
    calls: list[int] = []
    kept = fl.observe("funnel.doubled", lambda: calls.append(1) or "what happens")
    assert calls == []
    for answer in "AB":
        fl.check("funnel.doubled", answer)
    assert (calls, kept.is_open) == ([1], True)


def test_a_figure_keeps_its_text_and_a_widget_its_controls() -> None:
    fl.check("funnel.doubled", "B")
    assert " alt='" in inside(fl.observe("funnel.doubled", fl.draw_funnel(fl.aida()))).value
    explorer = fl.explore_funnel(fl.aida())
    assert inside(fl.observe("funnel.doubled", explorer)) is explorer


def test_it_may_wait_for_an_exercise_too() -> None:
    gate = fl.observe("funnel.third", "what happens")
    assert inside(gate).said.startswith("First try the exercise")
    fl.check("funnel.third", 0.5)
    assert gate.is_open


def test_what_cannot_be_made_is_told_and_the_answer_counts() -> None:
    gate = fl.observe("funnel.doubled", lambda: {}["picture"])
    card = fl.predict("funnel.doubled")
    card.answer("funnel.doubled", "A")
    assert "KeyError: 'picture'" in html.unescape(inside(gate).value)
    assert card.outcomes["funnel.doubled"]["reveal"]


def test_while_it_is_closed_it_names_what_opens_it_and_leads_there() -> None:
    gate = fl.observe("hourglass.stop/why", "what happens")
    assert (inside(gate).label, inside(gate).cell) == ("Two years without advertising", "predict-year")
    assert "<a href='#cell-id=predict-year'>Two years without advertising</a>" in gate._repr_html_()


@pytest.fixture
def why(monkeypatch: pytest.MonkeyPatch) -> None:
    written = {"funnel.doubled": "It takes **{weeks} weeks**.", "funnel.doubled/why": "Because."}
    monkeypatch.setattr(texts, "texts_of", lambda key, code: written)


@pytest.mark.usefixtures("why")
def test_it_reveals_pictures_numbers_and_the_text_of_the_room_together() -> None:
    gate = fl.observe("funnel.doubled", "first", "second", weeks=12.04)
    assert "<strong>" not in gate._repr_html_()
    fl.check("funnel.doubled", "B")
    assert [each.value.count(">") > 0 for each in gate.children] == [True] * 3
    assert "It takes <strong>12 weeks</strong>." in gate._repr_html_()


@pytest.mark.usefixtures("why")
def test_a_further_gate_has_a_text_of_its_own_and_opens_with_the_same_answer() -> None:
    gate = fl.observe("funnel.doubled/why")
    fl.check("funnel.doubled", "B")
    assert (repr(gate), "Because." in gate._repr_html_()) == ("Observe(funnel.doubled/why: open)", True)


def test_a_gate_with_nothing_behind_it_is_refused() -> None:
    with pytest.raises(fl.FlywheelError, match="nothing to observe"):
        fl.observe("funnel.doubled/nothing")


@pytest.fixture
def presenting() -> Iterator[w.VBox]:
    before = fl.observe("funnel.doubled", "what happens")
    fl.present()
    yield before
    fl.present(False)


def test_a_presenter_opens_all_gates_with_a_line_that_says_so(presenting: w.VBox) -> None:
    for gate in (presenting, fl.observe("funnel.doubled", "what happens")):
        line, shown, *_text = gate.children
        assert "Opened by the presenter" in line.value
        assert "what happens" in shown.value


def test_a_presenter_closes_what_no_answer_has_opened(presenting: w.VBox) -> None:
    answered = fl.observe("funnel.return", "what happens")
    fl.check("funnel.return", 40)
    fl.present(False)
    assert (presenting.is_open, answered.is_open) == (False, True)
    assert "Opened by" not in inside(answered).value, "an answer was given, so nobody opened it before"
    fl.check("funnel.doubled", "B")
    assert presenting.is_open and "Opened by" not in inside(presenting).value


def test_presenting_is_not_kept(presenting: w.VBox) -> None:
    assert answers().items == {}


def test_while_it_is_closed_a_page_without_widgets_shows_nothing_of_it(language: str) -> None:
    assert "what happens" not in fl.observe("funnel.doubled", "what happens")._repr_html_()


@every(("chapter", "cell"), [("00_start", "play"), ("01_funnel", "curtain")])
def test_there_is_something_to_play_with_that_is_always_open(root: Path, chapter: str, cell: str) -> None:
    cells = json.loads((root / "course" / "en" / f"{chapter}.ipynb").read_text("utf-8"))["cells"]
    play = next("".join(each["source"]) for each in cells if each["id"] == cell)
    assert "observe" not in play and "predict" not in play


def test_only_a_presenter_is_told_how_long_a_chapter_takes() -> None:
    assert "00 · 25, 01 · 40" in str(fl.present())
    assert "·" not in str(fl.present(False))
