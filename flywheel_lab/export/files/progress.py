"""How far reading is, said from the second second on, so that nobody waits before a still screen."""

import time
from collections.abc import Callable

from ...messages import gettext as _
from ...messages import number

Seen = Callable[[int, int], None]
"""Is told how many rows were read, of about how many; in the end the two are the same."""
AFTER, EVERY = 2.0, 0.5  # seconds
FEW = 20_000  # rows that any machine reads at once: what takes long there is something else


def show_line(rows: int, about: int) -> None:
    """Write how far reading is into a line of its own, over what stood in it.

    >>> show_line(1_000_000, 1_000_000)
    1,000,000 rows of about 1,000,000 read …
    """
    text = _("{rows} rows of about {about} read …").format(rows=number(rows, 0), about=number(max(rows, about), 0))
    print(f"\r{text}", end="\n" if rows == about else "", flush=True)


def told_slowly(show: Seen | None) -> Seen:
    """Return what passes on how far reading of many rows is, but not in the first two seconds, and then twice a second.

    >>> told_slowly(None)(1_620, 1_620)
    """
    show = show or show_line
    begin = last = time.monotonic()

    def seen(rows: int, about: int) -> None:
        nonlocal last
        now = time.monotonic()
        if about < FEW and rows < FEW:
            return
        if (now - begin >= AFTER and now - last >= EVERY) or (last > begin and rows == about):
            last = now
            show(rows, about)

    return seen
