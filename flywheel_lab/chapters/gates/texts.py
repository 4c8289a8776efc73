"""What a chapter says with numbers from its code, or only after an answer: Markdown in its room, a file per language.

`texts.en.md` and `texts.de.md` lie side by side. A heading `# hourglass.stop` is the name by which `fl.observe` or
`fl.tell` shows what follows it; a comment behind a German heading is the mark of the English text that it translates.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...errors import FlywheelError
from ...messages import fill_places, language
from ...messages import gettext as _
from ...messages.catalogue import ENGLISH
from ..course import chapter_named, today

ROOMS = Path(__file__).parents[1]
HEADING = re.compile(r"^# (\S+)(?: <!-- (\w+) -->)?$", re.MULTILINE)


@dataclass(frozen=True, repr=False)
class Text:
    """A text of a chapter, in Markdown; a notebook shows it as it shows any other text."""

    markdown: str

    def _repr_html_(self) -> str:
        from ...figures.html import rendered

        return rendered(self.markdown)

    def __repr__(self) -> str:
        return self.markdown


def tell(name: str, **numbers: Any) -> Text:
    """Return a text of a chapter with these numbers in its places.

    A place is `{weeks}` (about three digits), `{weeks:1}` (so many decimals) or `{share:%}` (per cent); one number of
    several is `{shares[0]:%}`. Raises FlywheelError for an unknown name or a place without its number.

    >>> tell("funnel.naive", weeks=15.42, people=1139)
    **15.4 weeks**, on average of the 1,139 who came back
    """
    wanted = today(name) if isinstance(name, str) else name
    written = find_text(wanted)
    if written is None:
        key = str(wanted).partition(".")[0]
        known = ", ".join(texts_of(key, language())) or "–"
        message = _("There is no text {name!r}. Those of its chapter are {names}.")
        raise FlywheelError(message.format(name=name, names=known))
    return Text(_fill(name, written, numbers))


def find_text(name: object) -> str | None:
    """Return a text in the language in use, its places unfilled; None if there is none of that name."""
    return texts_of(name.partition(".")[0], language()).get(name) if isinstance(name, str) else None


@lru_cache
def texts_of(key: str, code: str) -> dict[str, str]:
    """Return the texts of a room in a language by name, in their order; what it lacks is there in English.

    >>> "funnel.naive" in texts_of("funnel", "de")
    True
    """
    try:
        folder = ROOMS / chapter_named(key).key
    except FlywheelError:
        return {}
    files = [folder / f"texts.{each}.md" for each in dict.fromkeys((ENGLISH, code))]
    return {name: text for file in files if file.exists() for name, _mark, text in sections(file.read_text("utf-8"))}


def sections(written: str) -> list[tuple[str, str, str]]:
    """Return name, mark ("" without one) and text of each section of such a file.

    >>> sections("# a.b <!-- 1f -->\\n\\nText.\\n")
    [('a.b', '1f', 'Text.')]
    """
    _head, *rest = HEADING.split(written)
    names, marks, texts = rest[::3], rest[1::3], rest[2::3]
    return [(name, mark or "", text.strip()) for name, mark, text in zip(names, marks, texts, strict=True)]


def _fill(name: str, text: str, numbers: dict[str, Any]) -> str:
    try:
        return fill_places(text, numbers)
    except (KeyError, IndexError, TypeError, ValueError) as trouble:
        message = _("The text {name!r} has a place for which there is no number: {place}.")
        raise FlywheelError(message.format(name=name, place=trouble)) from None
