"""A column of texts, each different one once: what a text means is decided once, and given back to all its rows."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any, overload

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

if TYPE_CHECKING:
    from .cutting import Block

Numbers = NDArray[Any]


class Column(Sequence[str]):
    """Texts in rows: `texts` has each different one once, `codes` says for each row which one it has.

    >>> column = Column.of(["paid", " paid", "open", "paid"])
    >>> column.texts, column.codes.tolist(), column.counts().tolist()
    (['paid', ' paid', 'open'], [0, 1, 2, 0], [2, 1, 1])
    >>> column.take([len(text) for text in column.texts]).tolist(), column.trimmed.texts
    ([4, 5, 4, 4], ['paid', 'open'])
    """

    def __init__(self, texts: list[str], codes: Numbers) -> None:
        self.texts, self.codes, self.is_trimmed = texts, codes, False
        self.marks: dict[Callable[[str], bool], Numbers] = {}  # which texts pass a test that was asked before

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Column":
        """Return texts as a column."""
        if isinstance(texts, cls):
            return texts
        told = list(texts)
        codes, marks = pd.factorize(np.fromiter(map(hash, told), np.int64, len(told)))
        first = np.zeros(len(marks), np.int64)
        first[codes[::-1]] = np.arange(len(told))[::-1]
        again = np.flatnonzero(first[codes] != np.arange(len(told)))
        read, ones = told.__getitem__, first[codes[again]]
        if list(map(read, again.tolist())) != list(map(read, ones.tolist())):
            index = {text: k for k, text in enumerate(dict.fromkeys(told))}  # two different texts have one mark
            return cls(list(index), np.array([index[text] for text in told], np.int32))
        return cls(list(map(read, first.tolist())) if len(again) else told, codes.astype(np.int32))

    @classmethod
    def same(cls, text: str, rows: int) -> "Column":
        """Return a column that says the same in each row."""
        return cls([text], np.zeros(rows, np.int32))

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> list[str]: ...
    def __getitem__(self, row: int | slice) -> str | list[str]:
        """Return the text of a row, or a list of those of several."""
        if isinstance(row, slice):
            return [self.texts[code] for code in self.codes[row]]
        return self.texts[int(self.codes[row])]

    @property
    def trimmed(self) -> "Column":
        """The column without spaces around its texts."""
        now = self if self.is_trimmed else self.change(str.strip)
        self.is_trimmed = now is self
        return now

    def counts(self) -> Numbers:
        """Return in how many rows each text stands."""
        return np.bincount(self.codes.astype(np.intp), minlength=len(self.texts))

    def take(self, told: ArrayLike) -> Numbers:
        """Return for each row what is told of its text."""
        return np.asarray(told)[self.codes]

    def change(self, change: Callable[[str], str]) -> "Column":
        """Return the column with each text changed; texts that become the same are one."""
        texts = list(map(change, self.texts))
        if texts == self.texts:
            return self
        now = Column.of(texts)
        return Column(now.texts, now.codes[self.codes])

    def but_last(self) -> "Column":
        """Return the column without its last row."""
        codes = self.codes[:-1]
        return Column(self.texts[: int(codes.max(initial=-1)) + 1], codes)

    def without(self, rows: Numbers) -> "Column":
        """Return the column without some rows; their texts stay, even where no other row has them."""
        return Column(self.texts, np.delete(self.codes, rows))

    def to_pandas(self, nothing: Any = "") -> "pd.Index[Any]":
        """Return the texts of all rows as pandas holds them, `nothing` in place of an empty one."""
        return pd.Index([*(text or nothing for text in self.texts), None]).take(self.codes.astype(np.intp))

    def in_order(self) -> "Column":
        """Return the column with its different texts in the order of the alphabet.

        >>> Column.of(["kim", "", "ada", "kim"]).in_order().codes.tolist()
        [2, 0, 1, 2]
        """
        order = sorted(range(len(self.texts)), key=self.texts.__getitem__)
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        return Column([self.texts[k] for k in order], place[self.codes])


class Growing:
    """A column that is read bit by bit: of one with few different texts only those are held.

    To look for each text in a table of a million at once costs three times as much as to tell them apart in the end:
    such a table is never at hand.
    """

    def __init__(self) -> None:
        self.index: dict[str, int] = defaultdict(count().__next__)  # a text that is new gets the next number
        self.codes: list[Numbers] = []
        self.fresh: list[str] = []
        self.differ = False

    def add(self, block: "Block", k: int, rows: Numbers) -> None:
        """Add cell k of some lines of a block."""
        if not self.differ:
            column = block.column(k, rows)
            self.differ = len(column.texts) > len(column) / 4
            if not self.differ:
                self.codes.append(np.array([self.index[text] for text in column.texts], np.int32)[column.codes])
                return
        self.fresh += block.texts(k, rows)

    def column(self) -> Column:
        """Return what was read."""
        known = len(self.index)
        told = Column.of([*self.index, *self.fresh])
        return Column(told.texts, np.concatenate([*(told.codes[codes] for codes in self.codes), told.codes[known:]]))


def combine(columns: Iterable[Numbers]) -> Numbers:
    """Return one code for each row, the same where all columns have the same codes.

    >>> combine([np.array([0, 1, 0, 0]), np.array([5, 5, 5, 6])]).tolist()
    [0, 2, 0, 1]
    """
    both = np.zeros(0, np.int64)
    for codes in columns:  # counted anew each time, so that the numbers stay small
        both = codes.astype(np.int64) if not len(both) else both * (int(codes.max(initial=0)) + 1) + codes
        both = np.unique(both, return_inverse=True)[1].astype(np.int64)
    return both
