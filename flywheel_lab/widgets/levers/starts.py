"""With what the screen of levers begins: a firm's likely journeys, its money and levers, and how it was measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ...estimate.journey import Estimate
from ...estimate.money.ground import Ground, model_of
from ...estimate.money.likely import Likely, likely_journeys
from ...estimate.money.likely.of_four import likely_of_four, people_today, pushes_of
from ...estimate.money.telling import GUESSES, MONTHLY
from ...messages import gettext as _
from ...messages import number, stage_name
from ...models.firms import Firm
from ...models.firms.four_numbers import FourNumbers
from ...models.firms.spans import NAMES
from ...models.journey import JourneyModel
from ...models.money.lever import Lever
from ...models.money.money import Money
from ...models.money.ready import levers as ready_levers
from ...models.money.ready import where_from
from ..texts import levers as texts

OWN = "own"
TENTH = 0.1  # of the ads of today, or of what customers leave in a month


class Own(NamedTuple):
    """One's own firm as it was typed: its four numbers, its name, and which of the numbers are guesses."""

    four: FourNumbers
    name: str = ""
    guessed: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Start:
    """One firm of the screen: what is known of its journey, what customers pay, its levers, and leads from ads."""

    key: str
    name: str
    of: Ground
    money: Money
    levers: tuple[Lever, ...]
    pushes: float
    measured: str
    people: tuple[float, ...] | None = None
    asks_money: bool = False


def start_of(
    one: Firm,
    estimate: Estimate | JourneyModel | None = None,
    money: Money | None = None,
    levers: Sequence[Lever] | None = None,
    pushes: float | None = None,
    as_it_is: bool = False,
) -> Start:
    """Return a firm as its kept log tells it, or with what is given instead; `as_it_is`: its model, taken for known."""
    of: Ground = estimate if estimate is not None else one.model if as_it_is else likely_journeys(one.key)
    model_of(of)
    chosen = tuple(levers if levers is not None else ready_levers(one))
    leads = one.pushes if pushes is None else float(pushes)
    return Start(one.key, one.name, of, money or one.money, chosen, leads, _measured(of))


def start_of_own(own: Own, money: Mapping[str, float]) -> Start:
    """Return one's own firm, with `money` typed on the screen: "margin" a customer a month, and "ads".

    Its levers are those that four numbers know: ads, referrals, and customers who stay.
    """
    four, name, guessed = own
    of, leads, ads = likely_of_four(four), pushes_of(four), money.get("ads", 0.0)
    monthly = money.get("margin", 0.0)
    cost = ads * 12 / 52 / leads if leads else 0.0
    step = float(f"{TENTH * (ads or monthly * four.customers.guess):.2g}") or 1.0
    known = {"referrals", "stay"} | ({"ads"} if cost else set())
    levers = tuple(each for each in ready_levers(of.model, step) if each.key in known)
    paid = Money(monthly=monthly, monthly_margin=monthly, lead=cost)
    measured = " ".join(filter(None, [_(texts.FOUR), _tell_guessed(guessed)]))
    return Start(OWN, name or _(texts.OWN), of, paid, levers, leads, measured, tuple(people_today(four)), True)


def _tell_guessed(names: Sequence[str]) -> str:
    if len(names) == len(NAMES):
        return _(texts.ALL_GUESSED)
    return _(texts.GUESSED).format(names="; ".join(_(NAMES[each]) for each in names)) if names else ""


def _measured(of: Ground) -> str:
    if isinstance(of, Likely):
        years = number(of.weeks / 52, 0)
        return _(texts.MADE_UP).format(people=number(of.people, 0), years=years)
    if isinstance(of, Estimate):
        return _(texts.OWN_LOG).format(people=number(max(of.counts), 0))
    return _(texts.TAKEN)


def firm_given(start: Start) -> dict[str, Any]:
    """Return what the screen needs of a firm: its names, the range of money, its levers and their sentences."""
    step = sum(lever.monthly for lever in start.levers) / len(start.levers)
    model = model_of(start.of)
    ads = start.money.lead * start.pushes * 52 / 12 if model.step == "week" else 0.0
    return {
        "key": start.key,
        "name": start.name,
        "measured": start.measured,
        "ads": ads,
        "pushes": start.pushes,
        "asks_money": start.asks_money,
        "budget": {"min": step / 2, "max": 10 * step, "step": step / 10, "start": step},
        "levers": [lever_given(lever, _(MONTHLY).format(n=number(lever.monthly, 0))) for lever in start.levers],
    }


def lever_given(lever: Lever, money: str) -> dict[str, Any]:
    """Return what the screen needs of a lever; `money` is what its step costs, as its sentence says it."""
    names = ("key", "name", "kind", "target", "trial", "effect", "twice", "sure", "delay")
    stage = stage_name(lever.stage) if lever.stage else ""
    told = {"money": money, "effect": "{effect}", "stage": stage}
    return {name: getattr(lever, name) for name in names} | {
        "stage": stage,
        "where": where_from(lever),
        "asks": "" if lever.effect is None else _(GUESSES[lever.kind]).format(**told),
        "asks_twice": _(texts.ASKS_TWICE_ADS if lever.effect is None else texts.ASKS_TWICE),
    }
