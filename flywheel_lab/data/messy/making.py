"""What a firm did, in the form of a system and as a log: both are made of the same rows, before any fault."""

import datetime as dt

import numpy as np
import pandas as pd

from ...models.firms import Firm
from ..log import LOST, JourneyLog
from .orders import order_rows
from .rows import BY_ORDER, Form, Row
from .stages import stage_rows

WEEKS = 60


def clean_rows(form: Form, of: Firm, many: bool, people: int, end: dt.date, rng: np.random.Generator) -> list[Row]:
    """Return the rows of a firm in the form of a system, without a fault; `many`: with several lines in some orders."""
    if form.genre == BY_ORDER:
        return order_rows(form, of, people, WEEKS, end, rng, many)
    return stage_rows(form, of, people, WEEKS, end, rng)


def true_log(form: Form, rows: list[Row], end: dt.date) -> JourneyLog:
    """Return what truly happened behind the rows, as a log."""
    events = pd.DataFrame([event for row in rows for event in row.events])
    events = events.dropna(axis="columns", how="all").sort_values(["person", "time"], kind="stable")
    if "value" not in events:
        events = events.drop(columns="currency", errors="ignore")  # of nothing
    events["time"] = events["time"].dt.floor(form.grain)
    if form.genre == BY_ORDER:
        table = events.drop(columns="stage").rename(columns={"time": "date"}).assign(order=range(len(events)))
        there = {name: name for name in ("value", "currency") if name in form.roles}
        return JourneyLog.from_orders(table, person="person", order="order", observed_until=end.isoformat(), **there)
    stages = list(dict.fromkeys(form.stages.values()))
    gone = [form.stages[LOST]] if LOST in form.stages else []
    order = [stage for stage in stages if stage not in gone and (events["stage"] == stage).any()]
    return JourneyLog(
        events.reset_index(drop=True),
        observed_until=end.isoformat(),
        stages=order,
        exits={LOST: gone} if gone else {},
        purchase=form.stages["purchase"] if form.stages["purchase"] in order else None,
    )
