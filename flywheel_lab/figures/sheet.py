"""Running text on a sheet of A4, in inches from its lower left corner: matplotlib breaks no lines by itself."""

from functools import lru_cache
from typing import Any

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.lines import Line2D

from .style import INK

WIDE, HIGH = 8.27, 11.69  # A4
LINE = 1.38  # times its letters, a line
FULL = 0.98  # of a line may be full: drawn letters stand on whole pixels


def write_lines(figure: Figure | None, x: float, top: float, wide: float, text: str, size: float, **look: Any) -> float:
    """Write a text below `top` in a column, all in inches, and return where it ends."""
    lines = fold_text(text, wide, size, look.get("weight", "normal"))
    spacing = size * LINE / 72
    if figure:
        for k, line in enumerate(lines):
            place = (x / WIDE, (top - k * spacing) / HIGH)
            figure.text(*place, line, size=size, va="top", parse_math=False, **{"color": INK} | look)
    return top - len(lines) * spacing


def fold_text(text: str, wide: float, size: float, weight: str) -> list[str]:
    """Break a text into lines that are no wider than so many inches."""
    lines: list[list[str]] = [[]]
    space, room = width_of("n n", size, weight) - width_of("nn", size, weight), FULL * wide
    for word in text.replace(" €", "\N{NO-BREAK SPACE}€").split(" "):
        long = width_of(word, size, weight)
        if lines[-1] and long > room:
            lines.append([])
            room = FULL * wide
        lines[-1].append(word)
        room -= long + space
    return [" ".join(line) for line in lines]


@lru_cache(maxsize=4096)
def width_of(text: str, size: float, weight: str) -> float:
    """Return the width of a text in inches."""
    font = get_font(findfont(FontProperties(family="sans-serif", weight=weight)))
    font.set_size(size, 10 * 72)  # ten times as fine: small letters are set to whole pixels, and their widths with them
    font.set_text(text)
    return float(font.get_width_height()[0] / 64 / 720)


def rule(figure: Figure, y: float, edge: float, color: str, width: float) -> None:
    """Draw a line across the sheet, from one margin to the other."""
    ends = [edge / WIDE, 1 - edge / WIDE]
    figure.add_artist(Line2D(ends, [y / HIGH] * 2, color=color, linewidth=width, solid_capstyle="butt"))
