"""A workbook of Excel or LibreOffice becomes rows of texts, as a CSV would have them."""

from pathlib import Path
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from .formats import Cells, cell_text, held, missing_package
from .legends import spell_codes
from .marks import mark_numbers
from .packed import refuse_packed

EXACT = 2**53  # from here on, whole numbers that are one apart are the same for a spreadsheet


def read_workbook(path: Path) -> Cells:
    """Return the sheet of a workbook that tells most, and those with its columns; raises FlywheelError."""
    refuse_packed(path)
    try:
        from python_calamine import CalamineError, load_workbook
    except ImportError:
        raise missing_package(path, "Excel", "pip install 'flywheel-lab[excel]'") from None
    try:
        book = load_workbook(path)
        sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    except (CalamineError, OSError, ValueError):
        message = _("{file} is damaged, or no workbook. Open it in Excel and save it again.")
        raise FlywheelError(message.format(file=path.name)) from None
    rows, notes = spell_codes(
        {each: [[_cell_text(x) for x in row] for row in mark_numbers(sheets[each])] for each in sheets}
    )
    if not any(any(row) for row in rows):
        raise FlywheelError(_("{file} is empty. Export it once more.").format(file=path.name))
    return Cells(held(rows), None, "", "xlsx", {}, notes, about=len(rows))


def _cell_text(value: Any) -> str:
    """Return what a cell says; a number too long for a spreadsheet as it shows it, 9.00719925474099E+16."""
    return f"{value:.14E}" if isinstance(value, float) and EXACT <= abs(value) < 1e99 else cell_text(value)
