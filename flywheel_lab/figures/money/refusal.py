"""Where nothing can be said, the picture is that sentence, and no number."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from ...messages import gettext as _
from ..bars import balance_lines
from ..style import INK, MUTED, axes, describe, style

WIDTH = 84  # letters on a line


def draw_refusal(reasons: Sequence[str], ax: Axes | None = None) -> Axes:
    """Draw the reasons why there is no picture as text, and return the axes.

    >>> print(draw_refusal(["Record cancellations first."]).alt)
    No numbers can be given here. Record cancellations first.
    """
    title = _("No numbers can be given here")
    told = [balance_lines(reason, WIDTH) for reason in reasons]
    with style():
        ax = axes(ax, height=0.7 + 0.26 * sum(2 + text.count("\n") for text in told))
        ax.set_axis_off()
        ax.set_title(title, parse_math=False)
        ax.text(0, 1, "\n\n".join(told), va="top", color=INK, linespacing=1.5, parse_math=False)
        ax.axvline(-0.02, color=MUTED, linewidth=3, clip_on=False)
        ax.set(xlim=(0, 1), ylim=(0, 1))
    return describe(ax, f"{title}. {' '.join(reasons)}")
