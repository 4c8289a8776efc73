"""Exports that went wrong in some way on their way to us, each drawn from a seed."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

CASES = Path(__file__).parent / "cases"
SEEDS = [*CASES.glob("*.csv")]
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


def mutate(seed: int) -> bytes:
    """Return a file with up to four faults."""
    rng = np.random.default_rng(seed)
    raw = sorted(SEEDS)[int(rng.integers(len(SEEDS)))].read_bytes()[:3000]
    for _ in range(int(rng.integers(1, 5))):
        raw = FAULTS[int(rng.integers(len(FAULTS)))](raw, rng)
    return raw


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


FAULTS: list[Callable[[bytes, np.random.Generator], bytes]] = [
    cut_off,
    put_in,
    another_byte,
    shuffle_lines,
    repeat_a_line,
    replace_a_cell,
    drop_a_line,
]
