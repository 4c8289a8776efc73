"""A page to keep of each chapter: the surprise, what to take away, a picture, words, and room for one's own."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...chapters.course import CHAPTERS, HERE, part
from ...chapters.glossary import entries
from ...lessons.chapter import Chapter
from ...lessons.summary import read_summary
from ...messages import gettext as _
from ..press import Sheet
from .pictures import grey_picture

WORDS = 4
"""So many words of a chapter have room on its page, the first that it introduces."""


def summaries(chapters: Sequence[Chapter] = CHAPTERS) -> Sheet:
    """Return a page for each of these chapters; it tells what the chapter asks, so it is handed out in the end.

    >>> summaries(CHAPTERS[1:2]).data["chapters"][0]["question"]
    'Everything takes twice as long. What does your funnel show?'
    """
    pictures: dict[str, bytes] = {}
    data = {
        "chapters": [_page(chapter, pictures) for chapter in chapters],
        "words": {
            "surprise": _("The surprise"),
            "takeaways": _("What to take away"),
            "glossary": _("Words"),
            "mine": _("What I will do differently on Monday"),
        },
    }
    about = _("One page for each chapter, to hand out at its end: before that it would give the answers away.")
    return Sheet(_("Pages to keep"), about, Path(__file__).with_name("summaries.typ"), data, pictures)


def _page(chapter: Chapter, pictures: dict[str, bytes]) -> dict[str, Any]:
    told = read_summary(HERE / chapter.key / "summary.toml")
    drawn, picture = part(chapter, "summary", "draw", None)(), f"{chapter.key}.svg"
    pictures[picture] = grey_picture(drawn)
    introduced = [each for each in entries() if each.chapter == chapter]
    return {
        "kicker": _("Chapter {number}, {title}").format(number=chapter.number, title=_(chapter.title)),
        "question": _(chapter.question),
        "surprise": _(told.surprise.says),
        "takeaways": [_(each.says) for each in told.takeaways],
        "picture": picture,
        "alt": drawn.alt,
        "glossary": [[each.said, _(each.means)] for each in introduced[:WORDS]],
    }
