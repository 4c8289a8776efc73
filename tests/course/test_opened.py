"""What the chapters say once all is open: no person is a fraction, and no answer tells the surprise of another."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from drive import ListeningShell, cells, shell
from every import every
from leaks import Open
from speaking import speaking
from surprises import CHAPTERS, SURPRISES, before, items, notebook, of_card, read_before, shut_cells, tells

from flywheel_lab.chapters.course import chapter_named

PEOPLE = {
    "en": r"people|persons?|customers?|leads?|fans?|buyers?|newcomers?|regulars?|orders?|users?|friends?|women|men",
    "de": r"Menschen|Leuten?|Person(?:en)?|Kund(?:e|en|innen)|Leads?|Fans?|Käufern?|Neuen?|Stammkunden"
    r"|Bestellung(?:en)?|Nutzern?|Freunden?|Frauen|Männern?",
}
POINT = {"en": r"\.", "de": ","}
NOBODY = r"nobody (?:is|tells) 1\.2 people|1,2 (?:Menschen gibt es nicht|Leuten erzählt es niemand)"


def fractions(text: str, code: str) -> list[str]:
    """Return where a text counts people with decimals; that such people do not exist may be said."""
    number = rf"(?<![\d.,])\d+{POINT[code]}\d+\s+(?:[^\W\d]+\s+)?(?:{PEOPLE[code]})\b"
    return [found[0] for found in re.finditer(number, re.sub(NOBODY, "", text))]


@cache
def opened(path: Path) -> list[Open]:
    """Return what each cell of a notebook shows to a presenter, for whom all gates are open, with what pictures say."""
    with shell(path.parent) as python:
        _present(python, True)
        shown, _outputs, _complaints = cells(python, path)
        _present(python, False)
    return [Open(cell, "opened", _read(html)) for cell, html in shown.items()]


def _present(python: ListeningShell, on: bool) -> None:
    python.run_cell(f"import flywheel_lab as fl; fl.present({on});", store_history=False)


def _read(html: str) -> str:
    alts = [found[1] or found[2] for found in re.finditer(r"""alt=(?:'([^']*)'|"([^"]*)")""", html)]
    return unescape("\n".join([re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL), *alts]))


@pytest.mark.long
def test_nobody_is_a_fraction_in_any_output(in_turn: Path) -> None:
    code = in_turn.parent.name
    assert [f"{part.cell}: {said}" for part in opened(in_turn) for said in fractions(part.text, code)] == []


@pytest.mark.slow
@every(("number", "code"), [(chapter.number, code) for chapter in CHAPTERS for code in PEOPLE])
def test_nobody_is_a_fraction_in_any_text_or_card(number: str, code: str) -> None:
    assert [f"{part.cell}: {said}" for part in said_in(number, code) for said in fractions(part.text, code)] == []


def said_in(number: str, code: str) -> Iterator[Open]:
    """Yield the texts of a chapter, its cards and replies; what one calculates with may be so many each week."""
    with speaking(code):
        chapter = chapter_named(number)
        parts = [*read_before("", chapter, notebook(chapter, code), code)]
        parts += [part for name in items(chapter) for part in of_card(name, "")]
        yield from (part for part in parts if part.kind not in ("code", "quantity"))


@pytest.mark.long
def test_what_another_answer_opens_tells_no_surprise(in_turn: Path) -> None:
    code, chapter = in_turn.parent.name, chapter_named(in_turn.stem)
    wrong = []
    for surprise in (each for each in SURPRISES if chapter in before(each)):
        shut, _waiting = shut_cells(surprise.item, chapter, stored(in_turn))
        parts = [part for part in opened(in_turn) if part.cell not in shut]
        wrong += [
            f"{part.cell} tells {surprise.item}: {what}" for part in parts for what in tells(surprise, part, code)
        ]
    assert wrong == []


def stored(path: Path) -> dict[str, object]:
    return notebook(chapter_named(path.stem), path.parent.name)


@every(
    ("code", "text"),
    [("en", "0.5 customers"), ("en", "12.5 new leads"), ("de", "0,5 Kunden"), ("de", "Noch 12,5 neue Leads kommen.")],
)
def test_a_fraction_of_a_person_is_found(code: str, text: str) -> None:
    assert len(fractions(text, code)) == 1


@every(
    ("code", "text"),
    [("en", "2,500 people, 8.5 weeks, 1.2% of the customers"), ("de", "2.500 Menschen, 8,5 Wochen, 1,2 % der Kunden")],
)
def test_whole_people_weeks_and_shares_are_no_fractions(code: str, text: str) -> None:
    assert fractions(text, code) == []
