"""The cases on paper: one on each page with room to work, and the solutions on sheets of their own."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...messages import fill_places, mark
from ...messages import gettext as _
from ...models.firms import firm
from ..press import Sheet
from .numbers import CASES

HERE = Path(__file__).parent
WORDS = {
    "minutes": mark("20 minutes: read 3, work 12, tell the others 5. Groups of three; each takes a role."),
    "questions": mark("What we ask you"),
    "roles": mark("Roles"),
    "sentence": mark("Our answer, in one sentence:"),
    "room": mark("Room to calculate and draw"),
    "invented": mark("The firm, its people and its numbers are invented."),
    "case": mark("Case"),
    "heard": mark("What you will hear"),
    "follows": mark(
        "What follows from the numbers of the case. With other numbers something else may be right: ask which of them "
        "would have to change for that."
    ),
}


def cases() -> Sheet:
    """Return the four cases, a page each, without what would give their answers away.

    >>> [case["firm"] for case in cases().data["cases"]]
    ['Maschenpost', 'Zettelfrei', 'Rundwerk', 'Ofen-Sommer']
    """
    parts = ("title", "situation", "offers", "caption", "questions", "roles")
    return Sheet(
        title=_("Cases for groups of three"),
        about=_("Four firms, half a page each: a question, data, three roles, twenty minutes."),
        template=HERE / "cases.typ",
        data=_words() | {"cases": [_told(key, parts) | {"table": CASES[key]().table} for key in _tables()]},
    )


def solutions() -> Sheet:
    """Return a solution to each case, with what else you will hear.

    >>> solutions().data["cases"][2]["table"][5]
    ['5', '4.4', '502']
    """
    parts = ("title", "answer", "solution", "heard")
    return Sheet(
        title=_("Solutions to the cases"),
        about=_("For you, and for the groups when they have told each other theirs."),
        template=HERE / "solutions.typ",
        data=_words() | {"cases": [_told(key, parts) | {"table": CASES[key]().solved} for key in _tables()]},
    )


@lru_cache
def _tables() -> dict[str, Any]:
    return tomllib.loads((HERE / "cases.toml").read_text(encoding="utf-8"))


def _words() -> dict[str, Any]:
    return {name: _(text) for name, text in WORDS.items()}


def _told(key: str, parts: tuple[str, ...]) -> dict[str, Any]:
    """Return these parts of a case with their numbers, in the language in use."""
    numbers = CASES[key]().numbers

    def say(text: str | list[str]) -> str | list[str]:
        return fill_places(_(text), numbers) if isinstance(text, str) else [str(say(each)) for each in text]

    return {"firm": firm(key).name} | {part: say(_tables()[key].get(part, [])) for part in parts}
