"""When the rows of an export happened: the dates of a whole column, and the zone in which its clock ran."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from ...data.log.notes import note_that
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from .. import report
from ..cells.column import Column, Numbers
from ..cells.dates import Dates, are_possible, read_dates
from ..cells.patterns import TIME_OF_DAY, is_coarse
from ..doubts.doubt import Choice, Doubt, DoubtError
from ..privacy import cover_contacts
from ..sheet import Sheet
from ..vocabulary import has_word, plain_name

UTC = mark("The times in '{column}' are in UTC. If your days begin elsewhere, answer {id!r} with {example!r}.")
KINDS = {"dmy": mark("day, month, year"), "mdy": mark("month, day, year"), "number": mark("it is a number, no date")}


def column_dates(sheet: Sheet, column: int) -> Dates:
    """Return the dates of a whole column; raises DoubtError where day and month cannot be told apart."""
    header, texts = sheet.table.header[column], sheet.table.columns[column]
    id = f"time.order:{header}"
    dates = read_dates(texts, header, None, sheet.answers.hear(id), sheet.columns.like)
    if not dates.kind:
        raise no_dates(header, texts.texts)
    if not dates.clear:
        choices = tuple(Choice(kind, _(KINDS.get(kind, kind)), two) for kind, two in dates.samples.items())
        choices = tuple(sorted(choices, key=lambda choice: choice.value != dates.kind))
        question = _("Which is the day and which the month in '{column}'?") if "number" not in dates.samples else ""
        question = question or _("Are the numbers in '{column}' dates?")
        doubt = Doubt(
            id, header, question.format(column=header), choices, "", dates.confidence, tuple(dates.evidence), True
        )
        raise DoubtError(doubt, sheet.name)
    return dates


def no_days(header: str, value: str) -> FlywheelError:
    """Return the refusal of a column that tells months, weeks or years, the first of which is `value`."""
    message = _(
        "Column '{column}' tells no days, only whole months, weeks or years such as {value}. Export it with the "
        "day of each row."
    )
    return FlywheelError(message.format(column=header, value=repr(value)))


def no_dates(header: str, texts: list[str]) -> FlywheelError:
    """Return the refusal of a column that can hold no dates, with the first text that is none by itself."""
    full = [text for text in texts if text.strip()]
    value = cover_contacts(next((text for text in full if not read_dates([text], "date").kind), (full or [""])[0])[:60])
    if is_coarse(value):
        return no_days(header, value)
    message = _("Column '{column}' holds no dates that can be read, such as {value!r}. Write them as 2026-03-31.")
    return FlywheelError(message.format(column=header, value=value))


def add_clock(dates: Dates, sheet: Sheet) -> Dates:
    """Return the dates with the time of day that stands in a column of its own, if they have none."""
    whole = np.isnat(dates.times) | (dates.times == dates.times.astype("datetime64[D]"))
    if "clock" not in sheet.columns.of or not whole.all():
        return dates
    column = sheet.columns.texts(sheet.table, "clock")
    seconds = np.array([_since_midnight(text) for text in column.texts], "timedelta64[s]")
    return replace(dates, times=dates.times + column.take(seconds))


def _since_midnight(text: str) -> int:
    """Return the seconds of a time of day, 0 where it is none.

    >>> _since_midnight("2:05 PM"), _since_midnight("")
    (50700, 0)
    """
    match = TIME_OF_DAY.match(text)
    if match is None or int(match["h"]) > 23 or int(match["min"] or 0) > 59 or int(match["s"] or 0) > 59:
        return 0
    half = (match["ap"] or "").lower()
    hour = int(match["h"]) % 12 + 12 * half.startswith("p") if half else int(match["h"])
    return (hour * 60 + int(match["min"] or 0)) * 60 + int(match["s"] or 0)


def why_no_times(dates: Dates) -> dict[str, Numbers]:
    """Return for each reason why a row has no time, which rows have it."""
    none = np.isnat(dates.times)
    possible = none | are_possible(dates.times)
    return {report.NO_TIME: none & ~dates.bad, report.BAD_TIME: dates.bad, report.NO_DAY: ~possible}


def clock(dates: Dates, sheet: Sheet, by_the_day: bool = False) -> "pd.Series[Any]":
    """Return when each row happened, in the zone of the shop where the export counts in UTC and somebody named it.

    Where only the day counts, the offsets that the rows tell are left out: it is that of the clock on the wall.
    """
    good: pd.Series[Any] = pd.Series(_possible_times(dates))
    told = has_word(plain_name(sheet.header("time")), ("utc", "gmt")) and dates.offsets is None
    if dates.zone == "UTC" or told:
        column = sheet.header("time")
        zone = sheet.answers.hear("zone")
        if zone is None:
            notes = note_that(UTC, column=column, id="zone", example="Europe/Berlin")
            sheet.notes += [note for note in notes if note not in sheet.notes]  # visits have a column for each action
            return good
        try:
            return pd.Series(good.dt.tz_localize("UTC").dt.tz_convert(zone))
        except (KeyError, ValueError, OSError, TypeError):
            message = _("There is no time zone {zone!r}. Write one such as 'Europe/Berlin'.")
            raise FlywheelError(message.format(zone=zone)) from None
    if dates.offsets is None or (by_the_day and not sheet.held):
        return good
    offsets = [offset or "+00:00" for offset in dates.offsets[:]]
    texts = [None if time is pd.NaT else time.isoformat() + offset for time, offset in zip(good, offsets, strict=True)]
    return pd.Series(texts, dtype=object)


def _possible_times(dates: Dates) -> Numbers:
    return np.where(are_possible(dates.times), dates.times, np.datetime64("NaT"))


def offset_moments(dates: Dates, offsets: Column) -> "pd.Series[Any]":
    """Return the moments of rows that tell how far their clock is from UTC; who tells nothing is in UTC."""
    ahead = np.array([_seconds_ahead(text or "+00:00") for text in offsets.texts], "timedelta64[s]")
    moments: pd.Series[Any] = pd.Series(_possible_times(dates) - offsets.take(ahead)).dt.tz_localize("UTC")
    return moments


def _seconds_ahead(offset: str) -> int:
    """Return how far a clock is ahead of UTC.

    >>> _seconds_ahead("+02:00"), _seconds_ahead("-03:30")
    (7200, -12600)
    """
    hours, minutes = map(int, offset[1:].split(":"))
    return (hours * 60 + minutes) * (-60 if offset[0] == "-" else 60)


def runs_backwards(moments: "pd.Series[Any]") -> bool:
    """Whether rows run from the newest to the oldest."""
    steps = moments.diff().dropna()
    return bool(len(steps) and (steps <= pd.Timedelta(0)).all() and (steps < pd.Timedelta(0)).any())


def moments(times: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return the moments by which to order what the clocks on the wall showed."""
    return pd.Series(pd.to_datetime(times, utc=True, format="ISO8601"))
