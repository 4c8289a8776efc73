"""The package's pictures as files: in grey for paper, in colour for slides; the same picture gives the same bytes."""

import io
import re
from typing import Any

import matplotlib as mpl

COLOUR = re.compile(rb"#[0-9a-fA-F]{6}\b")
WEIGHTS = (0.2126, 0.7152, 0.0722)  # of red, green and blue in what looks equally bright: ITU-R BT.709


def grey_picture(drawn: Any) -> bytes:
    """Return a picture as SVG in which every colour is the grey that a printer makes of it.

    >>> from ...figures.bars import draw_bars
    >>> svg = grey_picture(draw_bars({"report": 7, "truth": 3}, "Too high"))
    >>> b"<svg" in svg, b"#56b4e9" in svg.lower()
    (True, False)
    """
    buffer = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "flywheel_lab", "svg.fonttype": "path"}):
        drawn.get_figure(root=True).savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return COLOUR.sub(_grey, buffer.getvalue())


def colour_picture(drawn: Any) -> bytes:
    """Return a picture as PNG, sharp enough for a wall.

    >>> from ...figures.bars import draw_bars
    >>> colour_picture(draw_bars({"report": 7, "truth": 3}, "Too high"))[1:4]
    b'PNG'
    """
    buffer = io.BytesIO()
    drawn.get_figure(root=True).savefig(buffer, format="png", dpi=160, metadata={"Software": None})
    return buffer.getvalue()


def _grey(found: "re.Match[bytes]") -> bytes:
    red, green, blue = (int(found[0][k : k + 2], 16) for k in (1, 3, 5))
    level = round(sum(weight * each for weight, each in zip(WEIGHTS, (red, green, blue), strict=True)))
    return b"#" + f"{level:02x}".encode() * 3
