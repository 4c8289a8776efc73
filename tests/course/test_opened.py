"""What the chapters say once all is open: no person is a fraction, and no answer tells the surprise of another.

It is read in the pages, which show what their notebooks show (`test_same_as_notebook`): no cell is run here.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from every import every
from leaks import Open
from page_data import all_shown, data_of
from speaking import speaking
from surprises import CHAPTERS, SURPRISES, before, items, of_card, read_before, shut_cells, tells
from surprises import notebook as stored_in

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
def opened(page: Path) -> list[Open]:
    """Return what each cell shows once all gates are open, with what pictures say."""
    shown = {cell: all_shown(each) for cell, each in data_of(page)["cells"].items()}
    return [Open(cell, "opened", _read(html)) for cell, each in shown.items() for html in _html(each)]


def _html(shown: Iterator[dict[str, Any]]) -> Iterator[str]:
    for each in shown:
        html = each.get("html", "")  # an envelope has one for each case
        yield from html.values() if isinstance(html, dict) else [html]


def page_of(site: Path, path: Path) -> Path:
    return site / path.parent.name / f"{path.stem}.html"


def _read(html: str) -> str:
    alts = [found[1] or found[2] for found in re.finditer(r"""alt=(?:'([^']*)'|"([^"]*)")""", html)]
    return unescape("\n".join([re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL), *alts]))


def test_nobody_is_a_fraction_in_any_output(site: Path, notebook: Path) -> None:
    code, parts = notebook.parent.name, opened(page_of(site, notebook))
    assert [f"{part.cell}: {said}" for part in parts for said in fractions(part.text, code)] == []


@pytest.mark.slow
@every(("number", "code"), [(chapter.number, code) for chapter in CHAPTERS for code in PEOPLE])
def test_nobody_is_a_fraction_in_any_text_or_card(number: str, code: str) -> None:
    assert [f"{part.cell}: {said}" for part in said_in(number, code) for said in fractions(part.text, code)] == []


def said_in(number: str, code: str) -> Iterator[Open]:
    """Yield the texts of a chapter, its cards and replies; what one calculates with may be so many each week."""
    with speaking(code):
        chapter = chapter_named(number)
        parts = [*read_before("", chapter, stored_in(chapter, code), code)]
        parts += [part for name in items(chapter) for part in of_card(name, "")]
        yield from (part for part in parts if part.kind not in ("code", "quantity"))


def test_what_another_answer_opens_tells_no_surprise(site: Path, notebook: Path) -> None:
    code, chapter = notebook.parent.name, chapter_named(notebook.stem)
    wrong = []
    for surprise in (each for each in SURPRISES if chapter in before(each)):
        shut, _waiting = shut_cells(surprise.item, chapter, stored(notebook))
        parts = [part for part in opened(page_of(site, notebook)) if part.cell not in shut]
        wrong += [
            f"{part.cell} tells {surprise.item}: {what}" for part in parts for what in tells(surprise, part, code)
        ]
    assert wrong == []


def stored(path: Path) -> dict[str, object]:
    return stored_in(chapter_named(path.stem), path.parent.name)


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
