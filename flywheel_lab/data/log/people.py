"""Who a person is: guests and blanks are unknown, and all spellings of an e-mail address are one person."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import mark
from ..words import WORDS
from . import checks
from .notes import Note, note_left_out, note_that, quote_few

PLACEHOLDERS = frozenset(WORDS["nobody"])
BLANK = "–"
SAFE = 2**53  # the first whole number whose neighbour a float does not know
KINDS = {"string", "integer", "floating", "mixed-integer-float", "empty", "decimal", "bytes", "date", "datetime"}

NOBODY = mark("Rows that name nobody, left out: {n} ({values}).")
NO_REFERRER = mark("Column 'referrer' names nobody else of this log ({values}), so referrals are not recorded.")
STRANGERS = mark("People whose referrer is nobody of this log: {n} ({values}).")
NO_ANSWER = mark("Column 'referrer' is empty in each row. If nobody was asked, leave the column out.")
ONESELF = mark("People who name themselves as referrer: {n}. They count as not referred.")
ZERO = mark("Person 0 has more rows than anybody else: {n}. If 0 stands for guests, leave these rows out.")
SAME = mark("Names of people that differ only in spaces, or e-mails only in capitals, are one person: {values}.")


def read(column: "pd.Series[Any]", name: str = "person", guests: bool = False) -> tuple["pd.Series[Any]", list[Note]]:
    """Return people as numbers or texts, NA if a row names nobody, with notes.

    0 names nobody unless people are numbered 0, 1, 2, … without a gap; with `guests`, as in orders, it never does.
    Raises JourneyLogError if people cannot be told apart with certainty.
    """
    if isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype(column.cat.categories.dtype)
    if isinstance(column.dtype, pd.ArrowDtype):
        column = column.astype(object).infer_objects()
    kind = pd.api.types.infer_dtype(column, skipna=True)
    _tell_apart(column, kind, name)
    codes, values = pd.factorize(column)
    known = pd.Series(values)
    if kind == "floating" and (known % 1 == 0).all():
        known = known.astype(np.int64)
    tidy = _tidy(known) if kind == "string" else known
    nobody = tidy.str.lower().isin(PLACEHOLDERS) if kind == "string" else tidy.isin([0, -1])
    notes: list[Note] = []
    if nobody.any() and not guests:
        numbers = pd.to_numeric(tidy, errors="coerce")
        if from_0_on(numbers):
            nobody &= numbers != 0
            rows = pd.Series(np.bincount(codes[codes >= 0].astype(np.intp))).groupby(tidy.to_numpy()).sum()
            notes = note_busy_guest(rows.to_dict())
    blank = bool((codes < 0).any())
    seen = [BLANK] * blank + known[nobody].tolist()
    if not seen and tidy.equals(pd.Series(values)):
        return column.rename("person"), notes
    tidy = tidy.astype("Int64") if pd.api.types.is_integer_dtype(tidy) else tidy
    person = tidy.mask(nobody).reindex(codes).set_axis(column.index).rename("person")
    if person.isna().all():
        message = _("Column '{column}' names nobody: {values}. Choose the column that tells people apart.")
        raise JourneyLogError(message.format(column=name, values=quote_few(seen)))
    return person, [
        *notes,
        *_note_spellings(known, tidy),
        *note_left_out(NOBODY, int(person.isna().sum()), values=quote_few(seen)),
    ]


def from_0_on(numbers: "pd.Series[Any]") -> bool:
    """Whether people are numbered 0, 1, 2, … without a gap, so that 0 is one of them.

    >>> from_0_on(pd.Series([0, 1, 2, 3])), from_0_on(pd.Series([0, 1, 2, 5]))
    (True, False)
    """
    there = numbers[numbers >= 0].unique()
    return bool(len(there) > 2 and there.min() == 0 and there.max() == len(there) - 1)


def note_busy_guest(rows: Mapping[Any, int]) -> list[Note]:
    """Return a note if person 0 has more rows than anybody else: it may be a number that guests share."""
    zero = [name for name in rows if str(name) in ("0", "0.0")]
    n = sum(rows[name] for name in zero)
    return note_that(ZERO, n=n) if n > max((rows[name] for name in rows if name not in zero), default=n) else []


def settle_people(person: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return people, all of them known, as plain numbers or texts."""
    return pd.Series(person.to_numpy(), index=person.index, name="person").infer_objects()


def _tell_apart(column: "pd.Series[Any]", kind: str, name: str) -> None:
    first = column.dropna()
    if kind in {"mixed", "unknown-array"} and first.map(pd.api.types.is_list_like).any():
        value = first[first.map(pd.api.types.is_list_like)].iloc[0]
        raise JourneyLogError(_("A person must be a number or a text, got {value!r}.").format(value=value))
    if kind in {"mixed", "mixed-integer"}:
        message = _("Column '{column}' mixes kinds of values: {kinds}. Turn them into texts with .astype(str).")
        kinds = ", ".join(sorted(each.__name__ for each in first.map(type).unique()))
        raise JourneyLogError(message.format(column=name, kinds=kinds))
    if kind == "floating" and (big := first.abs() >= SAFE).any():
        message = _(
            "Column '{column}', row {row}: {value} was read as a decimal number, which runs together long ids. "
            "Read them as texts: pd.read_csv(file, dtype={{'{column}': str}})."
        )
        row = column.index.get_loc(first[big].index[0])
        raise JourneyLogError(message.format(column=name, row=row, value=f"{first[big].iloc[0]:.0f}"))
    if kind not in KINDS and not kind.startswith(("datetime", "mixed")):
        raise JourneyLogError(_("A person must be a number or a text, got {value!r}.").format(value=first.iloc[0]))


def _tidy(names: "pd.Series[Any]") -> "pd.Series[Any]":
    trimmed = names.str.strip()
    return trimmed.where(~trimmed.str.contains("@", regex=False), trimmed.str.lower())


def _note_spellings(known: "pd.Series[Any]", tidy: "pd.Series[Any]") -> list[Note]:
    twins = known[tidy.duplicated(keep=False)]
    return note_that(SAME, values=quote_few(twins)) if len(twins) else []


def first_known(events: pd.DataFrame, column: str) -> "pd.Series[Any]":
    """Return each person's first known value in a column, index = people, NA if there is none.

    >>> rows = pd.DataFrame({"person": [1, 1, 2], "channel": [None, "ads", None]})
    >>> first_known(rows, "channel").dropna().to_dict()
    {1: 'ads'}
    """
    if column == "person":
        return events.drop_duplicates("person").set_index("person", drop=False)["person"]
    told = events[["person", column]].dropna().drop_duplicates("person").set_index("person")[column]
    return told.reindex(pd.Index(events["person"].unique(), name="person"))


def several(events: pd.DataFrame, column: str) -> int:
    """Return of how many people a column has more than one value."""
    if column == "person":
        return 0
    told = events[["person", column]].dropna().drop_duplicates()
    return int(told["person"].duplicated().groupby(told["person"]).any().sum())


def referrers(events: pd.DataFrame) -> tuple[pd.DataFrame, list[Note]]:
    """Return events whose column `referrer` names people as the log does, and notes; without it where it names nobody.

    1.0 and "1" are the person 1 where that is how a table came to spell its numbers.
    """
    if "referrer" not in events:
        return events, []
    told = checks.comparable(events["referrer"], "referrer")
    people = pd.Series(events["person"].unique())
    person_of = dict(zip(people.map(spelling_of), people, strict=True))
    spelled = told.astype(object).where(told.notna(), None).map(spelling_of, na_action="ignore")
    by = spelled.map(person_of, na_action="ignore")
    named = spelled.notna() & (~spelled.isin(PLACEHOLDERS) | by.notna())
    oneself = named & (by == events["person"])
    stranger = named & by.isna()
    if named.any() and not (named & ~stranger & ~oneself).any():
        return events.drop(columns="referrer"), note_that(NO_REFERRER, values=quote_few(told[named], 3))
    notes = [] if named.any() else note_that(NO_ANSWER)
    if oneself.any():
        notes += note_that(ONESELF, n=int(events.loc[oneself, "person"].nunique()))
    if stranger.any():
        n = int(events.loc[stranger, "person"].nunique())
        notes += note_that(STRANGERS, n=n, values=quote_few(told[stranger], 3))
    return events.assign(referrer=by.where(~stranger, told).where(named & ~oneself, None)), notes


def spelling_of(name: Any) -> str:
    """Return a name as all columns that name people have it: trimmed, e-mails in small letters, 1.0 as 1.

    >>> spelling_of(" Kim@Example.com"), spelling_of(1.0)
    ('kim@example.com', '1')
    """
    text = str(name).strip()
    text = text.lower() if "@" in text else text
    return text.removesuffix(".0")
