"""A column that is read bit by bit, block by block of a file."""

import numpy as np

from ..cells.column import Column, Numbers
from .cutting import Block


class Growing:
    """The parts of a column that were read: letters in rows of one width, or else columns of texts."""

    def __init__(self) -> None:
        self.parts: list[Column | Numbers] = []

    def add(self, block: Block, k: int, rows: Numbers) -> None:
        """Add cell k of some lines of a block."""
        self.parts.append(block.cells(k, rows))

    def column(self) -> Column:
        """Return what was read."""
        if all(isinstance(part, np.ndarray) for part in self.parts):
            return Column.of_cells(np.concatenate(self.parts)) if self.parts else Column.of([])
        return Column.join([part if isinstance(part, Column) else Column.of_cells(part) for part in self.parts])
