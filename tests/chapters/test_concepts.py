"""Every idea of the articles has cells that treat it, in both languages: those that the list of ideas names."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from every import every
from speaking import speaking

from flywheel_lab.chapters.course import chapter_named, find
from flywheel_lab.chapters.gates.texts import texts_of
from flywheel_lab.messages import gettext

SHOWS = re.compile(r"""\bfl\.(?:observe|tell)\(\s*["']([^"']+)["']""")
ASKS = re.compile(r"""\bfl\.(?:quiz|claim)\(\s*["']([^"']+\.[^"']+)["']""")
CARD = re.compile(
    r"\bfl\.(?:quiz|claim|predict|exercise|explain|explore_\w+|push_\w+|watch_chains|three_lenses|claim_lab)\("
)
PICTURE = re.compile(r"\bdraw_\w+\(|!\[[^\]]*\]\(")
MOST_TOLD = 8
PAPER = Path(__file__).parents[1] / "course" / "concepts.md"
IDEAS = {
    *(f"S0-{k:02}" for k in range(1, 21)),
    *(f"S1-{k:02}" for k in range(1, 27)),
    *(f"S2-{k:02}" for k in range(1, 17)),
    *(f"S3-00{letter}" for letter in "abc"),
    *(f"S3-{k:02}" for k in range(1, 11)),
    *(f"S4-{k:02}" for k in (1, 2, 3, 4, 5, 7, 8, 9, 10)),
    *(f"S4-06{letter}" for letter in "abcdef"),
    *(f"S5-{k:02}" for k in (1, 2, 3)),
}
SAYS = {  # what the cells of an idea must speak of, together: patterns joined by "; "
    ("S1-11", "en"): r"axle; everything turns; funnel[^.]* disposes of; Customers \*are\* the wheel",
    ("S1-11", "de"): r"Achse; sich alles dreht; Trichter[^.]* entsorgt; Kunden \*sind\* das Rad",
    ("S2-05", "en"): r"engine of growth; less to friction; advocates; efficiently",
    ("S2-05", "de"): r"Motor des Wachstums; weniger durch Reibung; Fürsprecher; effizient",
    ("S2-06", "en"): r"inbound; freemium; without obstacles; paid ads; referral programme; service team",
    ("S2-06", "de"): r"Inbound; Freemium; ohne Hürden; bezahlte Werbung; Empfehlungsprogramm; Service-Team",
    ("S2-09", "en"): r"As few clicks; See where people get stuck; test it; any hour; say when somebody answers",
    ("S2-09", "de"): r"wenige Klicks; wo die Leute hängen bleiben; teste es; rund um die Uhr; wann jemand antwortet",
    ("S2-10", "en"): r"inbound; Content; e-mail; webinars; \bCRM\b; come by themselves",
    ("S2-10", "de"): r"Inbound; Inhalte; E-Mail; Webinare; \bCRM\b; kommen die Leute von selbst",
    ("S2-12", "en"): r"\battract\b; \bSEO\b; Social media; Paid ads",
    ("S2-12", "de"): r"\banziehen\b; \bSEO\b; Social Media; Bezahlte Anzeigen",
    ("S2-13", "en"): r"\bengage\b; personalisation; Marketing and sales automation; trial; discount; messenger",
    ("S2-13", "de"): r"\binteragieren\b; Personalisierung; Automatisierung in Marketing; Probe; Rabatt; Messenger",
    ("S2-14", "en"): r"\bdelight\b; knowledge base; ticket; Onboarding; survey; Loyalty; appreciation",
    ("S2-14", "de"): r"\bbegeistern\b; Wissensdatenbank; Ticket; Onboarding; Umfrage; Treuepunkte; Wertschätzung",
    ("S4-05", "en"): r"Customers come first; a funnel doesn’t show it; attitude",
    ("S4-05", "de"): r"Kunden zuerst; im Trichter sieht man davon nichts; Haltung",
    ("S5-01", "en"): r"\*\*Ads\*\* \| energy \| a nuisance",
    ("S5-01", "de"): r"\*\*Werbung\*\* \| Energie \| Belästigung",
    ("S5-02", "en"): r"\*\*Service\*\* \| weight \| friction \| one line",
    ("S5-02", "de"): r"\*\*Service\*\* \| Gewicht \| Reibung \| eine Zeile",
    ("S5-03", "en"): r"\*\*Segments; \*\*Factors; \*\*Customers; \*\*Effort; \*\*The loop",
    ("S5-03", "de"): r"\*\*Abschnitte; \*\*Größen; \*\*Kunden; \*\*Mühe; \*\*Der Kreis",
}


def promised() -> dict[str, dict[str, set[str]]]:
    """Read which cells of each chapter treat which idea: chapter -> cell -> ideas."""
    chapters: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for idea, where in re.findall(r"^\| (S\d-\d\d[a-f]?) \| ([^|]+) \| ", PAPER.read_text("utf-8"), re.MULTILINE):
        for place in where.split("; "):
            chapter, cells = place.split(" ", 1)
            for cell in cells.split(", "):
                chapters[chapter][cell].add(idea)
    return chapters


def how() -> dict[str, str]:
    """Read in which way each idea is taken up: idea -> "done", "pictured" or "told"."""
    lines = re.findall(r"^\| (S\d-\d\d[a-f]?) \| [^|]+ \| (\w+) \| ", PAPER.read_text("utf-8"), re.MULTILINE)
    return dict(lines)


def only_told(kind: str, sources: list[str]) -> bool:
    """Say whether none of an idea's cells is what its kind asks for."""
    needed = {"done": [CARD], "pictured": [CARD, PICTURE], "told": []}[kind]
    return bool(needed) and not any(pattern.search(source) for pattern in needed for source in sources)


def cells_of(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text("utf-8"))["cells"])


def said_by(cell: dict[str, Any], chapter: str, language: str) -> str:
    """Return the text of a cell, with the texts of its chapter's room that it shows, and all that its card says."""
    source = "".join(cell["source"])
    texts = texts_of(chapter_named(chapter).key, language)
    with speaking(language):
        asked = [each for name in ASKS.findall(source) for each in said_on(find(name, "quiz", "claim"))]
    return "\n".join([source, *(texts.get(name, "") for name in SHOWS.findall(source)), *asked])


def said_on(part: Any) -> Iterator[str]:
    """Yield every text of a question or a claim, in the language in use."""
    match part:
        case str():
            yield gettext(part)
        case Mapping():
            yield from (text for each in part.values() for text in said_on(each))
        case tuple() | list():
            yield from (text for each in part for text in said_on(each))
        case _ if is_dataclass(part):
            yield from (text for each in fields(part) for text in said_on(getattr(part, each.name)))


def unsaid(idea: str, language: str, text: str) -> list[str]:
    """Return the patterns of an idea that a text does not speak of."""
    return [pattern for pattern in SAYS[idea, language].split("; ") if not re.search(pattern, text)]


def test_no_idea_of_the_five_articles_is_missing() -> None:
    assert {idea for cells in promised().values() for ideas in cells.values() for idea in ideas} == IDEAS


def test_each_chapter_that_promises_something_is_there(root: Path) -> None:
    assert promised().keys() <= {path.name[:2] for path in root.glob("course/??/*.ipynb")}


@every("language", ["en", "de"])
@every("chapter", sorted(promised()))
def test_a_chapter_treats_what_it_promises_where_it_says(root: Path, chapter: str, language: str) -> None:
    (notebook,) = root.glob(f"course/{language}/{chapter}_*.ipynb")
    treated = {c["id"]: set(c["metadata"].get("flywheel", {}).get("concepts", [])) for c in cells_of(notebook)}
    assert {cell: ideas for cell, ideas in treated.items() if ideas} == promised()[chapter]


def test_each_idea_says_how_it_is_taken_up_and_few_are_only_told() -> None:
    kinds = [*how().values()]
    assert how().keys() == IDEAS
    assert kinds.count("told") <= MOST_TOLD and {*kinds} == {"done", "pictured", "told"}


@every("language", ["en", "de"])
def test_an_idea_that_is_done_has_a_card_and_one_that_is_pictured_a_picture(root: Path, language: str) -> None:
    sources = {
        (path.name[:2], c["id"]): "".join(c["source"])
        for path in root.glob(f"course/{language}/*.ipynb")
        for c in cells_of(path)
    }
    places = {(chapter, cell): ideas for chapter, cells in promised().items() for cell, ideas in cells.items()}
    found = {idea: [sources[place] for place, ideas in places.items() if idea in ideas] for idea in IDEAS}
    assert {idea: kind for idea, kind in how().items() if only_told(kind, found[idea])} == {}


@every(
    ("kind", "source", "missing"),
    [
        ("done", "Sort them.", True),
        ("done", "fl.draw_funnel(shop)", True),
        ("done", 'fl.quiz("start.quiz-mix")', False),
        ("pictured", "fl.observe('start.mixture')", True),
        ("pictured", "![A giant](../images/giant.svg)", False),
        ("told", "So he said.", False),
    ],
)
def test_an_idea_that_is_only_told_is_found(kind: str, source: str, missing: bool) -> None:
    assert only_told(kind, [source]) is missing


@every(("idea", "language"), sorted(SAYS))
def test_the_cells_of_an_idea_speak_of_it(root: Path, idea: str, language: str) -> None:
    places = {(chapter, cell) for chapter, cells in promised().items() for cell in cells if idea in cells[cell]}
    chapters = root.glob(f"course/{language}/*.ipynb")
    text = "\n".join(
        said_by(c, path.stem, language)
        for path in chapters
        for c in cells_of(path)
        if (path.name[:2], c["id"]) in places
    )
    assert unsaid(idea, language, text) == []


def test_a_cell_that_only_carries_the_id_is_found() -> None:
    assert unsaid("S2-12", "en", "To attract somebody, think of SEO.") == ["Social media", "Paid ads"]
