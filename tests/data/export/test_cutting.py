"""Cutting whole blocks at once gives the rows that the module csv gives, wherever a block ends."""

import csv
import io
import random

import numpy as np
import pytest

from flywheel_lab.data.export import cutting
from flywheel_lab.data.export.texts import split_rows

PIECES = ["a", "b", '"', '""', ",", "\n", "\r\n", " ", "x y", "ä", '"q"', '"a,b"', '"l\nm"', '"d""e"', "👩", "\\", "\r"]
OFTEN = [5, 5, 0.05, 0.1, 18, 5, 2, 3, 1, 2, 1, 2, 2, 1, 0.5, 0.1, 0.02]


def rows_by(cut, text, *how):
    """Return lines and cells, "error" where there is no table; a blank line has one empty cell."""
    try:
        return list(cut(iter(io.StringIO(text, newline="")), *how))
    except csv.Error:
        return "error"


def cells_of(lines, *how):
    for block in cutting.cut_blocks(lines, *how):
        for k, line in enumerate(block.lines.tolist()):
            texts = [block.texts(at, np.array([k]))[0] for at in range(int(block.widths[k]))]
            yield line, texts or [""], block.row(k) or [""]


def as_csv(lines, *how):
    for line, row in split_rows(lines, *how):
        yield line, row or [""], row or [""]


@pytest.mark.parametrize("lines", [1, 2, 5, 1000])
def test_blocks_have_the_rows_of_the_module_csv(monkeypatch, lines):
    monkeypatch.setattr(cutting, "LINES", lines)
    rng, differ = random.Random(lines), []
    for _text in range(400):
        text = "".join(rng.choices(PIECES, OFTEN, k=rng.randint(1, 100)))
        how = (rng.choice(",,,;"), rng.random() < 0.1, 3)
        differ += [text] if rows_by(cells_of, text, *how) != rows_by(as_csv, text, *how) else []
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
    assert (cutting.cut_plain(text, 1, ",") is not None) is plain


def test_a_stray_quotation_mark_makes_only_its_own_block_slow(monkeypatch):
    monkeypatch.setattr(cutting, "LINES", 2)
    lines = iter(['a,5" pipe\n', "b,c\n", "d,e\n", "f,g\n", 'h,6"\n', "i,j\n"])
    kinds = [type(block).__name__ for block in cutting.cut_blocks(lines, ",", False)]
    assert kinds[0] == "Held"
