"""The words of the course on one page: a letter leads to its words, and a word to the chapter that introduces it."""

from html import escape
from itertools import groupby

from ..chapters.glossary import Entry, in_order
from ..figures.html import prose
from ..messages import gettext as _
from .document import page
from .frozen.outline import page_of


def glossary_page() -> str:
    """Return the glossary in the language in use; chapters link to its words."""
    parts, letters = [], []
    for letter, words in groupby(in_order(), key=lambda each: each.sorts_as[0].upper()):
        letters.append(f'<a href="#letter-{letter}">{letter}</a>')
        parts.append(f'<h2 class="fl-letter-of" id="letter-{letter}">{letter}</h2>{"".join(map(_word, words))}')
    label = escape(_("Letters"))
    about = _("The words of the course, each in one sentence.")
    inside = (
        f'<div class="fl-prose"><h1>{escape(_("Glossary"))}</h1><p>{escape(about)}</p></div>'
        f'<nav class="fl-letters" aria-label="{label}">{"".join(letters)}</nav>{"".join(parts)}'
    )
    return page("glossary.html", _("Glossary"), inside, {}, about)


def _word(entry: Entry) -> str:
    other = f"<em>{escape(entry.others)}</em> · " if entry.others else ""
    chapter = f'<a href="{page_of(entry.chapter)}">{entry.chapter.number} {escape(_(entry.chapter.title))}</a>'
    return (
        f'<section class="fl-entry" id="{escape(entry.anchor)}"><h3>{escape(entry.said)}</h3>'
        f"<div><p>{prose(_(entry.means))}</p><p class='fl-whence'>{other}{chapter}</p></div></section>"
    )
