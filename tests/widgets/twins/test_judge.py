"""One judge in two languages: whatever is answered, the page says what Python says, in the same words.

Most answers to the course are judged by the built site, in tests/pages.
"""

import itertools
import json
from collections.abc import Callable
from typing import Any

import pytest
from asked_here import ASKED
from test_wording import RIGHT, WRONG, spelt

from flywheel_lab.chapters import feedback
from flywheel_lab.chapters.course import exercises, predictions
from flywheel_lab.chapters.feedback import on_card, sheet_on_card
from flywheel_lab.lessons.exercise import Exercise
from flywheel_lab.lessons.items import Item
from flywheel_lab.lessons.predictions import Sketch
from flywheel_lab.messages import gettext
from flywheel_lab.messages import language as language_in_use
from flywheel_lab.widgets.learning.seal import seal
from flywheel_lab.widgets.texts.questions import TEXTS
from flywheel_lab.widgets.texts.reading import TEXTS as READING

from .answering import ITEMS, drawings, kind_of, listed, sendable
from .cases import chosen

pytestmark = pytest.mark.long

Play = Callable[..., Any]
Case = tuple[str, Any]
Half = Callable[[list[Case]], list[Case]]
JUDGED: dict[str, Item] = {**ITEMS, **ASKED}
JUDGE = """
  const words = speaker(given.language, given.texts);
  const sheets = Object.fromEntries(Object.entries(given.sheets).map(([name, sealed]) => [name, unseal(sealed)]));
  return given.cases.map(([name, answer]) => {
    const judged = judge(sheets[name], answer, words);
    return { ...judged, ...shown(sheets[name], judged) };
  });
"""
FILES = "judge/judge.js judge/seal.js parts/words.js"


def in_the_page(play: Play, cases: list[Case]) -> list[dict[str, Any]]:
    """Judge all these answers in one process of Node, by what is sent to a page."""
    sheets = {name: seal(sheet_on_card(JUDGED[name])) for name, _answer in dict(cases).items()}
    texts = {key: gettext(text) for key, text in {**TEXTS, **READING}.items()}
    sent = {"language": language_in_use(), "texts": texts, "sheets": sheets, "cases": cases}
    return list(play(FILES, JUDGE, sent))


def differences(play: Play, cases: list[Case]) -> list[Any]:
    """Return the cases in which the page and Python do not say the same, the first few."""
    found = []
    for (name, answer), there in zip(cases, in_the_page(play, cases), strict=True):
        here = JUDGED[name].judge(answer)
        said = [here.status, here.message, here.misconception, here.readable]
        told = [there.get(key, "") for key in ("status", "message", "misconception", "readable")]
        if said != told:
            found.append((name, answer, said, told))
    return found[:5]


def test_every_answer_to_questions_of_any_kind_is_judged_alike(play: Play, half: Half) -> None:
    cases = [*chosen(ASKED), *spelt(RIGHT), *spelt(WRONG)]
    assert len(cases) > 1000 and differences(play, half(cases)) == []


def test_what_nobody_sees_coming_is_judged_alike(play: Play, half: Half) -> None:
    cases = [(name, answer) for name in ITEMS for answer in sendable(kind_of(name))]
    assert differences(play, half(cases)) == []


def test_a_card_shows_what_python_would_show_but_for_the_picture(
    play: Play, half: Half, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sign, word, what is revealed and the words against a misconception."""
    monkeypatch.setattr(feedback, "misconception_picture", feedback._misconception_words)  # drawing takes longest
    cases = [(name, answer) for name, item in ITEMS.items() for answer in itertools.islice(listed(item), 40)]
    sketches = [(name, each) for name, each in predictions().items() if isinstance(each, Sketch)]
    cases += [
        (name, drawing) for name, each in sketches for drawing in itertools.islice(drawings(name, each), 0, 800, 40)
    ]
    cases += [(name, [str(low), "30", "60"]) for name in predictions() for low in (1, 29) if kind_of(name) == "range"]
    keys = ("symbol", "word", "message", "reveal", "answer", "marks", "truth", "source", "caption", "belief", "why")
    cases = half(cases)
    for (name, answer), there in zip(cases, in_the_page(play, cases), strict=True):
        here = on_card(ITEMS[name], ITEMS[name].judge(answer), answer)
        assert {key: there.get(key) for key in keys} == {key: plain(here.get(key)) for key in keys}, (name, answer)


def plain(value: Any) -> Any:
    return json.loads(json.dumps(value))


HELP = """
  const sheets = Object.fromEntries(Object.entries(given.sheets).map(([name, sealed]) => [name, unseal(sealed)]));
  return given.cases.map(([name, wanted]) => help(sheets[name], wanted));
"""


def test_help_is_the_same_on_every_rung(play: Play, language: str) -> None:
    cases = [(name, {"rung": rung}) for name in exercises() for rung in (*range(-1, 7), None, "2", 9)]
    sheets = {name: seal(sheet_on_card(item)) for name, item in exercises().items()}
    found = play("judge/help.js judge/seal.js", HELP, {"sheets": sheets, "cases": cases})
    assert found == [plain(exercises()[name].help(wanted)) for name, wanted in cases]


@pytest.mark.parametrize("name", exercises())
def test_nothing_of_a_sheet_is_read_at_a_glance(name: str, language: str) -> None:
    item: Exercise = exercises()[name]
    sealed = seal(sheet_on_card(item))
    assert not any(text in sealed for text in (*item.hints, *item.steps, item.because, item.formula))
