"""Codes become the words that the file gives for them: in another sheet of a workbook, or in lines beside the table."""

import re
from collections.abc import Iterable

from ...data.log.notes import Note, list_few, note_that
from ...messages import mark
from ..vocabulary import joined, plain_name
from .groups import tells_state
from .heads import filled_to, header_row
from .sheets import choose_sheets

LONGEST, MOST = 500, 2  # rows of a legend, and its columns if it names no field
Rows = list[list[str]]
Meanings = dict[str, dict[str, str]]
"""For each field, by its plain name, what its codes mean."""
BESIDE = mark("What codes mean is told by lines beside the table, and was read in their place: {columns}.")
CODE = re.compile(r"(?:^|[\s,;|/(:])([^\s=:;,|/(]{1,6})\s*=\s*")
CODE_ROW = re.compile(r"[\s#*•-]*([^\s=:;,|/()#*•]{1,6})\s*[;:=]\s*([^\W\d_][^;]*?)[\s;]*$")
SPELLED = mark("What codes mean is told by the sheet '{sheet}', and was read in their place: {columns}.")


def spell_codes(sheets: dict[str, Rows]) -> tuple[Rows, list[Note]]:
    """Return the rows of the sheets that are read, with words in place of codes where another one says what they mean.

    A sheet that says it of another one is never taken.
    """
    told = {
        name: [each for each in sheets if each != name and find_codes(sheets[each], rows)]
        for name, rows in sheets.items()
    }
    free = [name for name in sheets if not told[name]] or list(sheets)
    name, rows, notes = choose_sheets({each: sheets[each] for each in free})
    legend = next((each for each in sheets if name in told[each]), "")
    if not legend:
        return rows, notes
    at, places = find_codes(rows, sheets[legend]) or (0, {})
    spelled = [
        [places[k].get(cell.strip(), cell) if k in places else cell for k, cell in enumerate(row)] for row in rows[at:]
    ]
    columns = list_few([f"'{rows[at - 1][k]}'" for k in places])
    return [*rows[:at], *spelled], [*notes, *note_that(SPELLED, sheet=legend, columns=columns)]


def find_codes(rows: Rows, legend: Rows) -> tuple[int, dict[int, dict[str, str]]] | None:
    """Return the row below the header, and for each of its columns of which a legend tells codes what they mean."""
    at = header_row(rows)
    header = rows[at] if rows and len(legend) <= LONGEST else []
    names = [joined(plain_name(cell)) for cell in header]
    meanings = read_legend(legend, set(names) - {""})
    places = {k: meanings[name] for k, name in enumerate(names) if name in meanings}
    if header and not places and max(map(filled_to, legend), default=0) <= MOST:
        places = columns_spelled(header, rows[at + 1 :], (";".join(row) for row in legend))
    return (at + 1, places) if places else None


def read_legend(rows: Rows, fields: set[str]) -> Meanings:
    """Return what a sheet with rows of field, value and meaning says; where the field is empty, it is that above.

    >>> read_legend([["Field", "Value", "Meaning"], ["State", "1", "paid"], ["", "2", "open"]], {"state", "id"})
    {'state': {'1': 'paid', '2': 'open'}}
    """
    found: Meanings = {}
    field = ""
    for row in rows if fields else []:
        field, code, meaning = (cell.strip() for cell in [(row or [""])[0] or field, *row[1:], "", "", ""][:3])
        name = joined(plain_name(field))
        if name in fields and code and meaning and not any(map(str.strip, row[3:])):
            found.setdefault(name, {}).setdefault(code, meaning)
    return {name: codes for name, codes in found.items() if len(codes) > 1}


def read_lines(lines: Iterable[str]) -> Meanings:
    """Return what lines such as "State: 1 = paid; 2 = open" say; where one names no field, it is that above.

    >>> read_lines(["# STATE 1=paid (in full) 2=on its way", "Page 1 of 2"])
    {'state': {'1': 'paid', '2': 'on its way'}}
    >>> read_lines(["Legend", "PD;paid", "CX: cancelled"])
    {'legend': {'PD': 'paid', 'CX': 'cancelled'}}
    """
    found: Meanings = {}
    field = ""
    for line in lines:
        codes = list(CODE.finditer(line))
        if codes:
            field = joined(plain_name(line[: codes[0].start()].strip(" #:;,|-–"))) or field
        elif not (row := CODE_ROW.match(line)):
            field = joined(plain_name(line.strip(" #;").partition(";")[0]))
        else:
            found.setdefault(field, {}).setdefault(row[1], row[2])
        ends = [code.start() for code in codes[1:]] + [len(line)]
        for code, end in zip(codes, ends, strict=False):
            meaning = re.sub(r"\s*\(.*", "", line[code.end() : end]).strip(" ;,|/")
            if meaning:
                found.setdefault(field, {}).setdefault(code[1], meaning)
    return {name: codes for name, codes in found.items() if len(codes) > 1}


def columns_spelled(header: list[str], sample: Rows, lines: Iterable[str]) -> dict[int, dict[str, str]]:
    """Return what codes mean by lines beside the table, for each column of which most cells are such codes.

    A legend without the name of a column belongs to the only one that has nothing but its codes, if they tell a state.
    """
    meanings = read_lines(lines)
    names = list(map(joined, map(plain_name, header))) if meanings else []
    full = [[row[k].strip() for row in sample if k < len(row) and row[k].strip()] for k in range(len(names))]
    found = {}
    for k, name in enumerate(names):
        if name in meanings and 2 * sum(text in meanings[name] for text in full[k]) > len(full[k]):
            found[k] = meanings[name]
    for field, codes in meanings.items():
        fits = [k for k, texts in enumerate(full) if texts and k not in found and codes.keys() >= set(texts)]
        if field not in names and len(fits) == 1 and any(map(tells_state, codes.values())):
            found[fits[0]] = codes
    return found
