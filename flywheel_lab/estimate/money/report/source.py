"""Where the numbers of the page come from: a log, the course, a model or four numbers."""

import datetime as dt
from typing import Any

from ....messages import date, mark, number, short
from ....messages import gettext as _
from ...journey import Estimate
from ..likely import Likely

MEASURED, GIVEN = mark("Measured"), mark("From a model, not measured")
FROM_LOG = mark("{source}, {people} people, {first} to {last}")
FROM_COURSE = mark("{source}, {people} people in {weeks} weeks, looked at on {day}")
FROM_MODEL = mark("{source}, as it stood on {day}")
YOUR_LOG, A_MODEL = mark("your data"), mark("a model, for which nobody was counted")
THE_COURSE = mark("a made-up log of the course")
COUNTED_IN, FROM_FOUR = mark("Counted in a made-up log"), mark("From four numbers that you know roughly")
FOUR = mark("four numbers of a firm")


def heading_of(of: Any) -> str:
    """Return what stands over the numbers of a journey: counted, measured, or from a model."""
    if isinstance(of, Likely):
        return COUNTED_IN if of.weeks else FROM_FOUR
    return MEASURED if isinstance(of, Estimate) else GIVEN


def source_of(of: Any, source: str, day: dt.date) -> str:
    """Return where the numbers come from, and since when; `source` is in words, "" for what is known without it."""
    if isinstance(of, Likely) and not of.weeks:
        return _(FROM_MODEL).format(source=source or _(FOUR), day=date(day))
    if isinstance(of, Likely):
        told = {"people": number(of.people, 0), "weeks": number(of.weeks, 0), "day": date(day)}
        return _(FROM_COURSE).format(source=source or _(THE_COURSE), **told)
    if not isinstance(of, Estimate):
        return _(FROM_MODEL).format(source=source or _(A_MODEL), day=date(day))
    first, last = of.seen or ("?", "?")
    ends = {"first": _moment(first), "last": _moment(last), "people": number(of.people, 0)}
    return _(FROM_LOG).format(source=source or _(YOUR_LOG), **ends)


def _moment(when: Any) -> str:
    return date(when.date()) if hasattr(when, "date") else short(float(when))
