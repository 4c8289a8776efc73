"""How fast a chapter goes: words between two things to do, and minutes in all.

A chapter ends with its quiz: the section for the curious, summary, progress, words and sources are not counted.
"""

import re
from collections.abc import Iterator
from typing import Any

from folding import DEEPER
from lint import Notebook, source
from room_texts import read_sections, texts_file
from terms import unlinked

MOST_WORDS = 120
TALKS = re.compile(r"""\bfl\.(?:observe|tell)\(\s*"([\w./-]+)\"""")
ASKS = re.compile(
    r"\bfl\.(predict|exercise|quiz(?:\([\"']\w+\.)?|explain|explore_\w+|push_the_wheel|three_lenses|claim_lab|"
    r"watch_chains|claim)\b"
)
WHOLE_QUIZ = re.compile(r"""\bfl\.quiz\(\s*["']\w+["']""")
MINUTES = {"predict": 1.5, "exercise": 2, "quiz": 4, "question": 1, "explain": 2, "claim": 1}
PLAY = 3  # minutes with an explorer
PER_MINUTE = {"en": 200, "de": 170}  # words read


def main_part(notebook: Notebook) -> Iterator[dict[str, Any]]:
    """The cells up to the quiz, without the section for the curious."""
    curious = False
    for cell in notebook["cells"]:
        heading = cell["cell_type"] == "markdown" and source(cell).startswith("## ")
        curious = cell["id"] == DEEPER or (curious and not heading)
        if not curious:
            yield cell
        if WHOLE_QUIZ.search(source(cell)):
            return


def words_in(text: str) -> int:
    """Return how many words are to be read in a text; pictures, links and places for numbers are none."""
    plain = re.sub(r"!\[[^\]]*\]\([^)]*\)|<!--.*?-->|[#*_>`|]", " ", unlinked(text))
    return sum(any(letter.isalnum() for letter in word) for word in plain.split())


def parts(notebook: Notebook, name: str, code: str) -> Iterator[tuple[str, int, list[str]]]:
    """Yield id, words and things to do of each cell, with what it says after an answer."""
    said = {section: text for section, _mark, text in read_sections(texts_file(name, code))}
    for cell in main_part(notebook):
        if cell["cell_type"] == "markdown":
            yield cell["id"], words_in(source(cell)), []
        else:
            told = sum(words_in(said.get(section, "")) for section in TALKS.findall(source(cell)))
            yield cell["id"], told, ["question" if "(" in what else what for what in ASKS.findall(source(cell))]


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
