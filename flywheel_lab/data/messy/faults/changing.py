"""Faults in the cells of true rows, or of the whole file: functions that plant some and return in how many rows."""

import datetime as dt

from ..rows import Row
from .draft import Draft

NEVER = dt.datetime(1970, 1, 1, 1)


def change_customers(draft: Draft, n: int) -> int:
    """Let customers order without logging in: their address alone tells who they are."""
    return draft.change(draft.take(n), person=draft.form.words.get("guest", ""))


def change_mails(draft: Draft, n: int) -> int:
    """Write the addresses of customers in another way."""

    def spell(row: Row) -> str:
        mail = str(draft.cell(row, "person"))
        return str(draft.one_of(mail.upper(), mail.title(), f"{mail} "))

    return draft.change(draft.take(n), person=spell)


def change_refunds(draft: Draft, n: int) -> int:
    """Let customers order two of a thing and send one back: what they paid in the end stays the same."""
    rows = draft.take(n)
    draft.change(rows, refund=lambda row: draft.cell(row, "value"), status=draft.form.words["parts"], pieces=2)
    return draft.change(
        rows, value=lambda row: 2 * draft.cell(row, "value"), subtotal=lambda row: 2 * row.cells["Subtotal"]
    )


def change_currencies(draft: Draft, n: int) -> int:
    """Let some customers pay in francs."""
    rows = draft.take(n)
    for row in rows:
        row.events = [event._replace(currency="CHF") for event in row.events]
    return draft.change(rows, currency=lambda row: "chf" if str(draft.cell(row, "currency")).islower() else "CHF")


def change_unreached(draft: Draft, n: int) -> int:
    """Write a date that stands for none where a stage was not reached."""
    columns = draft.form.roles["dates"].split("\n")
    rows = draft.take(n, lambda row: not all(row.cells.get(name) for name in columns))
    for row in rows:
        free = [name for name in columns if not row.cells.get(name)]
        row.cells[draft.one_of(*reversed(free))] = NEVER
    return len(rows)


def change_dates(draft: Draft, n: int) -> int:
    """Write some dates as a colleague does: the year first."""
    return draft.change(draft.take(n), time=lambda row: f"{row.at:%Y-%m-%d}")


def change_amounts(draft: Draft, n: int) -> int:
    """Leave amounts empty."""
    rows = draft.take(n)
    for row in rows:
        row.events = [event._replace(value=None) for event in row.events]
    return draft.change(rows, value="")


def change_stages(draft: Draft, n: int) -> int:
    """Write stages in other ways, and each seldom."""
    stages = [draft.cell(row, "stage") for row in draft.rows]

    def spell(row: Row) -> str:
        stage = str(draft.cell(row, "stage"))
        return str(draft.one_of(stage.upper(), stage.lower(), f"{stage} "))

    return draft.change(draft.take(n, lambda row: stages.count(draft.cell(row, "stage")) > 3 * n), stage=spell)


def change_browsers(draft: Draft, n: int) -> int:
    """Let people go on in another browser, where they log in as well as before."""
    rows_of: dict[int, list[Row]] = {}
    for row in draft.rows:
        rows_of.setdefault(row.order, []).append(row)
    some = [rows for rows in rows_of.values() if len(rows) > 1 and not draft.touched & {id(row) for row in rows}]
    chosen = [some[k] for k in draft.rng.choice(len(some), size=min(n, len(some)), replace=False)]
    for rows in chosen:
        draft.touched |= {id(row) for row in rows}
        draft.change(rows, login=lambda row: f"U-{row.order:05d}")
        draft.change(rows[1:], person=lambda row: f"{2_000_000_000 + 7_919 * row.order}.{1_710_000_000 + row.order}")
    return sum(map(len, chosen))


def count_lines(draft: Draft, _n: int) -> int:
    """Return how many rows are further lines of an order."""
    return len(draft.rows) - len({row.order for row in draft.rows})


def count_all(draft: Draft, _n: int) -> int:
    """Return how many rows there are: what is wrong with the whole file is wrong with each of them."""
    return len(draft.rows) + len([row for row in draft.added if row.raw is None])
