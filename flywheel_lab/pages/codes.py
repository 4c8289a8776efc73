"""Two pages for a workshop without a network: who takes part says where they sit, and the trainer reads their codes."""

from collections.abc import Mapping
from html import escape
from typing import Any

from ..chapters.codes.asked import as_data, askable
from ..chapters.codes.reading import near
from ..lessons.progress.short.words import COUNTED, PASTED, TALLY
from ..messages import browser_text, mark
from ..messages import gettext as _
from ..widgets.learning.seal import seal
from ..widgets.texts.curve import TEXTS as CURVE
from .document import page, place

SEAT = {
    "title": mark("In a workshop"),
    "about": mark("Show a code below each answer, so that your trainer can count what the room thinks."),
    "lead": mark(
        "Is there a card with a number on your table? Type it here, once. Then a code of a few signs stands below each "
        "of your answers in the course: read it aloud or send it, as your trainer asks. It holds your first answer and "
        "your seat, and nothing else about you."
    ),
}
READER = {
    "title": mark("Read the room’s codes"),
    "about": mark("Paste the codes that a room sent you, and see what it thinks."),
    "lead": mark(
        "For trainers. Everybody answers the same question on their own screen and reads out the code below it, or "
        "sends it in the chat. Paste the codes here: a column of a form, a chat, a list with names. What you paste "
        "stays on this page and is gone when you close it."
    ),
    "first": mark("Before that, everybody opens the page {link} once and types the number on their table."),
    "question": mark("Question"),
    "find": mark("Find it by the codes"),
    "codes": mark("The codes"),
    "clear": mark("Clear"),
    "unclear": mark("These codes may belong to several questions. Which one did you ask?"),
    "unknown": mark("No question has such codes. Choose yours above to see what is wrong with them."),
    "why": mark("Why it does not hold"),
    "alt": mark("{n} drawings over each other, and the truth."),
    "truth_name": mark("The truth"),
}


def seat_page() -> str:
    """Return the page on which somebody says where they sit."""
    head = f"<h1>{escape(_(SEAT['title']))}</h1><p>{escape(_(SEAT['lead']))}</p>"
    inside = f'<div class="fl-prose fl-intro">{head}</div>{place("seat")}'
    return page("room.html", _(SEAT["title"]), inside, {}, _(SEAT["about"]), seat=True)


def reader_page(pictures: Mapping[str, str]) -> str:
    """Return the page that reads codes; `pictures` are those against misconceptions, by name, each sealed."""
    link = f'<a href="room.html">{escape(_(SEAT["title"]))}</a>'
    first = escape(_(READER["first"])).replace("{link}", link)
    head = f"<h1>{escape(_(READER['title']))}</h1><p>{escape(_(READER['lead']))}</p><p>{first}</p>"
    inside = f'<div class="fl-prose fl-intro">{head}</div>{place("codes")}'
    words: dict[str, Any] = {**READER, **PASTED, **TALLY, **COUNTED, **CURVE}
    questions = [as_data(name) | {"confused": near(name)} for name in askable()]
    shown = {name for each in questions for name in each["ideas"]}
    codes = {
        "words": {name: browser_text(text) for name, text in words.items()},
        "questions": seal({"all": questions}),
        "pictures": {name: picture for name, picture in pictures.items() if name in shown},
    }
    return page("codes.html", _(READER["title"]), inside, {}, _(READER["about"]), codes=codes)
