"""A file on its way to its faults: the rows that are still clean, and how one takes or adds some."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..rows import Form, Row


@dataclass
class Draft:
    """The rows of a form before they are written; each row gets one fault at most, so that counts stay true.

    `sly` says whether faults hide: other spellings, in the middle instead of at the end. `answers` are those that a
    reader of the file must give, `touched` the rows that have a fault, by their identity.
    """

    form: Form
    rows: list[Row]
    rng: np.random.Generator
    sly: bool
    answers: dict[str, str] = field(default_factory=dict)
    touched: set[int] = field(default_factory=set)
    added: list[Row] = field(default_factory=list)

    def take(self, n: int, fits: Callable[[Row], bool] = lambda _row: True) -> list[Row]:
        """Return up to `n` clean rows that stand alone in their order, and remember that they have a fault now."""
        lines = Counter(row.order for row in self.rows) if "order" in self.form.roles else Counter()
        some = [row for row in self.rows if id(row) not in self.touched and lines.get(row.order, 1) == 1 and fits(row)]
        chosen = [some[k] for k in sorted(self.rng.choice(len(some), size=min(n, len(some)), replace=False))]
        self.touched |= {id(row) for row in chosen}
        return chosen

    def copy(self, n: int, minutes: int = 20 * 24 * 60) -> list[Row]:
        """Return `n` new rows, each like a clean one up to so many `minutes` later; none of them is true."""
        made: list[Row] = []
        last = max(row.at for row in self.rows)
        for row in self.take(n):
            at = min(row.at + dt.timedelta(minutes=int(self.rng.integers(2, minutes))), last)
            cells = {name: at if cell == row.at else cell for name, cell in row.cells.items()}
            made.append(Row(cells, at, order=1_000_000 + len(self.added) + len(made)))
        self.added += made
        return made

    def change(self, rows: list[Row], **changes: Any) -> int:
        """Write cells by their role, each a value or what a function makes of the row, and return how many rows it was.

        A role that the form does not have is left out.
        """
        for row in rows:
            for role, cell in changes.items():
                if role in self.form.roles:
                    row.cells[self.form.roles[role]] = cell(row) if callable(cell) else cell
        return len(rows)

    def cell(self, row: Row, role: str) -> Any:
        """Return a cell of a row by its role."""
        return row.cells.get(self.form.roles[role])

    def one_of(self, *choices: Any) -> Any:
        """Return the first choice where faults are easy to see, one of all where they hide."""
        return choices[int(self.rng.integers(len(choices)))] if self.sly else choices[0]
