"""The page for whoever decides, from the command line: of a firm of the course, or of an export of one's own."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import FlywheelError
from ..messages import gettext as _
from .remedy import command

if TYPE_CHECKING:
    from ..estimate.journey import Estimate
    from ..estimate.money.answer import Answer
    from ..export.doubts.doubt import Doubt
    from ..models.money.lever import Lever
    from ..models.money.money import Money

FIGURES = ("once", "once-margin", "monthly", "monthly-margin", "lead", "money", "years")
"""What is told in euros: a price and its margin, once or a month; a lead; the money to be spent; and years to count."""
ANSWER, YEARS = "answer", 3.0
AMOUNT, THOUSANDS = re.compile(r"\d+([.,]\d+)?"), re.compile(r"[1-9]\d{0,2}[.,]\d{3}")  # 1.820 may be either


class Asked(NamedTuple):
    """What is asked for: a file or a firm, the page to write, figures by name, and answers to doubts by id."""

    what: str
    out: str
    figures: dict[str, float]
    answers: dict[str, str]

    @property
    def weeks(self) -> float:
        """Until which week it is counted."""
        return 52 * self.figures.get("years", YEARS)


def write_report(words: Sequence[str]) -> Path:
    """Write the page and return its path; raises FlywheelError, also where an export leaves a doubt."""
    from ..export.doubts.doubt import DoubtError
    from ..models.firms import FIRMS

    asked = read_words(words)
    try:
        answer, source = (ask_firm if asked.what in FIRMS else ask_export)(asked)
    except DoubtError as error:
        raise FlywheelError(ask_again(error.doubt, words)) from error
    return Path(answer.report(source).save(asked.out))


def ask_again(doubt: "Doubt", words: Sequence[str]) -> str:
    """Return what an export leaves open, each answer with the words that give it, and the whole line for the first."""
    options = [("--answer", f"{doubt.id}={choice.value}") for choice in doubt.choices]
    choices = [
        f"  {choice.text}\n    {command(*option)}" for choice, option in zip(doubt.choices, options, strict=True)
    ]
    again = command("flywheel-lab", "report", *words, *(options or [("--answer", f"{doubt.id}=")])[0])
    evidence = [f"  ({text})" for text in doubt.evidence]
    return "\n".join([doubt.question, *choices, *evidence, _("Add your answer at the end, for example:"), again])


def ask_firm(asked: Asked) -> tuple["Answer", str]:
    """Return the answer for a firm of the course, from what its made-up log tells, and where the numbers come from."""
    from ..estimate.money import where_next
    from ..estimate.money.likely import likely_journeys
    from ..models.firms import firm
    from ..models.money.ready import levers

    one = firm(asked.what)
    tried = levers(one, asked.figures.get("money"))
    answer = where_next(likely_journeys(one.key), one.money, tried, one.pushes, count_until=asked.weeks)
    return answer, _("made-up log of {name}, an invented firm").format(name=one.name)


def ask_export(asked: Asked) -> tuple["Answer", str]:
    """Return the answer for an export of one's own, and its name; raises FlywheelError where figures are missing."""
    from ..estimate.journey import estimate_journey
    from ..estimate.money import where_next
    from ..export.read import read_export
    from ..models.firms import FIRMS
    from ..models.money.money import Money
    from ..models.money.ready import levers

    if not Path(asked.what).exists():
        message = _("There is no file {path}, and no firm of that name. Check name and folder, or take {firms}.")
        raise FlywheelError(message.format(path=asked.what, firms=", ".join(FIRMS)))
    euros = asked.figures.get("money")
    money = Money(**{name: asked.figures.get(name.replace("_", "-"), 0.0) for name in Money._fields})
    if euros is None or not (money.once_margin or money.monthly_margin):
        message = _(
            "Say how many euros a month are to be spent, and what is left of a price: --money 500 --monthly 29 "
            "--monthly-margin 9, or --once 60 --once-margin 20 for what is paid once; --lead 0.60 if there are ads."
        )
        raise FlywheelError(message)
    fit = estimate_journey(read_export(asked.what, mapping=asked.answers).log)
    tried = tuple(each for each in levers(fit.model, euros) if can_be_tried(each, money, fit))
    return where_next(fit, money, tried, leads_a_week(fit), count_until=asked.weeks), Path(asked.what).name


def can_be_tried(lever: "Lever", money: "Money", fit: "Estimate") -> bool:
    """Say whether there are ads to spend more on, and whether somebody recorded who sent whom."""
    return bool(money.lead) if lever.effect is None else lever.kind != "refer" or fit.referrals_recorded


def leads_a_week(fit: "Estimate") -> float:
    """Return how many people came a week whom nobody sent, as far as it was recorded."""
    first, last = fit.seen or (0, 1)
    length: Any = last - first
    weeks = length.days / 7 if hasattr(length, "days") else float(length)
    unsent = fit.unreferred if fit.referrals_recorded else 1.0
    return fit.people * unsent / max(weeks, 1)


def read_words(words: Sequence[str]) -> Asked:
    """Return what is asked for; raises FlywheelError for what cannot be understood.

    >>> read_words(["shop", "page.pdf", "--money", "2000", "--years=1"])
    Asked(what='shop', out='page.pdf', figures={'money': 2000.0, 'years': 1.0}, answers={})
    """
    named: list[str] = []
    figures: dict[str, float] = {}
    answers: dict[str, str] = {}
    rest = [part for word in words for part in split_value(word)]
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            named.append(word)
            continue
        name = word.removeprefix("--")
        if name == ANSWER:
            doubt, _equals, choice = (rest.pop(0) if rest else "").partition("=")
            answers[doubt] = choice
            continue
        if name not in FIGURES:
            known = ", ".join(f"--{each}" for each in (*FIGURES, ANSWER))
            raise FlywheelError(_("report takes {known} only, got {word}.").format(known=known, word=word))
        figures[name] = _a_number(name, rest.pop(0) if rest else "")
    if len(named) != 2:
        raise FlywheelError(
            _(
                "report needs a file or a firm, and the page to write: flywheel-lab report shop page.pdf, or "
                "flywheel-lab report export.csv page.pdf --money 500 --monthly 29 --monthly-margin 9"
            )
        )
    return Asked(named[0], named[1], figures, answers)


def split_value(word: str) -> list[str]:
    """Return an option and its value behind "="; a name may have one."""
    return word.split("=", 1) if word.startswith("--") else [word]


def _a_number(name: str, text: str) -> float:
    if not AMOUNT.fullmatch(text) or THOUSANDS.fullmatch(text):
        message = _(
            "--{name} needs a number, got {value!r}. Write 0.60 or 0,60, and 1820 without a sign between the thousands."
        )
        raise FlywheelError(message.format(name=name, value=text))
    return float(text.replace(",", "."))
