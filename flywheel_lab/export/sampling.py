"""Of a file that is too long to be held in memory some people are read, each with all of their rows."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from ..messages import gettext as _
from ..messages import mark
from .cells.column import Numbers
from .cells.values import is_nobody
from .columns.mails import MAIL
from .columns.roles import Columns
from .doubts.answers import Answers
from .doubts.doubt import Choice, Doubt, check_answer
from .files.cutting import Block
from .files.table import Table

LONG_FILE = 500_000_000  # bytes
HELD = 250_000_000  # bytes of a file, which with their log fill a gigabyte
FEW = mark(
    "The file is long: one in {n} of its people was read, each with all rows. Shares and times hold for all; there are "
    "{n} times as many people."
)


class Few(NamedTuple):
    """One in so many people, told apart by the first of these columns that names somebody."""

    one_in: int
    columns: list[int]

    def choose(self, block: Block, rows: Numbers) -> list[bool]:
        """Return for some rows of a block whether they are about one of them."""
        names = zip(*(block.texts(k, rows) for k in self.columns), strict=True)
        return [self.has(line, name) for line, name in zip(block.lines[rows].tolist(), names, strict=True)]

    def has(self, line: int, names: Iterable[str]) -> bool:
        """Whether the person of a row is one of them; a row that names nobody is chosen by its line.

        >>> few = Few(4, [0])
        >>> [few.has(k, ["kim"]) for k in range(4)], sum(few.has(k, [str(k)]) for k in range(1000))
        ([True, True, True, True], 249)
        """
        name = next((text for each in names if not is_nobody(text := each.strip().lower())), str(line))
        return crc32(name.encode()) % self.one_in == 0


def ask_share(path: Path, table: Table, columns: Columns, answers: Answers) -> tuple[Few | None, Doubt | None]:
    """Return which people of a long file are read, and the question whether it is to be more; nothing for others."""
    size = path.stat().st_size
    if size <= LONG_FILE or not table.cells.separator or "person" not in columns.of:
        return None, None
    n = -(-size // HELD)
    gigabytes = -(-size * 4 // 10**9)
    few = Choice(str(n), _("one in {n}, each with all rows").format(n=n))
    everybody = Choice("1", _("all of them; that takes about {n} GB of memory").format(n=gigabytes))
    question = _("The file is long. Which part of its people is to be read?")
    doubt = Doubt("sample", "", question, (few, everybody), str(n))
    chosen = int(check_answer(answers.hear(doubt.id) or str(n), doubt))
    mails = [k for k in range(len(table.header)) if any(MAIL.match(row[k]) for row in table.sample)]
    return Few(chosen, [columns.of["person"], *mails]) if chosen > 1 else None, doubt
