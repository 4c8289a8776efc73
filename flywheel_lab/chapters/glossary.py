"""The words of the course, each in one plain sentence: what `fl.glossary()` shows, and what notebooks link to.

A word stands in the `glossary.toml` of the room that introduces it: its `term`, and what it `means`.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..messages import LANGUAGES, in_all_languages
from ..messages import gettext as _
from .course import CHAPTERS, HERE

if TYPE_CHECKING:
    from ..lessons.chapter import Chapter
    from ..widgets.learning.glossary import Glossary

KIND = "term"
"""The context of a term in the catalogues: a noun by itself."""


@dataclass(frozen=True)
class Entry:
    """A term, what it means, and the chapter that introduces it; `of` is the item whose answer the word gives away."""

    term: str
    means: str
    chapter: "Chapter"
    of: str = ""

    @property
    def said(self) -> str:
        """The term in the language in use."""
        return _(self.term, KIND)

    @property
    def others(self) -> str:
        """The term in the other languages, where it is another word."""
        return ", ".join(sorted(in_all_languages(self.term, KIND) - {self.said})) if len(LANGUAGES) > 1 else ""

    @property
    def sorts_as(self) -> str:
        """What decides its place in the alphabet."""
        return self.said.lower().translate(str.maketrans("äöüß", "aous"))

    @property
    def word(self) -> str:
        """The term in the language in use, without a short form in brackets."""
        return self.said.partition(" (")[0]

    @property
    def anchor(self) -> str:
        """The name of its heading on the page of a language, as JupyterLab makes it of the heading's text."""
        return self.word.replace(" ", "-")


def glossary() -> "Glossary":
    """Show the words of the course with a field to search them, in the language in use and beside it the others.

    >>> glossary()  # doctest: +ELLIPSIS
    Glossary(... terms)
    """
    from ..widgets.learning.glossary import Glossary

    return Glossary([_shown(each) for each in in_order()])


@lru_cache
def entries() -> tuple[Entry, ...]:
    """Return all entries, in the order in which the course introduces them."""
    files = {chapter: HERE / chapter.key / "glossary.toml" for chapter in CHAPTERS}
    tables = {chapter: tomllib.loads(file.read_text("utf-8")) for chapter, file in files.items() if file.exists()}
    return tuple(Entry(**each, chapter=chapter) for chapter, several in tables.items() for each in several.values())


def in_order() -> list[Entry]:
    """Return all entries in alphabetical order of the language in use.

    >>> in_order()[0].said
    'acquisition cost (CAC)'
    """
    return sorted(entries(), key=lambda each: each.sorts_as)


def page() -> str:
    """Return the glossary as a page of Markdown in the language in use; notebooks link to its headings."""
    title, lead = _("Glossary"), _("The words of the course, each in one sentence.")
    parts = [f"# {title}", lead]
    for each in in_order():
        link = f"[{each.chapter.number} {_(each.chapter.title)}]({each.chapter.file})"
        other = f"*{each.others}* · " if each.others else ""
        short = f"**{each.said}.** " if each.word != each.said else ""
        parts.append(f"## {each.word}\n\n{short}{_(each.means)}\n\n{other}{link}")
    return "\n\n".join(parts) + "\n"


def _shown(entry: Entry) -> dict[str, Any]:
    return {
        "term": entry.said,
        "other": entry.others,
        "means": _(entry.means),
        "chapter": f"{entry.chapter.number} {_(entry.chapter.title)}",
        "path": entry.chapter.file,
    }
