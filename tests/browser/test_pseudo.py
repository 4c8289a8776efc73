"""A language that nobody speaks: twice as long, so that nothing may be cut off, and of X, so that any other letter is a
text that no translator ever sees."""

import re
from collections.abc import Callable
from gettext import NullTranslations
from typing import Any

import pytest
from answers import to
from every import at_first
from looks import OUTSIDE
from playwright.sync_api import Page

import flywheel_lab as fl
from flywheel_lab.chapters.course import kinds, quizzes
from flywheel_lab.figures import style
from flywheel_lab.lessons.questions.blanks import BLANK
from flywheel_lab.messages import texts
from flywheel_lab.models import firms

Mount = Callable[..., Page]
BROWSERS = {"Woche", "Wochen"}  # units that the browser itself writes in the language of the page
FIRMS = {word for firm in firms.FIRMS.values() for word in re.findall(r"\w+", firm.name)}  # called alike everywhere


class Pseudo(NullTranslations):
    """A catalogue in which every text is there, made from the English one; placeholders stay."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self.change = change

    def gettext(self, message: str) -> str:
        return self.change(message)

    def pgettext(self, context: str, message: str) -> str:
        return self.change(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.change(msgid1 if n == 1 else msgid2)


def twice(text: str) -> str:
    """As long again, but with no blank more to fill in."""
    return f"{text} {text.replace(BLANK, '')}"


def crossed(text: str) -> str:
    """Only X, which is as wide as many a letter, but for placeholders, code and line ends."""
    return re.sub(r"\{[^}]*\}|`[^`]*`|[^\W\d_]", lambda m: m[0] if len(m[0]) > 1 else "X", text)


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[str], str]], None]:
    """Speak a pseudo-language from now on; numbers are written as in German."""

    def begin(change: Callable[[str], str]) -> None:
        pseudo = Pseudo(change)
        monkeypatch.setattr(texts, "_catalogue", lambda code: pseudo)
        texts.use_language("de")

    return begin


def cards() -> list[Any]:
    """Return every card of the course, each question answered."""
    asked = [fl.quiz(key) for key in quizzes()]
    asked += [fl.predict(name) for name in kinds()["prediction"]]
    asked += [fl.exercise(name) for name in kinds()["exercise"]]
    return [
        fl.start("01", "de"),
        *map(answered, asked),
        fl.progress(),
        fl.explore_funnel(fl.sales_funnel()),
        fl.explore_hourglass(),
        fl.explore_flywheel(stop_week=104),
        fl.three_lenses(),
    ]


def unpainted(figure: Any) -> str:
    """Return an empty picture of the size of a figure: what is written in it stands in no text of the page."""
    width, height = 96 * figure.get_size_inches()
    return f"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'/%3E"


def answered(card: Any) -> Any:
    for question in card.questions:
        card.answer(question["name"], next(iter(to(question))))
    return card


@pytest.mark.parametrize("width", at_first(1, [320, 1100]))
def test_every_word_comes_from_the_catalogue_and_is_not_cut_off_where_it_stands_twice(
    mount: Mount, speak: Any, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(style, "address", unpainted)
    speak(lambda text: crossed(twice(text)))
    page = opened(mount(*cards(), width=width))
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert page.evaluate(OUTSIDE) == []
    assert foreign(page) == set()


def opened(page: Page) -> Page:
    """Open whatever can be folded out."""
    page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    page.wait_for_timeout(100)
    return page


def foreign(page: Page) -> set[str]:
    """Return the words on a page, seen or read aloud, that are not made of X; letters of options and code are none."""
    page.evaluate("() => document.querySelectorAll('.fl-view code').forEach((code) => code.remove())")
    said = page.evaluate(
        """() => [...document.querySelectorAll(".fl-view, .fl-view *")].flatMap((node) =>
        [...["aria-label", "title", "alt", "aria-valuetext"].map((name) => node.getAttribute(name) ?? ""),
        ...[...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data)])"""
    )
    return (
        {word for text in said for word in re.findall(r"[^\W\d_]{2,}", text) if set(word) != {"X"}} - BROWSERS - FIRMS
    )


def test_a_word_of_our_own_is_found(mount: Mount, speak: Any) -> None:
    speak(crossed)
    page = mount(fl.quiz("start"))
    page.evaluate("() => document.querySelector('.fl-view').append('Weiter')")
    assert foreign(page) == {"Weiter"}
