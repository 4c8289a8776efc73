"""Cutting whole blocks at once gives the rows that the module csv gives, wherever a block ends."""

import csv
import io
import random
from itertools import islice

import numpy as np
import pytest

from flywheel_lab.export.cells.column import Column
from flywheel_lab.export.files import cutting
from flywheel_lab.export.files.texts import Lines, split_rows

PIECES = ["a", "b", '"', '""', ",", "\n", "\r\n", " ", "x y", "ä", '"q"', '"a,b"', '"l\nm"', '"d""e"', "👩", "\\", "\r"]
OFTEN = [5, 5, 0.05, 0.1, 18, 5, 2, 3, 1, 2, 1, 2, 2, 1, 0.5, 0.1, 0.02]


def lines_of(text, many):
    """Return the lines of a text, so many at a time."""
    lines = io.StringIO(text, newline="")
    return Lines(iter(lambda: "".join(islice(lines, many)).encode(), b""))


def rows_by(cut, lines, *how):
    """Return lines and cells, "error" where there is no table; a blank line has one empty cell."""
    try:
        return list(cut(lines, *how))
    except csv.Error:
        return "error"


def cells_of(lines, *how):
    for block in cutting.cut_blocks(lines, *how):
        for k, line in enumerate(block.lines.tolist()):
            cells = [block.cells(at, np.array([k])) for at in range(int(block.widths[k]))]
            texts = [(each if isinstance(each, Column) else Column.of_cells(each))[0] for each in cells]
            yield line, texts or [""], block.row(k) or [""]


def as_csv(lines, *how):
    for line, row in split_rows(lines, *how):
        yield line, row or [""], row or [""]


@pytest.mark.slow
@pytest.mark.parametrize("lines", [1, 2, 5, 1000])
def test_blocks_have_the_rows_of_the_module_csv(lines):
    rng, differ = random.Random(lines), []
    for _text in range(400):
        text = "".join(rng.choices(PIECES, OFTEN, k=rng.randint(1, 100)))
        how = (rng.choice(",,,;"), rng.random() < 0.1, 3)
        told, right = (rows_by(cut, lines_of(text, lines), *how) for cut in (cells_of, as_csv))
        differ += [text] if told != right else []
    assert differ == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a,b\n", True),
        ('"a","b ""c"""\r\n', True),
        ('"two\nlines",b\n', True),
        ('5" pipe,b\n', False),
        ('"a" b,c\n', False),
        ('"open,b\n', False),
        ("old,mac\r", False),
    ],
)
def test_lines_are_plain_if_quotation_marks_stand_as_they_should(text, plain):
    assert (cutting.cut_plain(text.encode(), 1, ",") is not None) is plain


def test_a_stray_quotation_mark_makes_only_its_own_block_slow():
    lines = lines_of('a,5" pipe\nb,6" pipe\nd,e\nf,g\n', 2)
    kinds = [type(block).__name__ for block in cutting.cut_blocks(lines, ",", False)]
    assert kinds == ["Held", "Plain"]
