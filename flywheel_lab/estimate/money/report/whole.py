"""What one page for whoever decides says: the answer, what is measured, what is guessed, what would change it.

No number stands here without its source and its day: each part names both.
"""

import datetime as dt
import math
from typing import TYPE_CHECKING, NamedTuple

from ....export.results.ledger import tell_ledger
from ....messages import date, mark, number
from ....messages import gettext as _
from ....models.money.ready import is_first_guess
from ...journey import Estimate
from .. import telling, testing
from ..likely import Likely
from ..worth import euros
from .facts import Fact, amount_of, figures_of, guess_of, measured_of, range_of
from .flip import Flip, find_flips
from .source import heading_of, source_of

if TYPE_CHECKING:
    from ..answer import Answer

TITLE = mark("Where should the next {money} € a month go?")
TITLE_REFUSED = mark("Where should the next euro go?")
ANSWER, GUESSED, CHANGE, TEST, UNKNOWN = (
    mark("The answer"),
    mark("Guessed ✎"),
    mark("What would change our mind"),
    mark("Test it first?"),
    mark("What we do not know"),
)
TOLD, BARS = mark("Told by you ✎"), mark("What a euro brings back {until}, in margin")
LOOKED = mark("looked at on {day}")
YOURS = mark("your assumption, {day}; in brackets: what it is nine times in ten")
FIRST = mark("first guesses of the course, {day}: put in your own; in brackets: what it is nine times in ten")
FIGURES = mark("your figures, {day}")
MADE = mark("calculated on {day} from data and guesses, in {draws} likely cases")
MADE_OF_MODEL = mark("calculated on {day} from a model and guesses, in {draws} likely cases")
COUNTED = mark(
    "Spent for {months} months, counted {until}: margin, not revenue. In 90 of 100 cases the value lies "
    "in the range; {made}."
)
LOSES = mark("In {n} of 100 cases “{best}” brings back less than it costs.")
FIRST_YEARS = mark("In the first year alone it is {first} € and {other} €.")
FALLS = mark("“{best}” is ahead of “{rival}” as long as {more}; you assume {now}.")
RISES = mark("“{rival}” is ahead as soon as {more}; you assume {now}.")
NEVER = mark("“{rival}” does not come first, whatever you guess of it.")
PAYS = mark("“{best}” brings back more than it costs as long as {more}; you assume {now}.")
PAYS_NOT = mark("“{best}” does not bring back what it costs, whatever you guess of it.")
MORE_OF = {
    "ads": mark("twice the money brings more than {then} times the leads"),
    "push": mark("it brings more than {then} more leads"),
    "refer": mark("customers send more than {then} more leads"),
    "go": mark("more than {then} of those who drop out there go on"),
    "stay": mark("more than {then} of those who would leave stay"),
    "pace": mark("more than {then} of the wait is saved"),
}
SOONER = mark("Counted for the first year alone, “{name}” comes first.")
ONLY_SOONER = mark(
    "Counted for the first year alone, “{name}” comes first: it brings money forward that would have come later anyway."
)
NO_TEST = mark(
    "“{best}” cannot be tried on half of the people only. Begin with something that you can stop again, "
    "and watch the number that it should move."
)
KNOWING = mark(
    "No test and no study is worth more than {euros} € here: so much more would come back on average if you knew "
    "everything beforehand."
)
STAYS = mark(
    "Whether what was so remains so. Seasons, rivals and prices are in none of these numbers, nor is your working time."
)
INVENTED = mark("How it is in reality: here a model stands for it, and no data.")
MADE_UP = mark("How it is in reality: these people are made up.")
LEAST = 0.005  # a chance of loss that is worth a word
MOST = 3  # doubts that the page has room for
MORE = mark("{n} more doubts about the data stand in the estimate.")


class Part(NamedTuple):
    """A part of the page: its heading, where its numbers come from and since when, and its lines."""

    heading: str
    source: str
    lines: tuple[Fact | str, ...]


class Report(NamedTuple):
    """All that the page says, in the language in use: what it rests on, and what would change it or is not known.

    `bars` is the heading of the picture, "" where there is none.
    """

    title: str
    source: str
    bars: str
    said: Part
    rests: tuple[Part, ...]
    doubts: tuple[Part, ...]
    answer: "Answer"

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts from top to bottom."""
        return (self.said, *self.rests, *self.doubts)


def report_of(answer: "Answer", source: str, day: dt.date) -> Report:
    """Return what the page says of an answer; `source` says in words where the numbers come from."""
    since, today = source_of(answer.of, source, day), date(day)
    if answer.plan is None:
        said = Part(_(ANSWER), _(LOOKED).format(day=today), answer.reasons)
        return Report(_(TITLE_REFUSED), since, "", said, (), (), answer)
    seen = isinstance(answer.of, Estimate | Likely)
    made = _(MADE if seen else MADE_OF_MODEL).format(day=today, draws=number(len(answer.brought), 0))
    whose = FIRST if all(map(is_first_guess, answer.levers)) else YOURS
    rests = (
        Part(_(heading_of(answer.of)), since, tuple(measured_of(answer))),
        Part(_(TOLD), _(FIGURES).format(day=today), tuple(figures_of(answer))),
        Part(_(GUESSED), _(whose).format(day=today), tuple(guess_of(answer, lever) for lever in answer.ranking)),
    )
    doubts = (
        Part(_(CHANGE), made, tuple(_changes(answer))),
        Part(_(TEST), made, tuple(_test(answer))),
        Part(_(UNKNOWN), made, tuple(_unknown(answer))),
    )
    title, bars = _(TITLE).format(money=number(answer.budget, 0)), _(BARS).format(until=telling.tell_until(answer))
    until = telling.tell_until(answer)
    counted = _(COUNTED).format(months=number(answer.plan.spend * 12 / answer.plan.year, 0), until=until, made=made)
    said = Part(_(ANSWER), counted, tuple(_advice(answer)))
    return Report(title, since, bars, said, rests, tuple(part for part in doubts if part.lines), answer)


def _advice(answer: "Answer") -> list[str]:
    loses = float((answer.gains[:, answer.levers.index(answer.best)] < 0).mean())
    told = _(LOSES).format(n=number(100 * loses, 0), best=answer.best.name)
    risk = [told] if answer.outcome != "none" and loses >= LEAST else []
    return [" ".join([telling.advise(answer), *_first_years(answer), *risk]), telling.tell_rest(answer)]


def _first_years(answer: "Answer") -> list[str]:
    """Return what both of a tie bring back in the first year: where they differ, that may decide."""
    second = answer.second()
    assert answer.plan is not None
    if answer.outcome != "tie" or second is None or answer.plan.until <= answer.plan.year:
        return []
    soon = answer.table["first_year"]
    first, other = (telling.back(float(soon[each.name])) for each in (answer.best, second))
    return [_(FIRST_YEARS).format(first=first, other=other)]


def _changes(answer: "Answer") -> list[str]:
    lines = [_change(flip, answer) for flip in find_flips(answer)]
    soon = answer.levers[int(answer.in_a_year.mean(axis=0).argmax())]
    told = answer.table.loc[soon.name]
    text = ONLY_SOONER if told["per_euro"] < told["first_year"] else SOONER
    return lines + ([_(text).format(name=soon.name)] if soon is not answer.best else [])


def _change(flip: Flip, answer: "Answer") -> str:
    texts = {"falls": (FALLS, FALLS), "rises": (RISES, NEVER), "pays": (PAYS, PAYS_NOT)}
    text = texts[flip.kind][math.isnan(flip.then)]
    best, *others = (lever.name for lever in answer.ranking)
    then, now = amount_of(flip.lever, flip.then), range_of(flip.lever)
    more = _(MORE_OF["ads" if flip.lever.effect is None else flip.lever.kind]).format(then=then)
    return _(text).format(best=best, rival=others[0] if others else "", now=now, more=more)


def _test(answer: "Answer") -> list[str]:
    if answer.outcome == "none":
        return []
    lines = [telling.tell_test(answer) or _(NO_TEST).format(best=answer.best.name)]
    lines += filter(None, [testing.tell_worth(answer)])
    known = answer.worth_of_knowing
    return lines + ([_(KNOWING).format(euros=euros(known))] if known > 0 else [])


def _unknown(answer: "Answer") -> list[str]:
    of = answer.of
    if not isinstance(of, Estimate):
        made_up = isinstance(of, Likely) and of.weeks > 0
        return [_(MADE_UP if made_up else INVENTED), *answer.warnings, _(STAYS)]
    doubts = [*of.doubts, *tell_ledger(of.ledger, of.model.stages)]
    more = [_(MORE).format(n=len(doubts) - MOST)] if len(doubts) > MOST else []
    return [*doubts[:MOST], *more, *answer.warnings, _(STAYS)]
