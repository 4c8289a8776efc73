"""How fast a chapter goes: words between two things to do, and minutes in all.

A chapter ends with its quiz: the section for the curious, summary, progress, words and sources are not counted.
"""

import re
from collections.abc import Iterator
from typing import Any

from lint import Notebook, for_everybody, source
from room_texts import read_sections, texts_file
from terms import unlinked

MOST_WORDS = 120
TALKS = re.compile(r"""\bfl\.(?:observe|tell)\(\s*"([\w./-]+)\"""")
ASKS = re.compile(
    r"\bfl\.(predict|exercise|quiz|explain|explore_\w+|push_\w+|three_lenses|claim_lab|watch_chains|claim)\("
    r"""("\w+\.)?"""
)
MINUTES = {"predict": 1.5, "exercise": 2, "quiz": 4, "question": 1.5, "explain": 2, "claim": 1}
PLAY = 3  # minutes with an explorer
PER_MINUTE = {"en": 200, "de": 170}  # words read


def main_part(notebook: Notebook) -> Iterator[dict[str, Any]]:
    """The cells up to the quiz, without the section for the curious."""
    for cell in for_everybody(notebook):
        yield cell
        if "quiz" in asked_in(source(cell)):
            return


def words_in(text: str) -> int:
    """Return how many words are to be read in a text; pictures, links and places for numbers are none."""
    plain = re.sub(r"!\[[^\]]*\]\([^)]*\)|<!--.*?-->|[#*_>`|]", " ", unlinked(text))
    return sum(any(letter.isalnum() for letter in word) for word in plain.split())


def asked_in(code: str) -> list[str]:
    """Return what a cell gives to do; a single question of a quiz is no whole quiz."""
    return ["question" if what == "quiz" and item else what for what, item in ASKS.findall(code)]


def parts(notebook: Notebook, name: str, code: str) -> Iterator[tuple[str, int, list[str]]]:
    """Yield id, words and things to do of each cell, with what it says after an answer."""
    said = {section: text for section, _mark, text in read_sections(texts_file(name, code))}
    for cell in main_part(notebook):
        if cell["cell_type"] == "markdown":
            yield cell["id"], words_in(source(cell)), []
        else:
            told = sum(words_in(said.get(section, "")) for section in TALKS.findall(source(cell)))
            yield cell["id"], told, asked_in(source(cell))


def long_talk(notebook: Notebook, name: str, code: str) -> list[str]:
    """Return where more words are to be read in a row than somebody who is a little bored reads."""
    wrong, words, since = [], 0, "the beginning"
    for cell, more, asked in parts(notebook, name, code):
        words += more
        if asked or cell == "next":
            wrong += [f"{words} words from {since} to {cell}"] if words > MOST_WORDS else []
            words, since = 0, cell
    return wrong


def minutes(notebook: Notebook, name: str, code: str) -> float:
    """Return about how many minutes a chapter takes, without the section for the curious."""
    told = list(parts(notebook, name, code))
    return sum(words for _cell, words, _asked in told) / PER_MINUTE[code] + sum(
        MINUTES.get(what, PLAY) for _cell, _words, asked in told for what in asked
    )
