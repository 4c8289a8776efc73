"""One page to keep of a chapter: question, surprise, what to take away, a picture, words, and one's own results.

Whatever tells the answer of a prediction or an exercise names it (`of`), and is told once the learner has committed.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import NamedTuple

from ..figures.html import prose
from ..figures.paper import LOOK as LOOK
from .chapter import Chapter


class Told(NamedTuple):
    """A sentence that gives away the item `of`; with "" it gives nothing away."""

    says: str
    of: str = ""


@dataclass(frozen=True)
class Summary:
    """What a room tells of its chapter in the end; its picture gives away the item `picture_of`."""

    surprise: Told
    takeaways: tuple[Told, ...]
    picture_of: str


class Part(NamedTuple):
    """A part of the page: its heading, and its lines as HTML."""

    heading: str
    lines: Sequence[str]


PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title><style>{look}</style></head>
<body><header><span aria-hidden="true">{face}</span><p class="kicker">{kicker}</p><h1>{title}</h1></header>
<h2>{surprise}</h2><p class="surprise">{told}</p>
<div class="pair"><div>{left}</div><div>{right}</div></div>
{below}
<footer>{foot}</footer></body></html>
"""
OPEN = "<span class='open'>{waiting}</span>"
"""What stands there before the learner has committed."""


def summary_page(
    language: str,
    face: str,
    kicker: str,
    title: str,
    surprise: tuple[str, str],
    left: Sequence[Part],
    right: Sequence[Part],
    below: str,
    foot: str,
) -> str:
    """Return the page as HTML. `surprise` is its heading and its sentence; `face` is SVG, and what stands `below` the
    two columns is HTML already.

    >>> page = summary_page("en", "", "Chapter 01", "Why < 1?", ("Surprise", "So."), [Part("Keep", ["a"])], [], "", "")
    >>> "<h1>Why &lt; 1?</h1>" in page, "<ul><li>a</li></ul>" in page
    (True, True)
    """
    columns = {"left": "".join(map(_part, left)), "right": "".join(map(_part, right))}
    texts = {"kicker": escape(kicker), "title": escape(title), "surprise": escape(surprise[0]), "foot": escape(foot)}
    return PAGE.format(language=language, look=LOOK, face=face, told=surprise[1], below=below, **texts, **columns)


def read_summary(file: Path) -> Summary:
    """Return what a data file tells, in English."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    takeaways = tuple(Told(**each) for each in table["takeaways"])
    return Summary(Told(**table["surprise"]), takeaways, table["picture"]["of"])


def face_of(chapter: Chapter) -> str:
    """Return the face of a chapter as SVG."""
    from ..figures.faces import FACES

    return FACES[chapter.face]()


def line(told: Told, says: str, open_now: bool, waiting: str) -> str:
    """Return a sentence as HTML, or, before the learner has committed, what it waits for."""
    return prose(says) if open_now or not told.of else OPEN.format(waiting=escape(waiting))


def _part(part: Part) -> str:
    listed = "".join(f"<li>{each}</li>" for each in part.lines)
    return f"<h2>{escape(part.heading)}</h2><ul>{listed}</ul>" if part.lines else ""
