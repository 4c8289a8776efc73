"""Rows of texts become a table: which is the header, which rows are sums, and what each line of the file became."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial
from itertools import chain, islice

import numpy as np

from ...data.log.notes import Note, list_few, note_that
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..privacy import cover_contacts
from .cutting import Block, Held
from .ending import CUT, adds_up, breaks_off
from .formats import Cells
from .growing import Growing
from .heads import filled_to
from .legends import BESIDE, columns_spelled
from .others import Other, choose_header, note_others
from .progress import Seen
from .sorting import SUM, Chosen, Sorting, widen
from .table import Table
from .years import ADDED, add_year, columns_without_year, year_of

BROKEN = mark("line that cannot be read")
SKIPPED = mark("Lines above the header, not read as data: {n}.")
TWICE = mark("Columns with the same name were numbered: {names}.")
SHORT = mark("Lines with fewer cells than the header: {n}. The cells that are missing count as empty.")
SAMPLE = 3000  # rows
CHUNK = 50_000  # rows
BESIDES = 500  # lines beside the table that may say what codes mean


def make_table(
    cells: Cells,
    name: str,
    only: Collection[int] | None = None,
    most: int | None = None,
    seen: Seen | None = None,
    chosen: Chosen | None = None,
) -> Table:
    """Return the table in rows of texts: each row that is not blank is in it, or rejected; raises FlywheelError.

    It holds `only` some columns (by default all), and at `most` so many rows; `seen` is told how many were read. Rows
    that are not `chosen` are left aside. The last one of a file is none if it breaks off or is a sum.
    """
    rows = cells.rows()
    first = list(islice((each for each in rows if any(map(str.strip, each[1]))), 600))
    rejected = [(BROKEN, line, row) for line, row in cells.broken]
    meta, notes = dict(cells.meta), list(cells.notes)
    beside = [f"{name}: {told}" for name, told in meta.items()]
    head, line_of_head, above = cells.head, 0, list[Other]()
    if head is None:
        at, above = choose_header(first)
        for _line, row in first[:at]:
            before, colon, after = row[0].partition(":")
            meta |= {before.strip(" #").lower(): after.strip()} if colon else {}
        beside += [";".join(row) for _line, row in first[:at]]
        notes += note_that(SKIPPED, n=at) if at else []
        line_of_head, head = first[at] if first else (1, [])
        first = first[at + 1 :]
    header = _name_columns(head, [row for _line, row in first[:500]], notes)
    year = year_of([name, *beside])
    if not first:
        raise FlywheelError(_("{file} has a header but no rows. Export it once more.").format(file=name))
    sorting = Sorting(header, line_of_head, chosen)
    growing = {k: Growing() for k in (range(len(header)) if only is None else sorted(only))}
    sample: list[list[str]] = []
    begin, tell = array("q"), seen or (lambda _read, _all: None)
    last, end = list[str](), 0
    for block in _blocks(cells) if most is None else [Held(list(islice(chain(first, rows), most)))]:
        kept = sorting.rows_of(block)
        begin.extend(block.lines[kept].tolist())
        for k, column in growing.items():
            column.add(block, k, kept)
        sample += [widen(block.row(k), len(header)) for k in kept[: SAMPLE - len(sample)].tolist()]
        last = block.row(int(kept[-1])) if len(kept) else last
        end = int(block.lines[-1]) if len(block.lines) else end
        tell(len(begin) + sorting.aside, cells.about)
    tell(len(begin) + sorting.aside, len(begin) + sorting.aside)
    rejected += sorting.rejected
    columns = {k: each.column() for k, each in growing.items()}
    short, ends = len(last) < len(header), [row[-1] for row in sample[: len(begin) - 1]]
    last = widen(last, len(header))
    alone = short and sorting.short == 1
    whole = most is None or next(rows, None) is None
    is_last = whole and cells.rest and len(begin) > 1 and begin[-1] == end
    if is_last and breaks_off(cells.rest, cells.separator, last, ends, alone):
        columns = {k: column.but_last() for k, column in columns.items()}
        rejected.append((CUT, begin.pop(), last))
        sample, sorting.short = sample[: len(begin)], sorting.short - short
    elif whole and len(begin) > 2 and sorting.nameless == 1 and not last[0].strip():
        filled = {k for k, cell in enumerate(last) if cell.strip()}
        if not filled <= columns.keys():
            return make_table(cells, name, filled | columns.keys(), most, seen, chosen)
        if any(adds_up(columns[k]) for k in filled):
            columns = {k: column.but_last() for k, column in columns.items()}
            rejected.append((SUM, begin.pop(), last))
            sample = sample[: len(begin)]
    notes += note_that(SHORT, n=sorting.short) if sorting.short else []
    beside += [";".join(row) for _reason, _line, row in rejected[:BESIDES]]
    spelled = columns_spelled(header, sample, beside)
    notes += note_that(BESIDE, columns=list_few([f"'{header[k]}'" for k in spelled])) if spelled else []
    notes += note_others([each for each in [*above, *sorting.others.found] if not (each.legend and spelled)])
    for k, means in spelled.items():
        columns |= {k: columns[k].change(partial(_spell, means))} if k in columns else {}
        sample = [[*row[:k], _spell(means, row[k]), *row[k + 1 :]] for row in sample]
    yearless = columns_without_year(header, sample) if year else []
    notes += note_that(ADDED, columns=list_few([f"'{header[k]}'" for k in yearless]), year=year) if yearless else []
    for k in yearless:
        columns |= {k: columns[k].change(partial(add_year, year))} if k in columns else {}
        sample = [[*row[:k], add_year(year, row[k]), *row[k + 1 :]] for row in sample]
    return Table(cells, header, columns, sample, np.array(begin), rejected, meta, notes, line_of_head, sorting.aside)


def _spell(means: dict[str, str], text: str) -> str:
    return means.get(text.strip(), text)


def _blocks(cells: Cells) -> Iterator[Block]:
    """Return the lines of a file block by block."""
    if cells.blocks:
        yield from cells.blocks()
    else:
        rows = cells.rows()
        while some := list(islice(rows, CHUNK)):
            yield Held(some)


def _name_columns(head: list[str], rows: list[list[str]], notes: list[Note]) -> list[str]:
    width = max([filled_to(head), *map(filled_to, rows if filled_to(head) == len(head) else rows[:0])], default=0)
    width = max(filled_to(head), min(width, len(head)))
    seen: Counter[str] = Counter()
    names = []
    for k, cell in enumerate(head[:width], 1):
        name = cover_contacts(cell.strip().lstrip("\ufeff")) or f"column {k}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    twice = [name for name, n in seen.items() if n > 1]
    notes += note_that(TWICE, names=", ".join(twice)) if twice else []
    return names
