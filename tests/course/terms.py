"""The glossary as a page beside the notebooks, and a link to it at the first use of each word in the course.

refresh.py sets the links and lint.py holds a notebook to them; syllabus.py writes the pages. A link brings the meaning
along as its title: who rests on it with the mouse need not go there.
"""

import re
from pathlib import Path
from typing import Any

import nbformat
from speaking import speaking

from flywheel_lab.chapters.course import CHAPTERS
from flywheel_lab.chapters.glossary import Entry, entries, page
from flywheel_lab.messages import gettext

COURSE = Path(__file__).parents[2] / "course"
PAGE = "glossary.md"
LINK = re.compile(rf'\[([^\]]*)\]\({re.escape(PAGE)}#[^)" ]*(?: "[^"]*")?\)')
SKIPPED = {"title", "sources", "next", "how-far"}
"""Cells that stay without links: the first question, and what stands at the end of every chapter."""
# What no link goes into: code, other links, formulas, HTML, and words in bold that say what a paragraph is.
CLOSED = re.compile(r"`[^`]*`|\[[^\]]*\]\((?:[^()\"]|\"[^\"]*\")*\)|\$[^$]*\$|<[^>]*>|\*\*[^*]*[.:]\*\*")
ENDINGS = "(?:s|es|e|n|en|er)?"


def unlinked(text: str) -> str:
    """Return a text as its author wrote it: without the links to the glossary."""
    return LINK.sub(r"\1", text)


def link_terms(notebook: Any, file: str) -> None:
    """Link the first use of each word in the course that stands in this notebook; old links go first."""
    code = notebook["metadata"]["flywheel"].get("language", "en")
    words = words_of(code)
    known = {term for earlier in _before(file, code) for cell in earlier for term in words if _find(term, cell)}
    new = {term: entry for term, entry in words.items() if term not in known}
    for cell in notebook["cells"]:
        if cell["cell_type"] != "markdown":
            continue
        text = unlinked("".join(cell["source"]))
        for term in [*new] if cell.get("id") not in SKIPPED else []:
            if place := _find(term, text):
                text = text[: place[0]] + _link(text[slice(*place)], new.pop(term), code) + text[place[1] :]
        if isinstance(cell["source"], list):
            cell["source"] = text.splitlines(keepends=True)
        else:
            cell["source"] = text


def words_of(code: str) -> dict[str, Entry]:
    """Return the entries by the word that a text in this language has for them, longer words first."""
    with speaking(code):
        words = {each.word: each for each in entries()}
    return dict(sorted(words.items(), key=lambda each: -len(each[0])))


def _before(file: str, code: str) -> list[list[str]]:
    """Return the texts of the chapters before this one, cell by cell."""
    paths = [COURSE / code / each.file for each in CHAPTERS if each.file < file]
    books = [nbformat.read(path, as_version=4) for path in paths if path.exists()]
    return [
        [unlinked(cell.source) for cell in book.cells if cell.cell_type == "markdown" and cell.id not in SKIPPED]
        for book in books
    ]


def _find(term: str, text: str) -> tuple[int, int] | None:
    """Return where a word is first used in running text: not in a heading, a table, code or a link."""
    first = term[0] if term[0].isupper() else f"[{term[0].upper()}{term[0]}]"
    word = re.compile(rf"(?<![\w-]){first}{re.escape(term[1:])}{ENDINGS}(?![\w-])")
    start, fenced = 0, False
    for line in text.splitlines(keepends=True):
        fenced ^= line.startswith("```")
        if not fenced and not line.startswith(("#", "|", "```", "<")):
            hidden = CLOSED.sub(lambda found: "\0" * len(found[0]), line)
            if found := word.search(hidden):
                return start + found.start(), start + found.end()
        start += len(line)
    return None


def _link(word: str, entry: Entry, code: str) -> str:
    with speaking(code):
        return f'[{word}]({PAGE}#{entry.anchor} "{gettext(entry.means)}")'


def other_links(notebook: Any, file: str) -> list[str]:
    """The first use of each word of the glossary is linked, and no other."""
    linked = nbformat.from_dict({**notebook, "cells": [{**cell} for cell in notebook["cells"]]})
    link_terms(linked, file)
    pairs = zip(notebook["cells"], linked["cells"], strict=True)
    wrong = [str(ours.get("id")) for ours, theirs in pairs if "".join(ours["source"]) != "".join(theirs["source"])]
    return [f"{cell}: other links to the glossary: run tests/course/refresh.py" for cell in wrong]


def pages() -> dict[Path, str]:
    """Return the page of each language."""
    found = {}
    for folder in sorted(COURSE.glob("??")):
        with speaking(folder.name):
            found[folder / PAGE] = page()
    return found


def write_pages() -> None:
    """Write the page of each language beside its notebooks."""
    for path, text in pages().items():
        path.write_text(text, "utf-8")
