"""A column of texts, each different one once: what a text means is decided once, and given back to all its rows."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any, overload

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from .codes import Numbers as Numbers
from .codes import count_each
from .fixed import are_trimmed, as_letters, first_letters, tell_apart


class Column(Sequence[str]):
    """Texts in rows: `texts` has each different one once, `codes` says for each row which one it has.

    >>> column = Column.of(["paid", " paid", "open", "paid"])
    >>> column.texts, column.codes.tolist(), column.counts().tolist()
    (['paid', ' paid', 'open'], [0, 1, 2, 0], [2, 1, 1])
    >>> column.take([len(text) for text in column.texts]).tolist(), column.trimmed.texts
    ([4, 5, 4, 4], ['paid', 'open'])
    """

    def __init__(self, texts: list[str] | Numbers, codes: Numbers) -> None:
        """Texts may be `cells`, rows of letters of one width in UTF-8; they become texts where somebody asks."""
        self.cells = texts if isinstance(texts, np.ndarray) else None
        self._texts = None if isinstance(texts, np.ndarray) else texts
        self.codes, self.is_trimmed = codes, False
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
    def of_cells(cls, cells: Numbers) -> "Column":
        """Return rows of letters, of a width that eight divides, as a column.

        >>> Column.of_cells(np.array([b"paid", b"open", b"paid"], "S8")).codes.tolist()
        [0, 1, 0]
        """
        codes, first = tell_apart(cells)
        return cls(cells[first], codes)

    @classmethod
    def join(cls, columns: "Sequence[Column]") -> "Column":
        """Return columns one below the other.

        >>> Column.join([Column.of(["paid", "open"]), Column.of(["open"])]).codes.tolist()
        [0, 1, 1]
        """
        told = cls.of([text for column in columns for text in column.texts])
        begin = np.cumsum([0, *(column.different for column in columns)]).tolist()
        codes = [told.codes[k + column.codes] for k, column in zip(begin, columns, strict=False)]
        return cls(told.texts, np.concatenate(codes) if codes else told.codes)

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
            return list(map(self.texts.__getitem__, self.codes[row].tolist()))
        return self.some([int(self.codes[row])])[0]

    @property
    def texts(self) -> list[str]:
        """Each different text once, in the order in which they come."""
        if self._texts is None:
            self._texts = self.some(slice(None))
        return self._texts

    @property
    def different(self) -> int:
        """How many different texts there are."""
        return len(self.texts if self.cells is None else self.cells)

    @cached_property
    def letters(self) -> Numbers | None:
        """The letters of the different texts, if all are letters of English and kept as such: a row for each text."""
        letters = None if self.cells is None else as_letters(self.cells)
        return letters if letters is not None and letters.max(initial=0) < 128 else None

    def some(self, numbers: Any) -> list[str]:
        """Return the different texts that have these numbers."""
        if self._texts is None and self.cells is not None:
            return [cell.decode() for cell in self.cells[numbers].tolist()]
        return list(map(self.texts.__getitem__, numbers))

    def has(self, letter: str) -> bool:
        """Whether a letter of English stands in any text."""
        if self.cells is None:
            return letter in "".join(self.texts)
        return bool((as_letters(self.cells) == ord(letter)).any())

    def exceeds(self, size: int) -> bool:
        """Whether any text may be longer than so many letters."""
        if self.cells is None:
            return max(map(len, self.texts), default=0) > size
        return self.cells.itemsize > size and bool((as_letters(self.cells)[:, size] > 0).any())

    @cached_property
    def leads(self) -> "Column":
        """Return the first two letters of each different text."""
        if self.cells is None:
            return Column.of([text[:2] for text in self.texts])
        return Column.of_cells(first_letters(self.cells))

    def mark(self, test: Callable[[str], bool], may: Callable[[str], bool]) -> Numbers:
        """Return for which texts a test holds; it is asked only of those that `may` pass by their first two letters."""
        if test not in self.marks:
            rows = np.flatnonzero(self.leads.take(list(map(may, self.leads.texts))))
            self.marks[test] = np.zeros(self.different, bool)
            self.marks[test][rows] = list(map(test, self.some(rows.tolist())))
        return self.marks[test]

    @property
    def blank(self) -> Numbers:
        """Whether each different text is empty."""
        return np.asarray([not text for text in self.texts] if self.cells is None else self.cells == b"", bool)

    @property
    def trimmed(self) -> "Column":
        """The column without spaces around its texts."""
        tidy = self.is_trimmed or (self.cells is not None and are_trimmed(self.cells))
        now = self if tidy else self.change(str.strip)
        self.is_trimmed = now is self
        return now

    def counts(self, among: Any = slice(None)) -> Numbers:
        """Return in how many rows each text stands, `among` some of them."""
        return count_each(self.codes[among], self.different)

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
        return Column(self.some(order), place[self.codes])
