"""Two sheets of eight questions, lettered as in the room, and their key with what a room learned and how sure it is."""

from collections.abc import Iterator
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from ...chapters.course import bank
from ...chapters.inventory.questions import FORMS, ideas, inventory
from ...estimate.gain import estimate_gain
from ...lessons.questions.choice import One
from ...messages import gettext as _
from ...messages import mark, percent
from ..press import Sheet

HERE = Path(__file__).parent
TITLES = {"before": mark("Test before the workshop"), "after": mark("Test after the workshop")}
ABOUT = {
    "before": mark(
        "Eight questions, a few minutes, without names. Don’t discuss it: the second test asks the same ideas."
    ),
    "after": mark("The same eight ideas with other firms and numbers, for the last minutes."),
}
HINTS = {
    "before": mark("Alone, and without marks. What you don’t know yet, guess: the workshop is for that."),
    "after": mark("Alone, and without marks. It asks the same ideas as the first test, with other firms and numbers."),
}
KEY = {
    "how": mark(
        "Collect the sheets of the first test and discuss nothing. After the second test the room may talk about all "
        "of it: who is right, and what made the other answers so tempting?"
    ),
    "right": mark("Right"),
    "count": mark("What the room learned"),
    "formula": mark(
        "Count the right answers of all sheets, before and after. Take the right answers after minus those before, and "
        "divide by what was wrong before. From 40% right to 70% that is 30 of 60: the room learned half of what it "
        "did not know (Hake 1998). Did fewer people hand in the second sheet? Then count in per cent. Did everybody "
        "know everything before? Then there is no such number."
    ),
    "sure": mark(
        "So sure is that half, if people answer at random around these shares and nobody knows which sheets belong "
        "together. With pseudonyms on both sheets it is mostly surer:"
    ),
}
ROOMS = (5, 10, 20, 40)
SHARES = (0.4, 0.7)


def forms() -> Iterator[Sheet]:
    """Return the sheet of each form.

    >>> [len(sheet.data["questions"]) for sheet in forms()]
    [8, 8]
    """
    for form in FORMS:
        yield Sheet(
            title=_(TITLES[form]),
            about=_(ABOUT[form]),
            template=HERE / "test.typ",
            data={
                "questions": [_asked(each) for each in inventory(form).values()],
                "hint": _(HINTS[form]),
                "who": _("An animal and a number, such as Otter 27, and the same on both sheets:"),
            },
        )


def key() -> Sheet:
    """Return what is right in both forms and why, what each wrong letter shows, and how to count a room.

    >>> key().data["letters"][0]["letters"][:3]
    ['A', 'B', 'D']
    """
    return Sheet(
        title=_("Key to both tests"),
        about=_("For you alone: what is right, what the wrong answers show, and how much the room has learned."),
        template=HERE / "key.typ",
        data={name: _(text) for name, text in KEY.items()}
        | {
            "letters": [{"form": _(TITLES[form]), "letters": right_letters(form)} for form in FORMS],
            "ideas": [
                {"idea": _(idea), "forms": [_solved(form, word) for form in FORMS]} for word, idea in ideas().items()
            ],
            "rooms": [[_("{n} people").format(n=n), *map(percent, typical_interval(n))] for n in ROOMS],
            "from_to": [_("In the room"), _("at least"), _("at most")],
        },
    )


def right_letters(form: str) -> list[str]:
    """Return the letters that are right, as they stand on the sheet.

    >>> "".join(right_letters("before"))
    'ABDCDCCA'
    """
    return [next(line["letter"] for line in _lines(each) if line["right"]) for each in inventory(form).values()]


def typical_interval(people: int) -> tuple[float, float]:
    """Return the interval of the gain in a room in which people answer at random around SHARES.

    >>> [[round(float(end), 2) for end in typical_interval(n)] for n in (5, 40)]
    [[0.21, 0.75], [0.42, 0.58]]
    """
    from scipy.stats import binom

    items, middles = len(ideas()), [(place + 0.5) / people for place in range(people)]
    before, after = ([int(binom.ppf(each, items, share)) for each in middles] for share in SHARES)
    return estimate_gain(before, after, items).interval()


def _asked(question: One) -> dict[str, Any]:
    card = question.card()
    return {"ask": card["ask"], "options": [card["options"][place] for place in card["order"]]}


def _solved(form: str, word: str) -> dict[str, Any]:
    return {"form": _(TITLES[form]), "lines": _lines(inventory(form)[f"{form}.{word}"])}


def _lines(question: One) -> list[dict[str, Any]]:
    """Return what is said to each option in the order of their letters, and the belief that a wrong one shows."""
    lines = []
    for letter, place in zip(ascii_uppercase, question.card()["order"], strict=False):
        option = question.options[place]
        belief = _(bank()[option.misconception].belief) if option.misconception else ""
        lines.append({"letter": letter, "right": option.right, "belief": belief, "why": _(option.why)})
    return lines
