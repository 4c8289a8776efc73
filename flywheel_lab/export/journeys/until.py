"""Until when people were watched: the day on which an export was made."""

import datetime as dt
import re
from pathlib import Path

from ..doubts.answers import Answers
from ..files.table import Table

DAY = re.compile(r"(?<![0-9])(20[0-9][0-9])[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12][0-9]|3[01])(?![0-9])")
POINTS = re.compile(r"(?<![0-9])(0?[1-9]|[12][0-9]|3[01])\.(0?[1-9]|1[0-2])\.(20[0-9][0-9])(?![0-9])")


def end_of(file: Path, table: Table, answers: Answers) -> str | None:
    """Return the day of the export: as answered, or as the name of the file or the lines above the header have it."""
    if given := answers.hear("observed_until"):
        return given
    texts = [*(text for name, text in table.meta.items() if re.search("end|export|bis|stand", name)), file.stem]
    for text in texts:
        points = [each[::-1] for each in POINTS.findall(text)]
        for year, month, day in reversed(points + DAY.findall(text)):
            try:
                return dt.date(int(year), int(month), int(day)).isoformat()
            except ValueError:
                continue
    return None
