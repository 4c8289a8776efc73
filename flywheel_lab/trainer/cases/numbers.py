"""The numbers of the cases, from the models of the firms: what the situation gives, and what follows from it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from ...messages import gettext as _
from ...messages import number, percent, short
from ...models.checks import Array
from ...models.firms import Firm, firm
from ...models.firms.euros import MONTH
from ...models.firms.reading import AFTER
from ...models.simulation import expected_flow, purchases

YEAR, QUARTER = 52, 13
Row = list[str]


class Case(NamedTuple):
    """The numbers in the texts of a case, the table that a group gets, and the one beside its solution."""

    numbers: Mapping[str, float]
    table: list[Row]
    solved: list[Row]


class Weeks(NamedTuple):
    """Customers and those in the first three phases, (weeks + 1,) each; orders and new leads of each week, (weeks,)."""

    customers: Array
    early: Array
    orders: Array
    leads: Array


def weeks_from_today(before: Firm, now: Firm, pushes: Array) -> Weeks:
    """Return what happens to a firm in balance that becomes another one, with these new leads from ads each week."""
    people = now.model.coast(before.balance, len(pushes)) + expected_flow(now.model, pushes, len(pushes))
    sent = people @ now.model.referrals.sum(axis=1)
    return Weeks(
        people[:, AFTER].sum(axis=1), people[:, :3].sum(axis=1), purchases(now.model, people[1:]), pushes + sent[:-1]
    )


def _shop() -> Case:
    shop = firm("shop")
    finishing = float(shop.model.conversion[6, 7])
    offers = {
        "A": shop.changed(pushes=1.1 * shop.pushes),
        "B": shop.changed(conversion={("adoption", "retention"): 1.1 * finishing}),
        "C": shop.changed(referrals=1.1),
    }
    runs = {name: weeks_from_today(shop, each, np.full(YEAR, each.pushes)).customers for name, each in offers.items()}
    more = {
        name: [run[QUARTER], run[YEAR], offers[name].customers] - np.array(shop.customers) for name, run in runs.items()
    }
    told = {f"{name.lower()}_soon": gains[0] for name, gains in more.items()}
    numbers = told | {
        "budget": 0.1 * shop.ad_spend,
        "leads": 0.1 * shop.pushes,
        "now": 100 * finishing,
        "finish": 110 * finishing,
        "weeks": shop.funnel.time_to_purchase().mean,
        "bought": shop.model.purchase_probability,
        "sent": 1 - shop.pushes / shop.newcomers,
        "b_long": more["B"][2] / shop.customers,
        "profit": round(more["B"][2] * shop.money.monthly_margin, -2),
    }
    table = [
        [
            _("New leads from ads, at {cost} € each").format(cost=number(shop.money.lead, 2, fixed=True)),
            number(shop.pushes),
        ],
        [_("New leads sent by customers"), number(shop.newcomers - shop.pushes)],
        [_("First parcels"), number(shop.orders)],
        [_("First pieces finished"), number(shop.orders * finishing)],
        [_("Customers"), number(shop.customers, 0)],
        [_("What a customer leaves each month"), f"{number(shop.money.monthly_margin)} €"],
    ]
    head = [_("More customers"), _("after a quarter"), _("after a year"), _("in the long run")]
    return Case(numbers, table, [head, *([name, *(number(each, 0) for each in gains)] for name, gains in more.items())])


def _saas() -> Case:
    saas, step, shown = firm("saas"), 4, 3
    flow = weeks_from_today(saas, saas, np.full(12 * step, 2 * saas.pushes))
    leads, orders = (each.reshape(-1, step).sum(axis=1) for each in (flow.leads, flow.orders))
    usual = saas.orders / saas.newcomers
    report = orders / leads
    back = [percent(each, 1) for each in report].index(percent(usual, 1))
    head = [_("Weeks"), _("New leads"), _("Contracts"), _("Conversion")]
    before = [
        _("before"),
        number(step * saas.newcomers, 0),
        number(step * saas.orders, 0),
        percent(usual, 1),
    ]
    rows = [
        [f"{step * k + 1}–{step * k + step}", number(leads[k], 0), number(orders[k], 0), percent(report[k], 1)]
        for k in range(back + 2)
    ]
    numbers = {
        "weeks": step * shown,
        "usual": usual,
        "buy": saas.funnel.time_to_purchase().mean,
        "low": float(report.min()),
        "back_first": step * back + 1,
        "back_last": step * back + step,
    }
    return Case(numbers, [head, before, *rows[:shown]], [head, *rows[shown:]])


def _machines() -> Case:
    mill, pause, years = firm("machines"), 2 * QUARTER, 4
    flow = weeks_from_today(mill, mill, np.r_[np.zeros(pause), np.full(years * YEAR - pause, mill.pushes)])
    orders = flow.orders.reshape(-1, QUARTER).sum(axis=1)
    early = flow.early[::QUARTER]
    head = [_("Quarter"), _("Machines ordered"), _("Mills in the first three phases at its end")]
    rows = [[str(k + 1), number(each, 1, fixed=True), number(early[k + 1], 0)] for k, each in enumerate(orders)]
    before = [_("before"), number(QUARTER * mill.orders, 1, fixed=True), number(early[0], 0)]
    lost = years * YEAR * mill.orders - orders.sum()
    numbers = {
        "spend": mill.ad_spend,
        "pause": pause,
        "saved": mill.ad_spend * pause / MONTH,
        "buy": mill.funnel.time_to_purchase().mean,
        "worst": int(orders.argmin()) + 1,
        "since": QUARTER * int(orders.argmin()) - pause,
        "lowest": orders.min(),
        "usual": QUARTER * mill.orders,
        "years": years,
        "lost": lost,
        "margin": round(lost * mill.money.once_margin, -3),
        "first_before": early[0],
        "first_after": early[1],
    }
    return Case(numbers, [[each[0], each[1]] for each in (head, before, *rows[:2])], [head, *rows[:10]])


def _craft() -> Case:
    stove, years = firm("craft"), 5
    left = stove.coast(years * YEAR)
    missing = np.cumsum(stove.orders - left.orders[1:])
    leaving = np.cumsum(stove.customers - left.customers[1:])
    lost = missing * stove.money.once_margin + leaving * stove.money.monthly_margin / MONTH
    saved = stove.ad_spend / MONTH * np.arange(1, years * YEAR + 1)
    numbers = {
        "sent": 10 * (1 - stove.pushes / stove.newcomers),
        "pushes": stove.pushes,
        "spend": stove.ad_spend,
        "first": missing[YEAR - 1],
        "five": missing[-1],
        "usual": YEAR * stove.orders,
        "eaten": int(np.argmax(lost > saved)) + 1,
        "followed": stove.newcomers - stove.pushes,
        "year_spend": 12 * stove.ad_spend,
        "year_margin": round(missing[YEAR - 1] * stove.money.once_margin, -3),
        "buy": stove.funnel.time_to_purchase().mean,
        "more": stove.changed(referrals=1.1).customers / stove.customers - 1,
        "ads": stove.changed(pushes=1.1 * stove.pushes).customers / stove.customers - 1,
    }
    table = [
        [_("Enquiries a week from ads"), number(stove.pushes)],
        [_("Enquiries a week that customers send"), number(stove.newcomers - stove.pushes)],
        [_("Stoves a year"), number(YEAR * stove.orders, 0)],
        [_("Margin of a stove"), f"{number(stove.money.once_margin)} €"],
        [_("Stove owners, with a yearly check"), number(stove.customers, 0)],
        [_("Weeks from enquiry to order"), short(stove.funnel.time_to_purchase().mean)],
    ]
    head = [_("Year"), _("Stoves built"), _("missing so far"), _("owners left")]
    built = left.orders[1:].reshape(years, YEAR).sum(axis=1)
    ends = range(YEAR, years * YEAR + 1, YEAR)
    rows = [
        [str(k + 1), number(built[k], 0), number(missing[end - 1], 0), percent(left.customers[end] / stove.customers)]
        for k, end in enumerate(ends)
    ]
    return Case(numbers, table, [head, *rows])


CASES: dict[str, Callable[[], Case]] = {"shop": _shop, "saas": _saas, "machines": _machines, "craft": _craft}
