"""Exports that went wrong in some way on their way to us, each drawn from a seed."""

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
from disguises import disguise

HERE = Path(__file__).parent
CASES = HERE.parent / "data" / "cases"
SEEDS = [*CASES.glob("*.csv"), *(HERE / "forms").glob("*.[cj]s*")]
SPLINTERS = [
    b"\0",
    b'"',
    b"\xff",
    b";",
    b",",
    b"\r",
    b"\n",
    b"\t",
    b"=1+1",
    b"1e999",
    b"-",
    b"9" * 30,
    b"\xe4",
    b"{",
    b"nan",
]
SPLINTERS += [
    b"31.02.2026",
    b"02/03/2026",
    b"1.234",
    b"refunded",
    b"lost",
    b"<b>",
    "\u202e".encode(),
    "٣".encode(),
    b"0000-00-00",
]
SPLINTERS += [
    b'=HYPERLINK("http://example.com";"x")',
    b"+1|cmd",
    b"@sum(1)",
    b"9" * 400,
    b"-1e400",
    b"1,2,3.4.5",
    "\u200f\u202b".encode(),
    "\ufeff".encode(),
    "👩‍🚀".encode(),
    "Ａ＿１２".encode(),
    "½".encode(),
    b"\xef\xbb",
    b'""""',
    b"99999999",
    b"2026-13-45",
    b"12/31/9999",
    b"1899-12-30",
    b'[{"key"',
    b"true",
    b"kim@example.com",
    b"\r\r\n",
    b"  ",
]


def mutate(seed: int) -> bytes:
    """Return a file with up to four faults."""
    rng = np.random.default_rng(seed)
    raw = sorted(SEEDS)[int(rng.integers(len(SEEDS)))].read_bytes()[:3000]
    for _ in range(int(rng.integers(1, 5))):
        raw = FAULTS[int(rng.integers(len(FAULTS)))](raw, rng)
    return raw


def disguised(seed: int) -> bytes:
    """Return a whole file, some cells of which are written otherwise."""
    r = random.Random(seed)
    text = r.choice(sorted(SEEDS)).read_bytes()[:6000].decode("utf-8", "ignore")
    for _ in range(r.randint(1, 2)):
        text = disguise(text, r)
    return text.encode()


def cut_off(raw: bytes, rng: np.random.Generator) -> bytes:
    return raw[: int(rng.integers(len(raw) + 1))]


def put_in(raw: bytes, rng: np.random.Generator) -> bytes:
    at = int(rng.integers(len(raw) + 1))
    return raw[:at] + SPLINTERS[int(rng.integers(len(SPLINTERS)))] + raw[at:]


def another_byte(raw: bytes, rng: np.random.Generator) -> bytes:
    at = int(rng.integers(len(raw) + 1))
    return raw[:at] + bytes([int(rng.integers(256))]) + raw[at + 1 :]


def shuffle_lines(raw: bytes, rng: np.random.Generator) -> bytes:
    lines = raw.split(b"\n")
    return b"\n".join(lines[int(k)] for k in rng.permutation(len(lines)))


def repeat_a_line(raw: bytes, rng: np.random.Generator) -> bytes:
    lines = raw.split(b"\n")
    at = int(rng.integers(len(lines)))
    return b"\n".join([*lines[:at], lines[at], *lines[at:]])


def replace_a_cell(raw: bytes, rng: np.random.Generator) -> bytes:
    cells = raw.split(b",")
    cells[int(rng.integers(len(cells)))] = SPLINTERS[int(rng.integers(len(SPLINTERS)))]
    return b",".join(cells)


def drop_a_line(raw: bytes, rng: np.random.Generator) -> bytes:
    lines = raw.split(b"\n")
    lines.pop(int(rng.integers(len(lines))))
    return b"\n".join(lines)


def change_separators(raw: bytes, rng: np.random.Generator) -> bytes:
    old, new = rng.choice([b",", b";", b"\t", b"|"], 2)
    if rng.random() < 0.5:
        return raw.replace(old, new)
    lines = raw.split(b"\n")
    at = int(rng.integers(len(lines)))
    return b"\n".join([*lines[:at], lines[at].replace(old, new), *lines[at + 1 :]])


def double_a_column(raw: bytes, rng: np.random.Generator) -> bytes:
    at = int(rng.integers(12))
    rows = [line.split(b",") for line in raw.split(b"\n")]
    return b"\n".join(b",".join(row[: at + 1] + row[at:]) for row in rows)


def drop_a_column(raw: bytes, rng: np.random.Generator) -> bytes:
    at = int(rng.integers(12))
    rows = [line.split(b",") for line in raw.split(b"\n")]
    return b"\n".join(b",".join(row[:at] + row[at + 1 :]) for row in rows)


def swap_cells(raw: bytes, rng: np.random.Generator) -> bytes:
    cells = raw.split(b",")
    a, b = rng.integers(len(cells), size=2)
    cells[a], cells[b] = cells[b], cells[a]
    return b",".join(cells)


def mix_encodings(raw: bytes, rng: np.random.Generator) -> bytes:
    lines = raw.split(b"\n")
    at = int(rng.integers(len(lines)))
    code = ("utf-16", "cp1252", "utf-8-sig", "utf-32")[int(rng.integers(4))]
    lines[at] = (lines[at].decode("utf-8", "ignore") + "äöß€").encode(code, "ignore")
    return b"\n".join(lines)


def open_a_quote(raw: bytes, rng: np.random.Generator) -> bytes:
    cells = raw.split(b",")
    at = int(rng.integers(len(cells)))
    cells[at] = b'"' + cells[at]
    return b",".join(cells)


def empty_a_column(raw: bytes, rng: np.random.Generator) -> bytes:
    at = int(rng.integers(12))
    rows = [line.split(b",") for line in raw.split(b"\n")]
    return b"\n".join(
        b",".join([*row[:at], *([b""] if k and at < len(row) else row[at : at + 1]), *row[at + 1 :]])
        for k, row in enumerate(rows)
    )


def write_otherwise(raw: bytes, rng: np.random.Generator) -> bytes:
    return disguise(raw.decode("utf-8", "ignore"), random.Random(int(rng.integers(2**32)))).encode()


FAULTS: list[Callable[[bytes, np.random.Generator], bytes]] = [
    cut_off,
    put_in,
    another_byte,
    shuffle_lines,
    repeat_a_line,
    replace_a_cell,
    drop_a_line,
    change_separators,
    double_a_column,
    drop_a_column,
    swap_cells,
    mix_encodings,
    open_a_quote,
    empty_a_column,
    write_otherwise,
]
