"""An export that was read, and all that there is to say about it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ...data.log import JourneyLog
from ...data.log.notes import Note, list_few
from ...data.log.stages import PERHAPS
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark, write_count
from ..doubts.doubt import Doubt, code_line
from ..journeys import shape
from ..journeys.stages import is_won
from ..report import Report
from .code import Code
from .ledger import Ledger

COUNTS_ONLY = mark(
    "{file} has counts but no people ({counts}). That is enough for a picture of the funnel, not for a journey. "
    "Export the events, with a column that tells people apart."
)
TODAY_ONLY = mark(
    "{file} is a list of where each one stands today ({counts}), so nobody moves in it. Export the history of the "
    "stages, or the columns with the date of each stage."
)


@dataclass(frozen=True, repr=False)
class Export:
    """An export that was read: its `log`, the `report` on its rows, the `ledger` of evidence, `doubts`, and `code`.

    `shape` says what it is (journal, wide, orders, line items, snapshot, report) and `source` which system wrote it, if
    that is known. A snapshot and a report have `counts` by stage instead of a log. `compared` are the sentences that an
    owner compares with what they know, and `notes` all others.
    """

    file: str
    source: str
    shape: str
    report: Report
    ledger: Ledger
    doubts: tuple[Doubt, ...]
    counts: dict[str, int]
    answers: dict[str, str]
    notes: tuple[Note, ...]
    compared: tuple[Note, ...] = ()
    found: JourneyLog | None = None
    named: str | None = None
    write_code: Callable[[], str] | None = None

    @property
    def log(self) -> JourneyLog:
        """The journey log; raises FlywheelError for an export that has no journeys, with its counts and the remedy."""
        if self.found is None:
            counts = list_few([f"{name} {n}" for name, n in self.counts.items()], 12)
            text = _(COUNTS_ONLY) if self.shape == shape.COUNTS else _(TODAY_ONLY)
            raise FlywheelError(text.format(file=Path(self.file).name, counts=counts))
        return self.found

    @property
    def line(self) -> str:
        """The line that reads the same file with the same answers."""
        return code_line(self.file, self.answers, self.named)

    @cached_property
    def code(self) -> Code:
        """Plain lines of pandas that give the same log, written when they are asked for; without a log, the line."""
        return Code(self.write_code() if self.write_code else self.line)

    @property
    def said(self) -> list[str]:
        """What was noticed in the file and in its log, a sentence each."""
        told = self.found.said if self.found else ()
        plain = [note for note in told if note.text != PERHAPS or not is_won(note.values["stage"])]
        return [*map(str, self.compared), *map(str, self.notes), *map(str, plain)]

    def state(self) -> dict[str, Any]:
        """Return all that there is to say as plain data, in the language in use: what a card and a page show."""
        log = self.found
        first, until = (f"{log.events['time'].min():%Y-%m-%d}", f"{log.observed_until:%Y-%m-%d}") if log else ("", "")
        return {
            "file": Path(self.file).name,
            "source": self.source,
            "shape": self.shape,
            "people": log.people if log else None,
            "events": len(log.events) if log else None,
            "first": first,
            "until": until,
            "report": self.report.state(),
            "ledger": self.ledger.state(),
            "doubts": [doubt.state(doubt.id in self.answers) for doubt in self.doubts],
            "counts": dict(self.counts),
            "compared": list(map(str, self.compared)),
            "said": self.said[len(self.compared) :],
            "code": code_line(Path(self.file).name, self.answers, self.named),  # a card shows no folders
            "mapping": dict(self.answers),
        }

    def __repr__(self) -> str:
        """One line, in English: the system and shape, rows read and left out, open doubts."""
        left_out = sum(self.report.rejected.values())
        rows = f"{write_count(self.report.read, 'row')}, {left_out} left out"
        return (
            f"Export({self.source or 'unknown source'}, {self.shape}: {rows}, {write_count(len(self.doubts), 'doubt')})"
        )
