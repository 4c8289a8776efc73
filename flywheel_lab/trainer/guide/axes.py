"""The axes of a sketch as a drawing, empty or with the true curve: on paper and on the screen, in one ink."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import numpy as np

from ...chapters.course import find
from ...messages import number

WIDTH, HEIGHT = 760, 400
LEFT, RIGHT, TOP, BOTTOM = 86, 24, 40, 58
LINE = "fill='none' stroke='currentColor'"


def axes(item: str, told: bool) -> str:
    """Return an SVG of the axes of a sketch with what is given on them, and the true curve if it is to be `told`.

    >>> "stroke-width='5'" in axes("funnel.fill", told=False), "stroke-width='5'" in axes("funnel.fill", told=True)
    (False, True)
    """
    sketch: Any = find(item)
    card: dict[str, Any] = sketch.card()
    bottom, top = float(card["y"]["low"]), float(card["y"]["high"])
    ticks, y = card["x"]["ticks"], card["y"]
    begin, end = float(min(ticks[0], card["handles"][0])), float(max(ticks[-1], card["handles"][-1]))

    def across(moment: float) -> float:
        return LEFT + (moment - begin) / (end - begin) * (WIDTH - LEFT - RIGHT)

    def up(value: float) -> float:
        return HEIGHT - BOTTOM - (value - bottom) / (top - bottom) * (HEIGHT - TOP - BOTTOM)

    def curve(xs: Sequence[float], ys: Sequence[float], look: str) -> str:
        points = " ".join(f"{across(x):.1f},{up(v):.1f}" for x, v in zip(xs, ys, strict=True))
        return f"<polyline {LINE} points='{points}' {look}/>"

    parts = [_grid(across, up, ticks, _levels(bottom, top))]
    parts += [curve(each["x"], each["y"], "stroke-width='3' opacity='0.6'") for each in card["given"]]
    first = card["handles"][0], card["start"][0]
    parts.append(f"<circle cx='{across(first[0]):.1f}' cy='{up(first[1]):.1f}' r='7' fill='currentColor'/>")
    if told:
        truth = sketch.truth()
        moments = np.arange(len(truth)) + first[0]
        parts.append(curve(moments.tolist(), truth.tolist(), "stroke-width='5' stroke-linejoin='round'"))
    words = [_text(LEFT - 70, 22, y["label"], "start"), _text(WIDTH - RIGHT, HEIGHT - 8, card["x"]["label"], "end")]
    inside = "".join(parts + words)
    said = f"role='img' aria-label='{escape(card['label'], quote=True)}' font-family='DejaVu Sans, sans-serif'"
    return f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}' {said}>{inside}</svg>"


def _grid(across: Any, up: Any, ticks: Iterable[float], levels: Iterable[float]) -> str:
    low, high = HEIGHT - BOTTOM, TOP
    lines = [
        f"<path {LINE} d='M{across(tick):.1f} {low}V{high}' opacity='0.15'/>"
        + _text(across(tick), low + 22, number(tick, 0), "middle")
        for tick in ticks
    ]
    lines += [
        f"<path {LINE} d='M{LEFT} {up(level):.1f}H{WIDTH - RIGHT}' opacity='0.15'/>"
        + _text(LEFT - 10, up(level) + 5, number(level, 0), "end")
        for level in levels
    ]
    return "".join(lines) + f"<path {LINE} d='M{LEFT} {high}V{low}H{WIDTH - RIGHT}' stroke-width='2'/>"


def _levels(low: float, high: float) -> list[float]:
    """Return a few round levels between the ends of an axis.

    >>> _levels(0, 12000)
    [0.0, 2500.0, 5000.0, 7500.0, 10000.0]
    """
    from matplotlib.ticker import MaxNLocator

    return [float(each) for each in MaxNLocator(5, steps=[1, 2, 2.5, 3, 5, 10]).tick_values(low, high) if each <= high]


def _text(x: float, y: float, text: str, anchor: str) -> str:
    look = f"text-anchor='{anchor}' font-size='16' fill='currentColor'"
    return f"<text x='{x:.1f}' y='{y:.1f}' {look}>{escape(text)}</text>"
