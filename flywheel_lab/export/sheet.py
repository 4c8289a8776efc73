"""A table on its way to a log, with all that is found on the way."""

from dataclasses import dataclass, field

import pandas as pd

from ..data.log.notes import Note
from .cells.column import Column, Numbers
from .columns.roles import Columns
from .doubts.answers import Answers
from .doubts.doubt import Doubt, DoubtError, check_answer
from .files.table import Table
from .report import Fates


@dataclass
class Sheet:
    """A table on its way to a log: its columns, the answers, and what is found on the way; `name` is the file.

    `amounts` are those of a history that tells them in rows of their own, and `written` what stands in the column of
    amounts, or what two `factors` come to. `currency` is that of each row, and `currencies` are told of the rows that
    count.
    `frame` has what was read in each row, also in those that are left out, if it is to be `held`. The ledger reads the
    columns `for_ledger` once the log is made.
    """

    table: Table
    columns: Columns
    answers: Answers
    doubts: list[Doubt]
    notes: list[Note]
    fates: Fates
    name: str
    source: str
    held: bool = False
    for_ledger: frozenset[int] = frozenset()
    amounts: Numbers | None = None
    written: Numbers | None = None
    factors: str = ""
    currency: Column | None = None
    currencies: tuple[str, ...] = ()
    frame: pd.DataFrame = field(default_factory=pd.DataFrame)

    def ask(self, doubt: Doubt) -> str:
        """Return the answer to a doubt, or its default; raises DoubtError if it has none and blocks."""
        answer = self.answers.get(doubt.id)
        if answer is None and doubt.blocking:
            raise DoubtError(doubt, self.name)
        if doubt.id not in {each.id for each in self.doubts}:
            self.doubts.append(doubt)
        return doubt.default if answer is None else check_answer(answer, doubt)

    def header(self, role: str) -> str:
        """Return the name of the column that has this role."""
        return self.table.header[self.columns.of[role]]
