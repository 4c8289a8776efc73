"""Who a person is, in the engine of the table: blanks are unknown, all spellings of an e-mail are one person.

The rules are those of a log (`data/log/people.py`), as expressions, so that no row has to leave its engine.
"""

from typing import Any

import narwhals as nw
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ..log import people
from ..log.notes import Note, list_few, note_left_out, note_that
from .engine import Frame

ZEROS = frozenset({"0", "0.0"})


def separate_people(frame: Frame) -> Frame:
    """Return the table with people as numbers or texts, and nan as null; raises JourneyLogError."""
    kind = frame.collect_schema()["person"]
    if kind.is_float():
        return frame.with_columns(person=nw.when(~nw.col("person").is_nan()).then(nw.col("person")))
    told = isinstance(kind, nw.Unknown) and not frame.implementation.is_polars()  # such as a UUID of DuckDB
    if told or isinstance(kind, (nw.Categorical, nw.Enum, nw.Date, nw.Datetime)):
        return frame.with_columns(person=nw.col("person").cast(nw.String))
    if not (kind.is_numeric() or isinstance(kind, (nw.String, nw.Binary))):
        value = frame.select("person").head(1).collect().to_pandas().iloc[0, 0]
        raise JourneyLogError(_("A person must be a number or a text, got {value!r}.").format(value=value))
    return frame


def flag_people(frame: Frame) -> Frame:
    """Add a column `_sound`: null where a person is unknown, or may be a spelling of somebody else."""
    if not isinstance(frame.collect_schema()["person"], nw.String):
        return frame.with_columns(_sound=nw.col("person"))
    return frame.with_columns(_sound=nw.when(~_placeholder() & (_tidy() == nw.col("person"))).then(nw.lit(1)))


def extremes(frame: Frame) -> tuple[nw.Expr, ...]:
    """Return the smallest and largest number of a person, where people are numbers."""
    if not frame.collect_schema()["person"].is_numeric():
        return ()
    return nw.col("person").min().alias("low"), nw.col("person").max().alias("high")


def keep_known_people(frame: Frame, seen: pd.DataFrame) -> tuple[Frame, list[Note]]:
    """Return the rows of known people, each under one name, and notes on the others."""
    nobody: list[Any] = []
    rows = 0
    odd = int((seen["rows"] - seen["sound"]).sum())
    notes: list[Note] = []
    kind = frame.collect_schema()["person"]
    if kind.is_numeric():
        low, high = (1, 1) if odd == seen["rows"].sum() else (seen["low"].min(), seen["high"].max())
        if kind.is_float() and max(abs(low), abs(high)) >= people.SAFE:
            _refuse_run_together(low if abs(low) > abs(high) else high)
        kin = float if kind.is_float() else int
        candidates = [kin(number) for number in (-1, 0) if low <= number <= high] if low <= 0 else []
        there = _rows_by_person(frame.filter(nw.col("person").is_in(candidates))) if candidates else {}
        spared = 0 in there and _is_numbered_from_0(frame.filter(nw.col("person") >= 0))
        notes = people.note_busy_guest(_rows_by_person(frame)) if spared else []
        nobody = [number for number in there if number == -1 or not spared]
        rows = sum(there[number] for number in nobody)
        empty = odd
        frame = frame.filter(~nw.col("person").is_in(nobody)) if nobody else frame
    else:
        empty = odd and int(frame.filter(nw.col("person").is_null()).select(nw.len()).collect().item())
        if odd > empty:
            frame, nobody, rows, notes = _clean_texts(frame)
    if empty:
        frame = frame.filter(~nw.col("person").is_null())
    shown = list_few(["–"] * bool(empty) + [repr(name) for name in nobody])
    if empty + rows and empty + rows == int(seen["rows"].sum()):
        message = _("Column '{column}' names nobody: {values}. Choose the column that tells people apart.")
        raise JourneyLogError(message.format(column="person", values=shown))
    return frame, [*note_left_out(people.NOBODY, empty + rows, values=shown), *notes]


def count_movers(frame: Frame, leaving: list[Any]) -> tuple[int, dict[Any, int], int, int]:
    """Return how many people moved, how many have one stage only (by stage), and how many of both were lost."""
    gone = nw.col("stage").is_in(leaving).cast(nw.Int64) if leaving else nw.lit(0)
    rows = frame.select("person", "stage", gone=gone).group_by("person")
    each = rows.agg(nw.col("stage").min().alias("one"), nw.col("stage").max().alias("other"), nw.col("gone").max())
    told = each.group_by("one", "other", "gone").agg(nw.len().alias("people")).collect().to_pandas()
    alone, lost = told["one"] == told["other"], told["people"].where(told["gone"] == 1, 0)
    stood = told[alone].groupby("one")["people"].sum().to_dict()
    return int(told["people"][~alone].sum()), stood, int(lost[alone].sum()), int(lost[~alone].sum())


def _clean_texts(frame: Frame) -> tuple[Frame, list[str], int, list[Note]]:
    odd = _rows_by_person(frame.filter(_placeholder()))
    names = frame.filter(~nw.col("person").is_null()).select(person="person", tidy=_tidy())
    spared: frozenset[str] = frozenset()
    if any(name.strip() in ZEROS for name in odd):
        counted = _rows_by_person(names.filter(nw.col("tidy").str.contains(r"^\d+(\.0)?$")).select(person="tidy"))
        spared = ZEROS if people.from_0_on(pd.to_numeric(pd.Series(list(counted)))) else spared
    nobody = sorted(name for name in odd if name.strip() not in spared)
    frame = frame.filter(~nw.col("person").is_in(nobody) | nw.col("person").is_null()) if nobody else frame
    twins = (
        names.filter(~nw.col("tidy").str.to_lowercase().is_in(sorted(people.PLACEHOLDERS - spared)))
        .unique()
        .group_by("tidy")
        .agg(nw.col("person").min().alias("one"), nw.col("person").max().alias("other"))
        .filter(nw.col("one") != nw.col("other"))
        .collect()
        .to_pandas()
        .sort_values("tidy")
    )
    spelled = [repr(name) for pair in twins[["one", "other"]].to_numpy() for name in pair]
    notes = people.note_busy_guest(_rows_by_person(names.select(person="tidy"))) if spared else []
    notes += note_that(people.SAME, values=list_few(spelled)) if spelled else []
    return frame.with_columns(person=_tidy()), nobody, sum(odd[name] for name in nobody), notes


def _tidy() -> nw.Expr:
    name = nw.col("person").str.strip_chars()
    return nw.when(name.str.contains("@", literal=True)).then(name.str.to_lowercase()).otherwise(name)


def _placeholder() -> nw.Expr:
    return nw.col("person").str.strip_chars().str.to_lowercase().is_in(sorted(people.PLACEHOLDERS))


def _rows_by_person(frame: Frame) -> dict[Any, int]:
    """Return the number of rows of each person."""
    rows = frame.group_by("person").agg(nw.len().alias("rows")).collect().to_pandas()
    return {name: int(n) for name, n in zip(rows["person"], rows["rows"], strict=True)}


def _is_numbered_from_0(frame: Frame) -> bool:
    told = frame.select("person").unique().select(nw.len().alias("n"), nw.col("person").max().alias("high"))
    n, high = told.collect().to_pandas().iloc[0]
    return bool(n > 2 and high == n - 1)


def _refuse_run_together(value: float) -> None:
    message = _(
        "Column '{column}', row {row}: {value} was read as a decimal number, which runs together long ids. "
        "Read them as texts: pd.read_csv(file, dtype={{'{column}': str}})."
    )
    raise JourneyLogError(message.format(column="person", row="–", value=f"{value:.0f}"))
