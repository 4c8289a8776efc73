"""What one page for whoever decides says: the answer, what is measured, what is guessed, what would change it.

No number stands here without its source and its day: each part names both.
"""

import datetime as dt
import math
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...data.export.ledger import tell_ledger
from ...messages import date, mark, number, percent, short
from ...messages import gettext as _
from ...models.money.money import Money
from ..journey import Estimate
from . import telling
from .flip import Flip, find_flips, told
from .worth import CUSTOMER, LEAD, Worth, euros, worth

if TYPE_CHECKING:
    from .answer import Answer

TITLE = mark("Where should the next {money} € a month go?")
TITLE_REFUSED = mark("Where should the next euro go?")
ANSWER, MEASURED, GIVEN, GUESSED, CHANGE, TEST, UNKNOWN = (
    mark("The answer"),
    mark("Measured"),
    mark("From a model, not measured"),
    mark("Guessed ✎"),
    mark("What would change our mind"),
    mark("Test it first?"),
    mark("What we do not know"),
)
TOLD, BARS = mark("Told by you ✎"), mark("What a euro brings back {until}")
LOOKED = mark("looked at on {day}")
FROM_LOG = mark("{source}, {people} people, {first} to {last}")
FROM_MODEL = mark("{source}, as it stood on {day}")
YOUR_LOG, A_MODEL = mark("your data"), mark("a model, for which nobody was counted")
YOURS = mark("your guess, {day}")
FIGURES = mark("your figures, {day}")
MADE = mark("calculated on {day} from all of this, in {draws} likely cases")
MADE_OF_MODEL = mark("calculated on {day} from all of this, in {draws} cases with the same model")
INTERVAL = mark("{value} ({low} to {high})")
BUY = mark("of 100 new leads buy")
LEAVE = mark("of 100 customers leave in a month")
GAIN = mark("referral factor (G): further leads that a lead brings in by word of mouth")
LEADS = mark("new leads a week from ads")
COST = mark("a new lead from ads costs")
ONCE, MONTHLY = mark("left of {price} € a purchase"), mark("left of {price} € a month")
WORTH = mark("a new lead may cost at most, with your margins")
NO_GAIN = mark("not recorded")
FOR_TWICE = mark("{name}: times the leads, for twice the money")
BETWEEN = mark("in brackets: what it is nine times in ten")
LOSES = mark("In {n} of 100 cases it brings back less than it costs.")
FALLS = mark("“{best}” is ahead of “{rival}” as long as {more} (guessed: {now}).")
RISES = mark("“{rival}” is ahead as soon as {more} (guessed: {now}).")
NEVER = mark("“{rival}” is not ahead whatever is guessed of it (guessed: {now}).")
PAYS = mark("“{best}” brings back more than it costs as long as {more} (guessed: {now}).")
PAYS_NOT = mark("“{best}” does not bring back what it costs whatever is guessed of it (guessed: {now}).")
MOVES = mark("its step moves more than {then}")
TIMES = mark("twice the money brings more than {then} times the leads")
SOONER = mark("Counted for the first year alone, “{name}” comes first.")
NO_TEST = mark(
    "“{best}” cannot be tried on half of the people and not on the others. Begin with what you can take back, and look "
    "at the number that it should move."
)
KNOWING = mark("To know all this beforehand would be worth {euros} € at most, of {paid} € that are spent.")
STAYS = mark("Whether what was so remains so: seasons, rivals and prices are in none of these numbers.")
INVENTED = mark("How it is in reality: here a model stands for it, and no data.")
LEAST = 0.005  # a chance of loss that is worth a word
MOST = 3  # doubts that the page has room for
MORE = mark("{n} more doubts about the data stand in the estimate.")


class Fact(NamedTuple):
    """A number with its interval as text, and what it is."""

    value: str
    what: str


class Part(NamedTuple):
    """A part of the page: its heading, where its numbers come from and since when, and its lines."""

    heading: str
    source: str
    lines: tuple[Fact | str, ...]


class Report(NamedTuple):
    """All that the page says, in the language in use; `bars` is the heading of the picture, if there is one."""

    title: str
    source: str
    bars: str
    said: Part
    measured: Part | None
    told: Part | None
    guessed: Part | None
    change: Part | None
    test: Part | None
    unknown: Part | None
    answer: "Answer"

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that say something, from top to bottom."""
        some = (self.said, self.measured, self.told, self.guessed, self.change, self.test, self.unknown)
        return tuple(part for part in some if part is not None)


def report_of(answer: "Answer", source: str, day: dt.date) -> Report:
    """Return what the page says of an answer; `source` says in words where the numbers come from."""
    since = _source(answer.of, source, day)
    if answer.plan is None:
        said = Part(_(ANSWER), _(LOOKED).format(day=date(day)), answer.reasons)
        return Report(_(TITLE_REFUSED), since, "", said, None, None, None, None, None, None, answer)
    sure = _(MADE if isinstance(answer.of, Estimate) else MADE_OF_MODEL)
    made = sure.format(day=date(day), draws=number(len(answer.brought), 0))
    guesses = f"{_(YOURS).format(day=date(day))}; {_(BETWEEN)}"
    return Report(
        _(TITLE).format(money=number(answer.budget, 0)),
        since,
        _(BARS).format(until=telling.tell_until(answer)),
        Part(_(ANSWER), made, tuple(_advice(answer))),
        Part(_(MEASURED if isinstance(answer.of, Estimate) else GIVEN), since, tuple(_measured(answer))),
        Part(_(TOLD), _(FIGURES).format(day=date(day)), tuple(_figures(answer))),
        Part(_(GUESSED), guesses, tuple(map(_guess, answer.ranking))),
        Part(_(CHANGE), made, tuple(_changes(answer))),
        Part(_(TEST), made, tuple(tests)) if (tests := _test(answer)) else None,
        Part(_(UNKNOWN), since, tuple(_unknown(answer))),
        answer,
    )


def _advice(answer: "Answer") -> list[str]:
    loses = float((answer.gains[:, answer.levers.index(answer.best)] < 0).mean())
    risk = [_(LOSES).format(n=number(100 * loses, 0))] if answer.outcome != "none" and loses >= LEAST else []
    return [" ".join([telling.advise(answer), *risk]), telling.tell_rest(answer)]


def _source(of: Any, source: str, day: dt.date) -> str:
    if not isinstance(of, Estimate):
        return _(FROM_MODEL).format(source=source or _(A_MODEL), day=date(day))
    first, last = of.seen or ("?", "?")
    ends = {"first": _moment(first), "last": _moment(last), "people": number(of.people, 0)}
    return _(FROM_LOG).format(source=source or _(YOUR_LOG), **ends)


def _moment(when: Any) -> str:
    return date(when.date()) if hasattr(when, "date") else short(float(when))


def _measured(answer: "Answer") -> list[Fact]:
    assert answer.plan is not None
    of, money = answer.of, answer.plan.money
    buys = worth(of, Money(once=1, once_margin=1))  # one euro a purchase: its worth is a number of purchases,
    months = worth(of, Money(monthly=1, monthly_margin=1))  # and one a month: months
    low, high = buys.interval(LEAD, alone=True)
    share = Fact(_ends(100 * buys.alone[0], 100 * low, 100 * high), _(BUY))
    return [share, Fact(_rate(months), _(LEAVE)), Fact(_gain(of), _(GAIN)), Fact(_in_euros(worth(of, money)), _(WORTH))]


def _rate(months: Worth) -> str:
    low, high = months.interval(CUSTOMER, alone=True)
    return _ends(100 / months.alone[1], 100 / high, 100 / low)


def _gain(of: Any) -> str:
    if not isinstance(of, Estimate):
        return number(of.loop_gain, 2)
    return _ends(of.loop_gain, *of.interval("loop_gain"), digits=2) if of.referrals_recorded else _(NO_GAIN)


def _in_euros(lead: Worth) -> str:
    low, high = lead.interval(LEAD)
    if low == high:
        return f"{euros(lead.lead)} €"
    return _(INTERVAL).format(value=f"{euros(lead.lead)} €", low=euros(low), high=euros(high))


def _ends(value: float, low: float, high: float, digits: int = 1) -> str:
    words = {"value": value, "low": low, "high": high}
    written = {name: number(each, digits, fixed=True) for name, each in words.items()}
    return written["value"] if np.isclose(low, high) else _(INTERVAL).format(**written)


def _figures(answer: "Answer") -> list[Fact]:
    assert answer.plan is not None
    plan, money = answer.plan, answer.plan.money
    figures = [Fact(number(plan.pushes * plan.year / 52, 0 if plan.pushes >= 10 else 1), _(LEADS))]
    figures += [Fact(f"{euros(money.lead)} €", _(COST))] if money.lead else []
    paid = ((ONCE, money.once, money.once_margin), (MONTHLY, money.monthly, money.monthly_margin))
    return figures + [
        Fact(f"{euros(left)} €", _(text).format(price=euros(price))) for text, price, left in paid if left
    ]


def _guess(lever: Any) -> Fact:
    what = _(FOR_TWICE).format(name=lever.name) if lever.effect is None else lever.name
    return Fact(_ends_of(lever), what)


def _ends_of(lever: Any) -> str:
    now = told(lever)
    low, high = (1 + (now - 1) * f if lever.effect is None else now * f for f in (1 / lever.sure, lever.sure))
    words = {"value": _amount(lever, now), "low": _amount(lever, low), "high": _amount(lever, high)}
    return _(INTERVAL).format(**words)


def _amount(lever: Any, guess: float) -> str:
    """Return a guess in words: the share that a step moves or, of ads, how many times the leads."""
    return number(guess, 2) if lever.effect is None else percent(guess, 0 if guess >= 0.1 else 1)


def _changes(answer: "Answer") -> list[str]:
    lines = [_change(flip, answer) for flip in find_flips(answer)]
    soon = answer.levers[int(answer.in_a_year.mean(axis=0).argmax())]
    return lines + ([_(SOONER).format(name=soon.name)] if soon is not answer.best else [])


def _change(flip: Flip, answer: "Answer") -> str:
    text = {"falls": (FALLS, FALLS), "rises": (RISES, NEVER), "pays": (PAYS, PAYS_NOT)}[flip.kind][
        math.isnan(flip.then)
    ]
    best, *others = (lever.name for lever in answer.ranking)
    now, then = (_amount(flip.lever, guess) for guess in (flip.now, flip.then))
    more = _(TIMES if flip.lever.effect is None else MOVES).format(then=then)
    return _(text).format(best=best, rival=others[0] if others else "", now=now, more=more)


def _test(answer: "Answer") -> list[str]:
    if answer.outcome == "none":
        return []
    lines = [telling.tell_test(answer) or _(NO_TEST).format(best=answer.best.name)]
    known = answer.worth_of_knowing
    return lines + ([_(KNOWING).format(euros=euros(known), paid=euros(answer.paid))] if known > 0 else [])


def _unknown(answer: "Answer") -> list[str]:
    of = answer.of
    if not isinstance(of, Estimate):
        return [_(INVENTED), *answer.warnings, _(STAYS)]
    doubts = [*of.warnings, *tell_ledger(of.ledger, of.model.stages)]
    more = [_(MORE).format(n=len(doubts) - MOST)] if len(doubts) > MOST else []
    return [*doubts[:MOST], *more, *answer.warnings, _(STAYS)]
