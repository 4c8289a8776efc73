"""The face of a chapter where chapters are listed: people as dots in the colours of the three segments.

It is an SVG of a few kilobytes without a background and without words, so that it suits a light page and a dark one. It
shows what a chapter is about, and nothing that its reader is to predict.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from ..models.checks import Array
from ..models.readings import hourglass
from .style import GREEN, ORANGE, SKY

WIDTH, WIDE, HEIGHT, GAP, DOT = 430, 860, 132, 9.0, 3.2
LINE = "#8a8f94"  # in the middle between both papers
SEGMENTS = (SKY, ORANGE, GREEN)
PHASES = (SKY,) * 3 + (ORANGE,) * 3  # up to the purchase
GOLDEN = np.pi * (3 - np.sqrt(5))


def drawn(*parts: str, width: float = WIDTH, height: float = HEIGHT) -> str:
    """Return the SVG of parts, drawn on so many units.

    >>> drawn(dots([(10, 10)], SKY), width=20, height=20)  # doctest: +ELLIPSIS
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="M10 10h0" ...</svg>'
    """
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">{"".join(parts)}</svg>'


def dots(places: Iterable[Sequence[float]], colour: str, strength: float = 1, radius: float = DOT) -> str:
    """Return the SVG of people of one colour at their places, each an x and a y: lines of no length, with round ends.

    >>> dots([(1, 2), (3, 4)], SKY)[:24]
    '<path d="M1 2h0M3 4h0" f'
    """
    return line("".join(f"M{x:.4g} {y:.4g}h0" for x, y in places), 2 * radius, colour, strength)


def line(path: str, width: float = 2, colour: str = LINE, strength: float = 1) -> str:
    """Return the SVG of a line along a path.

    >>> line("M0 0H9")
    '<path d="M0 0H9" fill="none" stroke="#8a8f94" stroke-width="2" stroke-linecap="round"/>'
    """
    faint = f' opacity="{strength:g}"' if strength < 1 else ""
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round"{faint}/>'


def wheel(x: float, y: float, people: int, turned: float = 0, strength: float = 1, gap: float = 3.85) -> list[str]:
    """Return a wheel of people around a hub at x, y, a third of it for each segment, `turned` clockwise in radians.

    >>> len(wheel(60, 60, 200))
    3
    """
    k = np.arange(10, people)
    angle, radius = k * GOLDEN, gap * np.sqrt(k)
    places = np.column_stack([x + radius * np.sin(angle + turned), y - radius * np.cos(angle + turned)])
    segment = (angle % (2 * np.pi)) // (2 * np.pi / 3)
    return [dots(places[segment == i], each, strength, 0.83 * gap) for i, each in enumerate(SEGMENTS)]


def crowd() -> str:
    """Draw people who drift through the three segments: for a chapter without a face of its own.

    >>> crowd().count("<path")
    3
    """
    x = np.arange(GAP, WIDTH - GAP / 2, 1.5 * GAP)
    waves = [HEIGHT / 2 + 36 * np.sin(x / 60 + turn) for turn in (0, 2.1, 4.2)]
    return drawn(*(dots(zip(x, y, strict=True), each) for y, each in zip(waves, SEGMENTS, strict=True)))


def mixture(seed: int = 1) -> str:
    """Draw two groups of people who get mixed on their way from left to right.

    >>> mixture() == mixture()
    True
    """
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.linspace(15, WIDTH - 15, 34), HEIGHT / 2 + 10.5 * (np.arange(12) - 5.5))
    above = (y < HEIGHT / 2) ^ (rng.random(x.shape) < 0.5 * np.clip((x - 80) / 300, 0, 1))
    return drawn(*(dots(zip(x[own], y[own], strict=True), each) for own, each in ((above, SKY), (~above, ORANGE))))


def funnel() -> str:
    """Draw how many of the newcomers come to each phase up to the purchase; the area of the funnel is the people.

    >>> funnel().count("h0") > 150
    True
    """
    return drawn(*_funnel(38, 15, WIDTH - 15))


def glass() -> str:
    """Draw an hourglass that lies on its side: fewer and fewer come to the purchase, and customers fill up behind it.

    >>> glass().count("h0") > 150
    True
    """
    return drawn(*_glass(38, 15, WIDTH - 15))


def chains() -> str:
    """Draw seven chains of word of mouth that fade out to the right: what becomes of them is not told here.

    >>> chains().count("h0") > 150
    True
    """
    rows = np.linspace(9, HEIGHT - 9, 7)
    rounds = enumerate(np.arange(15, WIDTH - 10, 1.3 * GAP))
    return drawn(*(dots([(x, y) for y in rows], GREEN, round(0.93**k, 2)) for k, x in rounds))


def turning() -> str:
    """Draw a wheel with three spokes in four places on its way round.

    >>> turning().count("<path")
    16
    """
    wheels, r = [], 42
    for k, x in enumerate(np.linspace(58, WIDTH - 58, 4)):
        angles = np.linspace(0, 2 * np.pi, 30, endpoint=False) + 0.55 * k
        rim = np.column_stack([x + r * np.sin(angles), HEIGHT / 2 - r * np.cos(angles)])
        wheels += [dots(rim[10 * i : 10 * (i + 1)], each) for i, each in enumerate(SEGMENTS)]
        ends = np.column_stack([x + 32 * np.sin(angles[::10]), HEIGHT / 2 - 32 * np.cos(angles[::10])])
        wheels.append(line("".join(f"M{x:.4g} {HEIGHT / 2}L{a:.4g} {b:.4g}" for a, b in ends), 2.5))
    return drawn(*wheels)


def rolling() -> str:
    """Draw a wheel of people in the three segments that rolls from left to right.

    >>> rolling().count("<path")
    9
    """
    steps = [(74, 0.3), (215, 0.6), (356, 1)]
    return drawn(*(each for k, (x, strength) in enumerate(steps) for each in wheel(x, HEIGHT / 2, 260, k, strength)))


def lenses(width: float = WIDTH) -> str:
    """Draw the same people as a funnel, as an hourglass and as a wheel.

    >>> lenses(WIDE).count("h0") > lenses().count("h0") > 250
    True
    """
    third = width / 3
    n = round(third / 11)
    shapes = [*_funnel(n, 12, third - 18), *_glass(n, third + 10, 2 * third - 10)]
    return drawn(*shapes, *wheel(width - third / 2, HEIGHT / 2, 260), width=width)


def firms() -> str:
    """Draw the wheels of four firms, one larger than the other.

    >>> firms().count("<path")
    12
    """
    places = [(364, 255), (236, 190), (132, 120), (52, 65)]
    return drawn(*(each for k, (x, people) in enumerate(places) for each in wheel(x, HEIGHT / 2, people, 0.4 * k)))


def rows() -> str:
    """Draw the rows of a sheet, and the people whom somebody found in them.

    >>> rows().count("<path")
    5
    """
    sheet = [(x, y) for y in np.linspace(14, HEIGHT - 14, 9) for x in (20, 62, 104, 146)]
    lines = line("".join(f"M{x} {y:.4g}h30" for x, y in sheet), 5, strength=0.6)
    way = line(f"M196 {HEIGHT / 2}h34l-9 -8m9 8l-9 8", 3)
    return drawn(lines, way, *wheel(330, HEIGHT / 2, 150, 0.4, gap=4.6))


def desks() -> str:
    """Draw a coin, and the people of the three desks that want it.

    >>> desks().count("<path")
    5
    """
    heights = [HEIGHT / 2 + 42 * k for k in (-1, 0, 1)]
    coin = line(f"M88 {HEIGHT / 2}a26 26 0 1 0 -52 0a26 26 0 1 0 52 0", 5)
    ways = line("".join(f"M104 {HEIGHT / 2}C150 {HEIGHT / 2} 140 {y:g} 190 {y:g}" for y in heights), 2, strength=0.6)
    heaps = [[(214 + GAP * k, y + GAP * row) for row in (-1, 0, 1) for k in range(22)] for y in heights]
    return drawn(coin, ways, *(dots(heap, colour) for heap, colour in zip(heaps, SEGMENTS, strict=True)))


def _funnel(n: int, start: float, end: float) -> list[str]:
    """Return n columns from `start` to `end`; a column is as wide as a round pipe for those who come so far."""
    reach = hourglass().reach()[:6]
    phase = np.linspace(0, 5, n)
    shares = np.exp(np.interp(phase, np.arange(6), np.log(reach))) ** 0.5
    return _columns(shares, [PHASES[round(each)] for each in phase], start, end)


def _glass(n: int, start: float, end: float) -> list[str]:
    half = n // 2
    shares = np.concatenate([np.linspace(1, 0.1, half) ** 1.3, np.linspace(0.1, 1, n - half) ** 1.3])
    colours = [SKY if k < half * 0.55 else ORANGE if k < half else GREEN for k in range(n)]
    return _columns(shares, colours, start, end)


def _columns(shares: Array, colours: Sequence[str], start: float, end: float) -> list[str]:
    """Return columns of people around the middle; a share of 1 fills the height."""
    most = int((HEIGHT - 8) / GAP)
    places: dict[str, list[tuple[float, float]]] = {each: [] for each in colours}
    for x, share, colour in zip(np.linspace(start, end, len(shares)), shares, colours, strict=True):
        n = max(1, round(share * most))
        places[colour] += [(x, HEIGHT / 2 + GAP * (k - (n - 1) / 2)) for k in range(n)]
    return [dots(each, colour) for colour, each in places.items()]


FACES = {
    each.__name__: each
    for each in (crowd, mixture, funnel, glass, chains, turning, rolling, lenses, firms, rows, desks)
}
"""What a chapter names as its `face`, and what draws it."""
