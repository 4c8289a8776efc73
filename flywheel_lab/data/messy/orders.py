"""The orders of a firm: who bought what when, and the rows of a file that tell it."""

import datetime as dt
from typing import NamedTuple

import numpy as np

from ...models.firms import Firm
from .journeys import draw_journeys
from .people import Person
from .rows import Event, Form, Row

BUYING = ("purchase", "retention", "expansion")
"""Phases that begin with an order."""
GOODS = {
    "shop": (("Wollpaket", 29.0), ("Sockenwolle", 8.5), ("Stricknadeln", 6.9), ("Merino 50 g", 5.4)),
    "craft": (("Kachelofen", 11_900.0), ("Kaminreinigung", 180.0), ("Ofentür", 640.0)),
    "machines": (("Strickmaschine", 180_000.0), ("Wartung", 6_200.0), ("Nadelbett", 11_500.0)),
    "saas": (("Zettelfrei", 99.0), ("Zettelfrei Team", 149.0)),
}


class Order(NamedTuple):
    """One order: its number, who bought what when, and what all of it costs."""

    number: int
    person: Person
    when: dt.datetime
    goods: list[tuple[str, float]]
    currency: str = "EUR"

    @property
    def value(self) -> float:
        """The sum of the prices."""
        return round(sum(price for _name, price in self.goods), 2)


def order_rows(
    form: Form, firm: Firm, people: int, weeks: int, end: dt.date, rng: np.random.Generator, many: bool = False
) -> list[Row]:
    """Return the rows of all orders of `people` buyers; the first row of an order carries what truly happened."""
    rows: list[Row] = []
    goods = GOODS[firm.key]
    for journey in draw_journeys(firm, "purchase", people, weeks, end, rng):
        for phase, when in journey.passages:
            if phase in BUYING:
                n = 1 + int(many and rng.random() < 0.25)
                picked = [goods[k] for k in rng.choice(len(goods), size=n, replace=False)]
                order = Order(len(rows) + 1, journey.person, when, picked)
                rows += fill_order(form, order)
    return rows


def fill_order(form: Form, order: Order) -> list[Row]:
    """Return the rows of an order; its first one carries what truly happened."""
    rows: list[Row] = form.fill(order)
    rows[0].events = [Event(order.person.number, "", order.when, order.value, order.currency)]
    return rows


def number_orders(form: Form, rows: list[Row]) -> None:
    """Give each order its number in the order of the file, so that nothing but its cells tells what it is."""
    name = form.roles["order"]
    numbers: dict[int, int] = {}
    for row in rows:
        if row.raw is None:
            k = numbers.setdefault(row.order, len(numbers) + 1)
            row.cells[name] = form.number(k)
