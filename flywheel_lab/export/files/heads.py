"""Which row names the columns of a table, and what the names say of it."""

from collections import Counter

from ..vocabulary import name_points

SURE = 1.5  # points of a name


def header_row(rows: list[list[str]]) -> int:
    """Return the number of the first row as wide as most, with hardly a gap.

    >>> header_row([["Orders"], ["Customer", "Date"], ["kim", "2026-02-03"]])
    1
    """
    widths = Counter(map(filled_to, rows[:500]))
    width = max(widths, key=lambda n: widths[n] * min(n, 8) ** 0.5, default=0)
    wide = (
        k
        for k, row in enumerate(rows[:60])
        if filled_to(row) >= width and len([c for c in row if c.strip()]) >= 0.6 * width
    )
    return next(wide, 0)


def filled_to(row: list[str]) -> int:
    """Return how many cells a row has without the empty ones at its end."""
    return max((k for k, cell in enumerate(row, 1) if cell.strip()), default=0)


def how_telling(header: list[str]) -> int:
    """Return 1 if columns name a person and a day, 2 if they also name an amount or a stage, else 0.

    >>> how_telling(["Customer", "Date"]), how_telling(["Customer", "Date", "Total"]), how_telling(["Month", "Total"])
    (1, 2, 0)
    """
    there = {role for role in ("person", "time", "value", "stage") for each in header if _says(role, each)}
    return ("person" in there and "time" in there) * (1 + (len(there) > 2))


def _says(role: str, name: str) -> bool:
    return name_points(role, name) >= SURE
