"""Numbers of the page: what was measured, what was told, and what was guessed, each with its interval as text."""

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ....messages import gettext as _
from ....messages import mark, number, percent
from ....models.money.money import Money
from ...journey import Estimate
from ..likely import Likely
from ..worth import CUSTOMER, LEAD, Worth, euros, worth
from .flip import told

if TYPE_CHECKING:
    from ..answer import Answer

INTERVAL, RANGE = mark("{value} ({low} to {high})"), mark("{low} to {high}")
BUY = mark("of 100 new leads buy")
LEAVE = mark("of 100 customers leave in a month")
GAIN = mark("referral factor (G): further leads that a lead brings in by word of mouth")
LEADS = mark("new leads a week from ads")
COST = mark("a new lead from ads costs")
ONCE, MONTHLY = mark("left of {price} € a purchase"), mark("left of {price} € a month")
WORTH = mark("a new lead is worth in the end, with all whom it brings in (calculated, with your margins)")
NO_GAIN = mark("not recorded")
OF_LOST_A_MONTH = mark("{name}: of {n} lost a month")
OF_LOST_A_YEAR = mark("{name}: of {n} lost a year")
FEW = 10  # people a month: whoever loses fewer counts by the year
FOR_TWICE = mark("{name}: times the leads, for twice the money")


class Fact(NamedTuple):
    """A number with its interval as text, and what it is."""

    value: str
    what: str


def measured_of(answer: "Answer") -> list[Fact]:
    """Return what the log tells, or the model: who buys, who leaves, who is sent, and what a lead may cost."""
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
    if isinstance(of, Likely):
        low, high = np.quantile(of.journeys.loop_gain, [0.05, 0.95])
        return _ends(of.model.loop_gain, low, high, digits=2)
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


def figures_of(answer: "Answer") -> list[Fact]:
    """Return what somebody told of leads and of money."""
    assert answer.plan is not None
    plan, money = answer.plan, answer.plan.money
    figures = [Fact(number(plan.pushes * plan.year / 52, 0 if plan.pushes >= 10 else 1), _(LEADS))]
    figures += [Fact(f"{euros(money.lead)} €", _(COST))] if money.lead else []
    paid = ((ONCE, money.once, money.once_margin), (MONTHLY, money.monthly, money.monthly_margin))
    return figures + [
        Fact(f"{euros(left)} €", _(text).format(price=euros(price))) for text, price, left in paid if left
    ]


def guess_of(answer: "Answer", lever: Any) -> Fact:
    """Return what somebody guessed of a lever, of how many people, and between what it lies nine times in ten."""
    return Fact(_(INTERVAL).format(**_words_of(lever)), _what(answer, lever))


def _what(answer: "Answer", lever: Any) -> str:
    if lever.effect is None:
        return _(FOR_TWICE).format(name=lever.name)
    if lever.kind not in ("go", "stay"):
        return str(lever.name)
    lost = _lost_a_month(answer, lever)
    text, people = (OF_LOST_A_MONTH, lost) if lost >= FEW else (OF_LOST_A_YEAR, 12 * lost)
    return _(text).format(name=lever.name, n=number(people, 0))


def _lost_a_month(answer: "Answer", lever: Any) -> float:
    """Return how many are lost at the step of a lever, by the likeliest model."""
    assert answer.plan is not None
    plan = answer.plan
    (place,) = lever.places(plan.stages, plan.at)
    conversion, dwell, bought, _referrals = plan.journeys
    leave = float(np.mean(plan.balance[place]) / dwell[place]) * plan.year / 12
    return leave * (1 - float(conversion[place].sum() + bought[place]))


def range_of(lever: Any) -> str:
    """Return between what a guess lies nine times in ten, in words."""
    return _(RANGE).format(**_words_of(lever))


def _words_of(lever: Any) -> dict[str, str]:
    now = told(lever)
    low, high = (1 + (now - 1) * f if lever.effect is None else now * f for f in (1 / lever.sure, lever.sure))
    return {"value": amount_of(lever, now), "low": amount_of(lever, low), "high": amount_of(lever, high)}


def amount_of(lever: Any, guess: float) -> str:
    """Return a guess in words: the share that a step moves or, of ads, how many times the leads."""
    return number(guess, 2) if lever.effect is None else percent(guess, 0 if guess >= 0.1 else 1)
