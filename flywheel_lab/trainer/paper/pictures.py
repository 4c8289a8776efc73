"""The package's pictures as files: in grey for paper, in colour for slides; the same picture gives the same bytes."""

import io
import re
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

from ...chapters.course import bank
from ...messages import cache_in_language

COLOUR = re.compile(rb"#[0-9a-fA-F]{6}\b")
WEIGHTS = (0.2126, 0.7152, 0.0722)  # of red, green and blue in what looks equally bright: ITU-R BT.709
DOTS = 130  # an inch, so that a picture on a slide has as many dots as a projector


def grey_picture(drawn: Any) -> bytes:
    """Return a picture as SVG in which every colour is the grey that a printer makes of it.

    >>> from ...figures.bars import draw_bars
    >>> svg = grey_picture(draw_bars({"report": 7, "truth": 3}, "Too high"))
    >>> b"<svg" in svg, b"#56b4e9" in svg.lower()
    (True, False)
    """
    written = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "flywheel_lab", "svg.fonttype": "path"}):
        _ready(drawn).savefig(written, format="svg", metadata={"Date": None, "Creator": None})
    return COLOUR.sub(_grey, written.getvalue())


def colour_picture(drawn: Any) -> bytes:
    """Return a picture as PNG, sharp enough for a wall.

    >>> from ...figures.bars import draw_bars
    >>> colour_picture(draw_bars({"report": 7, "truth": 3}, "Too high"))[1:4]
    b'PNG'
    """
    written = io.BytesIO()
    how: Any = {"metadata": {"Software": None}, "pil_kwargs": {"compress_level": 3}}
    _ready(drawn).savefig(written, format="png", dpi=DOTS, **how)
    return written.getvalue()


@cache_in_language
def counter_picture(name: str) -> Any:
    """Return the picture against a misconception in the language in use, drawn once for paper and slides.

    >>> counter_picture("never-stops") is counter_picture("never-stops")
    True
    """
    return bank()[name].picture()


def _ready(drawn: Any) -> Figure:
    """Return the figure of a picture with all parts in their places: they stay there, however often it is saved."""
    figure: Figure = drawn.get_figure(root=True)
    if figure.get_layout_engine() is not None:
        figure.draw_without_rendering()
        figure.set_layout_engine("none")
    return figure


def _grey(found: "re.Match[bytes]") -> bytes:
    red, green, blue = (int(found[0][k : k + 2], 16) for k in (1, 3, 5))
    level = round(sum(weight * each for weight, each in zip(WEIGHTS, (red, green, blue), strict=True)))
    return b"#" + f"{level:02x}".encode() * 3
