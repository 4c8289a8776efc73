"""The picture at the head of a chapter: people as dots in the colours of the three segments, computed from the models.

It is an SVG of some kilobytes without a background and without words, so that it suits a light page and a dark one. It
shows what a chapter is about, and nothing that its reader is to predict.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from ..messages import mark
from ..models.checks import Array
from ..models.readings import hourglass
from .style import GREEN, ORANGE, SKY

WIDTH, HEIGHT, GAP, DOT = 860, 132, 9.0, 3.2
LINE = "#8a8f94"  # in the middle between both papers
PHASES = (SKY,) * 3 + (ORANGE,) * 3  # up to the purchase
GOLDEN = np.pi * (3 - np.sqrt(5))


def banner(*parts: str) -> str:
    """Return the SVG of parts, drawn on 860 by 132 units.

    >>> banner(dots([(10, 10)], SKY)).count("<circle")
    1
    """
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{"".join(parts)}</svg>'


def dots(places: Iterable[Sequence[float]], colour: str, strength: float = 1) -> str:
    """Return the SVG of people of one colour at their places, each an x and a y.

    >>> dots([], SKY)
    '<g fill="#56B4E9"></g>'
    """
    circles = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{DOT}"/>' for x, y in places)
    faint = f' opacity="{strength:g}"' if strength < 1 else ""
    return f'<g fill="{colour}"{faint}>{circles}</g>'


def line(path: str, width: float = 2, colour: str = LINE) -> str:
    """Return the SVG of a line along a path.

    >>> line("M0 0H9")
    '<path d="M0 0H9" fill="none" stroke="#8a8f94" stroke-width="2" stroke-linecap="round"/>'
    """
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round"/>'


def crowd() -> str:
    """Draw people who drift through the three segments: for a chapter without a picture of its own.

    >>> crowd().count("<g")
    3
    """
    x = np.arange(GAP, WIDTH - GAP / 2, 2 * GAP)
    waves = [HEIGHT / 2 + 36 * np.sin(x / 95 + turn) for turn in (0, 2.1, 4.2)]
    return banner(*(dots(zip(x, y, strict=True), each) for y, each in zip(waves, (SKY, ORANGE, GREEN), strict=True)))


def mixture(seed: int = 1) -> str:
    """Draw two groups of people who get mixed on their way from left to right.

    >>> mixture() == mixture()
    True
    """
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.linspace(20, WIDTH - 20, 62), HEIGHT / 2 + 10.5 * (np.arange(12) - 5.5))
    above = (y < HEIGHT / 2) ^ (rng.random(x.shape) < 0.5 * np.clip((x - 150) / 600, 0, 1))
    return banner(*(dots(zip(x[own], y[own], strict=True), each) for own, each in ((above, SKY), (~above, ORANGE))))


def funnel() -> str:
    """Draw how many of the newcomers come to each phase up to the purchase; the area of the funnel is the people.

    >>> funnel().count("<circle") > 150
    True
    """
    return banner(*_funnel(62, 20, WIDTH - 20))


def glass() -> str:
    """Draw an hourglass that lies on its side: fewer and fewer come to the purchase, and customers fill up behind it.

    >>> glass().count("<circle") > 150
    True
    """
    return banner(*_glass(62, 20, WIDTH - 20))


def chains() -> str:
    """Draw seven chains of word of mouth that fade out to the right: what becomes of them is not told here.

    >>> chains().count("<circle") > 150
    True
    """
    rows = np.linspace(9, HEIGHT - 9, 7)
    rounds = enumerate(np.arange(20, WIDTH - 10, 1.3 * GAP))
    return banner(*(dots([(x, y) for y in rows], GREEN, round(0.965**k, 2)) for k, x in rounds))


def turning() -> str:
    """Draw a wheel in nine places on its way round.

    >>> turning().count("<g")
    9
    """
    wheels = []
    for k in range(9):
        x, y, r = 62 + k * 92, HEIGHT / 2, 38
        rim = [(x + r * np.sin(a), y - r * np.cos(a)) for a in np.linspace(0, 2 * np.pi, 26, endpoint=False)]
        spokes = (k + 5 * np.arange(3)) * 2 * np.pi / 15
        hand = "".join(f"M{x} {y}L{x + 30 * np.sin(a):.1f} {y - 30 * np.cos(a):.1f}" for a in spokes)
        wheels += [dots(rim, (SKY, ORANGE, GREEN)[k // 3]), line(hand, 2.5)]
    return banner(*wheels)


def rolling() -> str:
    """Draw a wheel of people in the three segments that rolls from left to right.

    >>> rolling().count("<g")
    18
    """
    return banner(*(each for k in range(6) for each in _wheel(75 + 142 * k, 0.35 * k)))


def lenses() -> str:
    """Draw the same people as a funnel, as an hourglass and as a wheel.

    >>> lenses().count("<circle") > 300
    True
    """
    return banner(*_funnel(25, 20, 260), *_glass(25, 330, 570), *_wheel(720))


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


def _wheel(at: float, turned: float = 0) -> list[str]:
    """Return a wheel of people around a hub, a third of it for each segment, `turned` clockwise."""
    k = np.arange(10, 260)
    angle, radius = k * GOLDEN, 3.85 * np.sqrt(k)
    x, y = at + radius * np.sin(angle + turned), HEIGHT / 2 - radius * np.cos(angle + turned)
    segment = (angle % (2 * np.pi)) // (2 * np.pi / 3)
    return [
        dots(zip(x[segment == i], y[segment == i], strict=True), each) for i, each in enumerate((SKY, ORANGE, GREEN))
    ]


def _columns(shares: Array, colours: Iterable[str], start: float = 20, end: float = WIDTH - 20) -> list[str]:
    """Return columns of people around the middle; a share of 1 fills the height."""
    most, x = int((HEIGHT - 8) / GAP), np.linspace(start, end, len(shares))
    places = [
        [(at, HEIGHT / 2 + GAP * (k - (n - 1) / 2)) for k in range(n)]
        for at, n in zip(x, np.maximum(1, np.rint(np.asarray(shares) * most)).astype(int), strict=True)
    ]
    return [dots(each, colour) for each, colour in zip(places, colours, strict=True)]


BANNERS = {
    "crowd": (crowd, mark("Three lines of people, drawn as dots, that wind around each other")),
    "mixture": (mixture, mark("Two groups of people, drawn as dots, that mix from left to right")),
    "funnel": (funnel, mark("A funnel of people, drawn as dots: many on the left, few on the right")),
    "glass": (glass, mark("An hourglass of people, drawn as dots, that lies on its side")),
    "chains": (chains, mark("Seven chains of people, drawn as dots, that fade out to the right")),
    "turning": (turning, mark("A wheel, drawn in nine places on its way round")),
    "rolling": (rolling, mark("A wheel of people, drawn as dots in three colours, that rolls from left to right")),
    "lenses": (lenses, mark("The same people, drawn as dots, as a funnel, as an hourglass and as a wheel")),
}
"""What a chapter names in its `banner`: how it is drawn, and what it shows, for those who do not see it."""
