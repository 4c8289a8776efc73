"""Faults that add rows which are no true ones: functions that plant some of them and return how many."""

import datetime as dt
import json

from ..rows import Row, write_cell
from .draft import Draft


def add_guests(draft: Draft, n: int) -> int:
    """Add orders of people of whom neither number nor address is known."""
    called = draft.form.words.get("guest", "")
    names = (called, "", "-") if called.isalpha() else (called,)
    unnamed = dict.fromkeys(("mail", "name", "surname"), "")
    return draft.change(draft.copy(n), person=lambda _row: draft.one_of(*names), **unnamed)


def add_nobody(draft: Draft, n: int) -> int:
    """Add steps of nobody."""
    empty = None if draft.form.suffix == "jsonl" else ""
    return draft.change(draft.copy(n), person=lambda _row: draft.one_of(empty, "(not set)"))


def add_refunds(draft: Draft, n: int) -> int:
    """Add orders that were paid back."""
    rows = draft.copy(n)
    return draft.change(rows, status=draft.form.words["refunds"], refund=lambda row: draft.cell(row, "value"))


def add_cancelled(draft: Draft, n: int) -> int:
    """Add orders that were cancelled."""
    later = dt.timedelta(hours=1)
    return draft.change(draft.copy(n), status=draft.form.words["cancelled"], cancelled=lambda row: row.at + later)


def add_failed(draft: Draft, n: int) -> int:
    """Add orders whose payment failed."""
    return draft.change(draft.copy(n), status=draft.form.words["failed"])


def add_waiting(draft: Draft, n: int) -> int:
    """Add orders that nobody has paid yet."""
    return draft.change(draft.copy(n), status=draft.form.words["waiting"], paid="")


def add_samples(draft: Draft, n: int) -> int:
    """Add free samples, under a status that only this firm has."""
    word = draft.form.words["samples"]
    draft.answers[f"status:{word}"] = "left out"
    return draft.change(draft.copy(n), status=word, value=0.0)


def add_tests(draft: Draft, n: int) -> int:
    """Add orders by which somebody tried the shop out."""
    return draft.change(draft.copy(n), tags=lambda _row: draft.one_of("test", "vip, test"), mode="Test")


def add_doubles(draft: Draft, n: int) -> int:
    """Add rows that stand there already, far from themselves: one right below the other may be two of the same."""
    rows = draft.take(n)
    first, last = (pick(row.at for row in draft.rows) for pick in (min, max))
    draft.added += [Row(dict(row.cells), last if row.at < last else first, order=row.order) for row in rows]
    return len(rows)


def add_sentinels(draft: Draft, n: int) -> int:
    """Add rows with a date that stands for none."""
    days = [dt.datetime(1970, 1, 1, 12), dt.datetime(1900, 1, 1, 12), dt.datetime(2099, 12, 31, 12)]
    return draft.change(draft.copy(n), time=lambda _row: draft.one_of(*days))


def add_dateless(draft: Draft, n: int) -> int:
    """Add rows without a date; where a row is a person, each is one of their own."""
    rows = draft.copy(n)
    if dates := draft.form.roles.get("dates"):
        for row in rows:
            row.cells |= dict.fromkeys(dates.split("\n"), "")
        return draft.change(rows, person=lambda row: str(int(draft.cell(row, "person")) + 1))
    return draft.change(rows, time=None)


def add_deleted(draft: Draft, n: int) -> int:
    """Add steps that somebody deleted in the system; they stay in its dump."""
    return draft.change(draft.copy(n), deleted="true")


def add_again(draft: Draft, n: int) -> int:
    """Add steps to the stage where somebody is already: only the amount has changed."""
    rows = draft.copy(n, minutes=60)  # before anybody moves on, a day later at the earliest
    return draft.change(rows, value=lambda row: round(1.1 * draft.cell(row, "value"), 2))


def add_broken(draft: Draft, n: int) -> int:
    """Add lines that were cut off."""
    rows = draft.copy(n)
    for row in rows:
        cells = {name: write_cell(draft.form, cell) for name, cell in row.cells.items()}
        row.raw = json.dumps(cells)[: int(draft.rng.integers(30, 90))]
    return len(rows)


def add_headers(draft: Draft, n: int) -> int:
    """Paste several exports together: the names of the columns stand in the middle, too."""
    rows = draft.take(n)
    draft.added += [_line_after(row, draft.form.separator.join(draft.form.header)) for row in rows]
    return len(rows)


def add_sums(draft: Draft, n: int) -> int:
    """Add the sum of all amounts at the end, and where faults hide, sums in between."""
    form, name = draft.form, draft.form.roles["value"]

    def add_up(word: str, rows: list[Row]) -> str:
        total = sum(row.cells[name] for row in rows if isinstance(row.cells.get(name), float))
        cells = [""] * len(form.header)
        cells[0], cells[form.header.index(name)] = word, str(write_cell(form, float(total)))
        return form.separator.join(cells)

    between = draft.take(n - 1) if draft.sly else []
    for row in between:
        before = [each for each in draft.rows if each.at <= row.at]
        draft.added.append(_line_after(row, add_up(form.words["part"], before)))
    last = max((*draft.rows, *draft.added), key=lambda row: row.at)
    draft.added.append(_line_after(last, add_up(form.words["sum"], [*draft.rows, *draft.added])))
    return len(between) + 1


def _line_after(row: Row, text: str) -> Row:
    return Row({}, row.at + dt.timedelta(seconds=1), raw=text)
