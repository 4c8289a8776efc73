"""Cells kept as letters mean what the same cells mean as texts."""

import random

import numpy as np
import pytest

from flywheel_lab.export.cells.column import Column
from flywheel_lab.export.cells.dates import read_dates
from flywheel_lab.export.cells.shapes import shapes_of
from flywheel_lab.export.cells.values import is_empty, is_nobody, mark_words, read_values

KINDS = {
    "days": ["2026-01-31", "2025-12-24", "0000-00-00", "", "soon", "31.01.2026", "2026-02-30"],
    "moments": ["2026-01-31 10:20:30 +0100", "2026-01-31 10:20:30 +0200", "2026-01-31T10:20:30Z", " 2026-03-01 00:00"],
    "orders": ["03/04/2026", "04/03/2026", "28/02/2026", "'01/02/2026'", "n/a"],
    "counted": ["1767225600", "1767312000", "1767225600.5", "-"],
    "amounts": ["1.030,00", "40,5 €", "(12)", "−12", "12,–", "n/a", "free", "٣,5", " 7 "],
    "people": ["kim", " kim", "Kim@Example.com ", "guest", "Gast", "(not set)", "ünal", "\u00a0x", "0", "_", "Ａ＿１"],
}


def both_ways(kind, seed):
    rng = random.Random(seed)
    texts = rng.choices(KINDS[kind], k=rng.randint(1, 40))
    cells = [text.encode() for text in texts]
    width = -(-max(map(len, cells), default=1) // 8) * 8 or 8
    return Column.of(texts), Column.of_cells(np.array(cells, f"S{width}"))


def meaning(column):
    dates, values = read_dates(column, "date"), read_values(column)
    offsets = dates.offsets[:] if dates.offsets else []
    return [
        (column.texts, column.codes.tolist(), column[:], column.trimmed[:], column.leads[:], column.has("@")),
        {shape: rows.tolist() for shape, rows in shapes_of(column).items()},
        [mark_words(column, test).tolist() for test in (is_empty, is_nobody)],
        (dates.kind, dates.times.astype(str).tolist(), dates.bad.tolist(), dates.zone, offsets, dates.samples),
        (repr(values.numbers.tolist()), values.mark, values.bad.tolist()),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_letters_mean_what_texts_mean(kind):
    pairs = [both_ways(kind, seed) for seed in range(40)]
    texts, letters = ([meaning(column) for column in columns] for columns in zip(*pairs, strict=True))
    assert texts == letters
