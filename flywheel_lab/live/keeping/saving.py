"""The answers of a room as a table: in an order that tells nothing, without seats; texts only if they were ticked."""

import csv
import io
from typing import Any

from ...messages import gettext as _
from ...messages import language, mark, number
from ..questions import speak
from ..views import Views

COLUMNS = (mark("Question"), mark("Round"), mark("Answer"))


def answers_as_table(views: Views, code: str) -> dict[str, str]:
    """Return the name of a file and its text, in a language: a line for each answer, as a spreadsheet reads it."""
    with speak(code):
        # Where the comma is in numbers, spreadsheets expect a semicolon between them.
        comma = ";" if number(0.5) == "0,5" else ","
        file = io.StringIO()
        write = csv.writer(file, delimiter=comma, lineterminator="\r\n").writerow
        write([_(each) for each in COLUMNS])
        for name, round_ in views.room.answers:
            question = views.questions[name]
            card = question.card(language())
            title = card.get("label") or card["ask"]
            for value in views.to_keep(name, round_):
                write([title, round_, _in_words(card, value)])
        mark_of_utf8 = "\ufeff"  # Excel looks for it
        return {"name": _("answers") + ".csv", "text": mark_of_utf8 + file.getvalue()}


def _in_words(card: dict[str, Any], value: Any) -> str:
    """Return an answer as the phone showed it."""
    if isinstance(value, str):
        options = card.get("options") or card.get("verdicts")
        return _harmless(value) if options is None else " + ".join(options[ord(letter) - ord("A")] for letter in value)
    numbers = value if isinstance(value, list) else [value]
    return " | ".join(number(each) for each in numbers)


def _harmless(text: str) -> str:
    """Return a participant's text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text[0] in "=+-@\t" else text
