"""Which sheet of a workbook is read: one that tells who bought when, and below it all those with its columns."""

from dataclasses import dataclass

from ...data.log.notes import Note, list_few, note_that
from ...messages import gettext as _
from ...messages import mark
from ..privacy import cover_contacts
from ..vocabulary import joined, plain_name
from .groups import NAME, tells_state
from .heads import filled_to, header_row, how_telling

Rows = list[list[str]]
FEW = 3  # columns that are named
JOINED = mark("Sheets of the workbook with the same columns were read one below the other: {sheets}.")
OTHERS = mark(
    "Of the workbook, this sheet was read: {sheet}. Not read: {others}. To read one of them, save it as a file of its "
    "own."
)
SHEET = mark("{sheet} (rows: {n}; columns: {columns})")
STATES = mark("The names of the sheets tell how orders stand, and were read as the column '{column}'.")


@dataclass(frozen=True)
class Sheet:
    """A sheet with the lines above its header, the header, and its rows that are not blank."""

    name: str
    above: Rows
    header: list[str]
    rows: Rows

    @property
    def names(self) -> list[str]:
        """The names of its columns as other sheets may write them."""
        return [joined(plain_name(cell)) for cell in self.header]

    def __str__(self) -> str:
        """Its name, how many rows it has, and the first columns."""
        columns = list_few([cover_contacts(cell) for cell in self.header if cell], FEW)
        return _(SHEET).format(sheet=self.name, n=len(self.rows), columns=columns)


def choose_sheets(sheets: dict[str, Rows]) -> tuple[str, Rows, list[Note]]:
    """Return the name and the rows of the longest sheet of those whose columns tell most, and what became of others.

    Those with the same columns follow it or stand before it, as in the workbook, unless most of their rows stand there
    already, as in a sheet of a whole year beside those of its months.
    """
    full = [found for name, rows in sheets.items() if (found := _find_table(name, rows))]
    if not full:
        return next(iter(sheets), ""), [], []
    main = max(full, key=lambda each: (how_telling(each.header), len(each.rows)))
    there, same = set(map(tuple, main.rows)), [main]
    for each in full:
        own = _as_in(main, each) if each is not main and sorted(each.names) == sorted(main.names) else []
        if own and sum(tuple(row) in there for row in own) <= len(own) / 2:
            same.append(Sheet(each.name, [], main.header, own))
            there.update(map(tuple, own))
    others = [str(each) for each in full if each.name not in {one.name for one in same}]
    notes = note_that(OTHERS, sheet=main.name, others=list_few(others)) if others else []
    if len(same) == 1:
        return main.name, sheets[main.name], notes
    same.sort(key=lambda each: [one.name for one in full].index(each.name))
    told = list_few([f"{each.name} ({len(each.rows)})" for each in same], 12)
    notes = note_that(JOINED, sheets=told) + notes
    rows = [*main.above, main.header, *(row for each in same for row in each.rows)]
    if any(tells_state(each.name) for each in same):
        names = [*[""] * len(main.above), _(NAME), *(each.name for each in same for _row in each.rows)]
        rows = [[*row, *[""] * (len(main.header) - len(row)), name] for row, name in zip(rows, names, strict=True)]
        notes += note_that(STATES, column=_(NAME))
    return main.name, rows, notes


def _find_table(name: str, rows: Rows) -> Sheet | None:
    full = [tidy for row in rows if any(tidy := [cell.strip() for cell in row])]
    at = header_row(full)
    width = max(map(filled_to, full[at:]), default=0)
    return Sheet(name, full[:at], full[at][:width], [row[:width] for row in full[at + 1 :]]) if full else None


def _as_in(main: Sheet, other: Sheet) -> Rows:
    """Return the rows of another sheet in the order of the columns of the first one."""
    if main.names == other.names:
        return other.rows
    places = [other.names.index(name) for name in main.names]
    return [[row[k] for k in places] for row in other.rows]
