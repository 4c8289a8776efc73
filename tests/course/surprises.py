"""What is open when: the surprises of the course, the item behind which each waits, and all that is read before that.

Open is what a learner can come by who has not answered that item: texts, code and stored outputs of its chapter and of
those before, cards with their hints and the values they calculate with, what is said to earlier items, firm cards, the
glossary. What stands behind the gate of the item, or of one that is asked there, is not.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from leaks import TELLING, Open, open_parts, same_unit
from lint import Notebook
from room_texts import read_sections, texts_file
from speaking import speaking
from spellings import Quantity, quantities

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS, find, quizzes
from flywheel_lab.chapters.places import place_of
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.lessons.exercise import Exercise
from flywheel_lab.messages import fine, gettext
from flywheel_lab.models.firms import FIRMS

COURSE = Path(__file__).parents[2] / "course"
GATE = re.compile(r"""\bfl\.observe\(\s*["']([\w.-]+)""")


class Surprise(NamedTuple):
    """A surprise: the item that may tell it first, numbers with English and German units ("%" for shares), words.

    Before chapter `since` the numbers mean something else; a `bare` one, without a unit as in a table, is one too.
    """

    item: str
    numbers: tuple[tuple[float, str, str], ...] = ()
    words: tuple[str, ...] = ()
    since: str = "00"
    bare: bool = True


WEEKS = ("weeks", "Wochen")
CHAINS = ((0.26, "%", "%"), (26, "chains", "Ketten"), (0.314, "%", "%"), (31.4, "chains", "Ketten"))
SURPRISES = (
    Surprise(
        "funnel.doubled", words=(r"(identical|the same) (picture|bar|funnel)s", r"dieselben Balken|gleichen? Bild")
    ),
    Surprise("funnel.fill", ((27_000, "people", "Menschen"), (54_000, "people", "Menschen"))),
    Surprise("funnel.stop", ((1_200, "orders", "Bestellungen"),), (r"six calm|six normal", r"sechs (ruhige|normale)")),
    Surprise("hourglass.stop", ((4_624, "customers", "Kunden"), (53.8, *WEEKS)), (r"150 \w+ 3\b",)),
    Surprise("hourglass.lowest", ((22, *WEEKS), (0.83, "%", "%")), since="02"),
    Surprise("word_of_mouth.chains", CHAINS, bare=False),
    Surprise("physical_flywheel.heavy", words=(r"\b(same|equal) mean speed", r"im (Mittel|Schnitt) gleich schnell")),
    Surprise("flywheel.half", ((79.3, *WEEKS), (73.6, *WEEKS)), (r"year and a half", r"anderthalb Jahre")),
    Surprise("flywheel.longer", ((99.3, *WEEKS), (89.7, *WEEKS)), bare=False),
    Surprise("three_lenses.outside", ((0.25, "%", "%"),), since="06"),
    Surprise("three_lenses.outside", ((261_000, "€", "€"),)),
    Surprise("your_firm.quiz-order", ((124.8, *WEEKS), (260.3, *WEEKS), (557.8, *WEEKS)), bare=False),
    Surprise("your_firm.quiz-cut", ((216.5, *WEEKS), (234.4, *WEEKS)), bare=False),
    Surprise("own_export.customers", ((221, "customers", "Kunden"),), since="08", bare=False),
    Surprise("own_export.silence", ((73.3, *WEEKS),), since="08", bare=False),
    Surprise("where_next.lead", ((267, "cents", "Cent"), (2.67, "€", "€")), since="09", bare=False),
    Surprise("where_next.year", ((49, "cents", "Cent"), (0.49, "€", "€")), since="09", bare=False),
    Surprise("where_next.quiz-spread", ((10_507, "€", "€"),), since="09", bare=False),
)


@cache
def order() -> dict[str, int]:
    """Return the place of each item in the course."""
    return {name: place for place, name in enumerate(name for chapter in CHAPTERS for name in items(chapter))}


def told_early(surprise: Surprise, code: str, book: Notebook | None = None) -> list[str]:
    """Return where a surprise can be read before its gate, in a language; `book` stands for its chapter's notebook."""
    with speaking(code):
        own = surprise.item.partition(".")[0]
        here = surprise._replace(words=(*surprise.words, *TELLING.get(surprise.item, ())))
        return [
            f"{part.cell}: {part.kind}: {what!r}"
            for chapter in before(surprise)
            for part in read_before(
                surprise.item, chapter, (chapter.key == own and book) or notebook(chapter, code), code
            )
            for what in tells(here if chapter.key == own else surprise, part, code)
        ]


def tells(surprise: Surprise, part: Open, code: str) -> list[str]:
    """Return what of a surprise a part says, in numbers or, where it is no code, in words."""
    numbers = [(value, en if code == "en" else de) for value, en, de in surprise.numbers]
    said = [
        each.words for each in quantities(part.text, code) for one in numbers if is_number(each, *one, surprise.bare)
    ]
    patterns = surprise.words if part.kind != "code" else ()
    return [*said, *(found[0] for pattern in patterns if (found := re.search(pattern, part.text)))]


def is_number(said: Quantity, value: float, unit: str, bare: bool) -> bool:
    """Say whether a quantity is this number, rounded as it is written, in its unit; thousands are one in any unit."""
    if abs(said.value - value) > min(said.half_step, 0.01 * value) + 1e-9:
        return False
    if unit == "%" or said.is_share:
        return unit == "%" and said.is_share
    return value >= 1_000 or same_unit(said.unit, unit) or (bare and not said.unit)


def before(surprise: Surprise) -> list[Chapter]:
    """Return the chapters in which a surprise must not be told: all, if its own is not there yet."""
    own = surprise.item.partition(".")[0]
    last = next((each.number for each in CHAPTERS if each.key == own), "99")
    return [each for each in CHAPTERS if surprise.since <= each.number <= last]


def notebook(chapter: Chapter, code: str) -> Notebook:
    """Return a chapter's notebook as it is stored."""
    book: Notebook = json.loads((COURSE / code / chapter.file).read_text("utf-8"))
    return book


def items(chapter: Chapter) -> tuple[str, ...]:
    """Return what a chapter asks, its quiz last."""
    return (*chapter.items, *quizzes().get(chapter.key, ()))


def shut_cells(item: str, chapter: Chapter, book: Notebook) -> tuple[set[str], set[str]]:
    """Return the cells of a chapter that wait for an item, or for one that is asked behind it; and these items."""
    gates = {cell["id"]: found[1] for cell in book["cells"] if (found := GATE.search("".join(cell["source"])))}
    waiting = {item}
    for name in items(chapter):
        waiting |= {name} if gates.get(place_of(name)["cell"]) in waiting else set()
    return {cell for cell, gate in gates.items() if gate in waiting}, waiting


def read_before(item: str, chapter: Chapter, book: Notebook, code: str) -> Iterator[Open]:
    """Yield all that can be read in a chapter before an item has an answer."""
    shut, waiting = shut_cells(item, chapter, book)
    yield from (part for part in open_parts(book) if part.cell not in shut)
    yield Open(chapter.number, "title", " ".join(map(gettext, (chapter.title, chapter.question, *chapter.goals))))
    for section, _mark, text in read_sections(texts_file(chapter.number, code)):
        if section.partition("/")[0] in order().keys() - waiting:
            yield Open(section, "text behind another gate", text)
    for name in items(chapter):
        yield from of_card(name, item) if name == item or name not in waiting else ()
    if chapter == CHAPTERS[0]:
        yield Open("glossary.md", "glossary", (COURSE / code / "glossary.md").read_text("utf-8"))
        yield from (Open(name, "firm card", fl.firm(name)._repr_markdown_()) for name in FIRMS)


def of_card(name: str, item: str) -> Iterator[Open]:
    """Yield what a card says before its answer, and after it if it is asked before the item, whose options may tell."""
    asked = find(name)
    card = asked.card()
    if name == item:
        card = {key: each for key, each in card.items() if key not in ("options", "verdicts")}
    yield Open(name, "card", "\n".join(strings(card)))
    if isinstance(asked, Exercise):
        yield Open(name, "hint", "\n".join(map(gettext, asked.hints)))
        given = [(value, each["label"]) for each in asked.reading()["quantities"] for value in numbers(each["values"])]
        yield Open(name, "quantity", "\n".join(f"{fine(value)} {label}" for value, label in given))
    if order()[name] < order().get(item, len(order())):
        yield Open(name, "reply", "\n".join(strings(asked.sheet())))


def strings(data: Any) -> Iterator[str]:
    """Yield each text in nested data."""
    if isinstance(data, str):
        yield data
    for each in data.values() if isinstance(data, dict) else data if isinstance(data, list | tuple) else ():
        yield from strings(each)


def numbers(data: Any) -> Iterator[float]:
    """Yield each number in nested lists."""
    if isinstance(data, int | float):
        yield data
    for each in data if isinstance(data, list | tuple) else ():
        yield from numbers(each)
