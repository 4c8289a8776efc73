"""A small picture of each explorer where explorers are listed, and the sign of the course; drawn as faces are."""

from collections.abc import Sequence

import numpy as np

from ..models.checks import Array
from .faces import LINE, SEGMENTS, dots, drawn, line, wheel
from .style import BLUE, GREEN, ORANGE, SKY

WIDTH, HEIGHT, GAP = 160, 110, 8.5
MIDDLE = (WIDTH / 2, HEIGHT / 2)
WAIST = (11, 9, 7, 5, 3, 1)
"""How many people stand in each row down to the purchase."""


def sign() -> str:
    """Draw the sign of the course: a ring of three arcs, one for each segment.

    >>> sign().count("<path")
    3
    """
    arcs = []
    for k, colour in enumerate(SEGMENTS):
        (a, b), (c, d) = (_round(32, 32, 20, 2 * np.pi * (k + share) / 3) for share in (0.12, 0.88))
        arcs.append(line(f"M{a:.3g} {b:.3g}A20 20 0 0 1 {c:.3g} {d:.3g}", 16, colour).replace("round", "butt"))
    return drawn(*arcs, width=64, height=64)


def emblem(name: str) -> str:
    """Return the picture of an explorer, one of `EMBLEMS`, as SVG.

    >>> emblem("funnel").count("h0")
    36
    """
    return drawn(*EMBLEMS[name](), width=WIDTH, height=HEIGHT)


def _funnel() -> list[str]:
    return _rows(WAIST, [SKY] * 3 + [ORANGE] * 3)


def _hourglass() -> list[str]:
    return _rows((11, 8, 5, 2, 1, 1, 2, 5, 8, 11), [SKY] * 3 + [ORANGE] * 3 + [GREEN] * 4)


def _flywheel() -> list[str]:
    x, y = MIDDLE
    (a, b), (c, d) = (_round(x, y, 47, angle) for angle in (-1.5, -0.1))
    thread = f"M{a:.4g} {b:.4g}A47 47 0 0 1 {c:.4g} {d:.4g}m-9 -4l9 4l-6 8"
    return [*wheel(x, y + 3, 150, gap=3.1), line(thread, 3, GREEN)]


def _wheel() -> list[str]:
    x, y = MIDDLE
    ends = [_round(x, y, 34, each) for each in np.arange(6) * np.pi / 3 + 0.3]
    spokes = "".join(f"M{x:g} {y:g}L{a:.4g} {b:.4g}" for a, b in ends)
    return [
        line(spokes, 3),
        line(f"M{x - 42:g} {y:g}a42 42 0 1 1 84 0a42 42 0 1 1 -84 0", 9, BLUE),
        dots([MIDDLE], LINE, 1, 8),
    ]


def _lenses() -> list[str]:
    small = [
        *_rows((5, 4, 3, 2, 1), [SKY] * 3 + [ORANGE] * 2, 28, 7),
        *_rows((5, 3, 1, 3, 5), [SKY, SKY, ORANGE, GREEN, GREEN], 80, 7),
    ]
    return [*small, *wheel(132, MIDDLE[1], 62, gap=2.9)]


def _claims() -> list[str]:
    x, y = (each.ravel() for each in np.meshgrid(np.arange(22, 142, GAP), np.arange(16, 98, GAP)))
    holds = y > 92 - 70 * ((x - 22) / 116) ** 2
    return [dots(np.column_stack([x, y])[where], colour) for where, colour in ((holds, GREEN), (~holds, ORANGE))]


def _mix() -> list[str]:
    rows = [(9, 3, BLUE), (4, 2, SKY), (13, 4, LINE)]
    parts = []
    for row, (many, few, colour) in enumerate(rows):
        x, y = (
            each.ravel() for each in np.meshgrid(GAP * np.arange(many + few + 1), 20 + 34 * row + GAP * np.arange(3))
        )
        places = np.column_stack([x + WIDTH / 2 - GAP * 8.5, y - 5])
        leads, buyers = x < GAP * many - 1, x > GAP * many + 1
        parts += [dots(places[leads], colour), dots(places[buyers], ORANGE)]
    return parts


def _chains() -> list[str]:
    lengths = (4, 14, 2, 7, 3, 14, 1, 5, 9)
    return [
        dots([(20 + GAP * k, 17 + 9.5 * row) for k in range(n)], GREEN, 1 if n > 13 else 0.55)
        for row, n in enumerate(lengths)
    ]


def _firms() -> list[str]:
    places = [(48, 30, 55), (112, 30, 75), (48, 82, 65), (112, 82, 85)]
    return [each for x, y, people in places for each in wheel(x, y, people, gap=2.7)]


def _own() -> list[str]:
    bars = [(14, SKY), (5, ORANGE), (10, GREEN), (7, LINE)]
    return [dots([(22 + GAP * k, 22 + 22 * row) for k in range(n)], colour) for row, (n, colour) in enumerate(bars)]


def _export() -> list[str]:
    rows = [LINE, SKY, ORANGE, SKY, LINE]
    return [dots([(22 + GAP * k, 22 + 17 * row) for k in range(9)], colour) for row, colour in enumerate(rows)]


def _levers() -> list[str]:
    bars = [(5, 13), (4, 9), (3, 7), (2, 4), (1, 3)]
    rows = [[(22 + GAP * k, 17 + 19 * row) for k in range(n)] for row, (_first, n) in enumerate(bars)]
    year = [place for row, (first, _n) in zip(rows, bars, strict=True) for place in row[:first]]
    later = [place for row, (first, _n) in zip(rows, bars, strict=True) for place in row[first:]]
    return [dots(year, BLUE), dots(later, SKY), line(f"M{22 + GAP * 5.5:g} 8V102", 2.5, ORANGE)]


def _round(x: float, y: float, radius: float, angle: float) -> tuple[float, float]:
    return x + radius * float(np.sin(angle)), y - radius * float(np.cos(angle))


def _rows(people: Sequence[int], colours: Sequence[str], x: float = MIDDLE[0], gap: float = GAP) -> list[str]:
    """Return rows of people around a vertical line, one below the other."""
    top = MIDDLE[1] - gap * (len(people) - 1) / 2
    rows: list[Array] = [
        np.column_stack([x + gap * (np.arange(n) - (n - 1) / 2), np.full(n, top + gap * row)])
        for row, n in enumerate(people)
    ]
    return [dots(each, colour, 1, 0.36 * gap) for each, colour in zip(rows, colours, strict=True)]


EMBLEMS = {
    "funnel": _funnel,
    "hourglass": _hourglass,
    "flywheel": _flywheel,
    "wheel": _wheel,
    "lenses": _lenses,
    "claims": _claims,
    "mix": _mix,
    "chains": _chains,
    "firms": _firms,
    "own": _own,
    "export": _export,
    "levers": _levers,
}
"""What draws each explorer's picture, by the name of its page."""
