"""What an export only infers looks so: shapes are dotted inside a dotted line, and curves are a row of dots.

Doubtful is another thing, and looks another way (`quality`): there the numbers are measured, but the law may not hold.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from matplotlib.artist import Artist
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Patch

from ...data.log import JourneyLog
from ...estimate.journey import Estimate
from ...export.results.ledger import Entry, Ledger
from ..style import BLUE, GREEN, ORANGE, PURPLE, RED, SKY

DRAWN = {colour.lower() for colour in (BLUE, GREEN, ORANGE, PURPLE, RED, SKY)}  # what has another colour is no quantity
DOTS, DASH_AND_DOT = (0, (1, 1.4)), (0, (4, 1.4, 1, 1.4))


def mark_inferred(sources: Iterable[Any], shapes: Mapping[str, Artist], timed: Collection[Artist]) -> list[Entry]:
    """Make the shapes of stages that are inferred look so, and return what is inferred in a picture.

    `shapes` has the shape of each stage, and `timed` are those that rest on how long people stay in the stages.
    """
    told: list[Entry] = []
    for source in sources:
        ledger = getattr(source, "ledger", ())
        if not isinstance(ledger, Ledger) or not isinstance(source, (JourneyLog, Estimate)):
            continue
        stages = source.stages if isinstance(source, JourneyLog) else source.model.stages
        found = ledger.inferred_for(set(shapes) & set(stages), timed=bool(timed))
        for entry in found:
            for artist in [shapes[stage] for stage in entry.stages if stage in shapes] if entry.stages else timed:
                _infer(artist)
        told += found
    return list(dict.fromkeys(told))


def _infer(artist: Artist) -> None:
    if isinstance(artist, Line2D):
        artist.set_linestyle(DOTS if artist.get_linestyle() == "-" else DASH_AND_DOT)
    elif (colour := colour_of(artist)) in DRAWN:
        artist.set(edgecolor=colour, facecolor="white", hatch="...", linestyle=":", linewidth=1.4)


def colour_of(artist: Artist) -> str:
    """Return the colour of a shape that has a width, "" of an arrow or of anything else.

    >>> from matplotlib.patches import Rectangle
    >>> colour_of(Rectangle((0, 0), 1, 1, color="#D55E00"))
    '#d55e00'
    """
    if not isinstance(artist, Patch) or isinstance(artist, FancyArrowPatch):
        return ""
    wide = artist.get_path().get_extents(artist.get_patch_transform()).width
    return str(to_hex(artist.get_facecolor())) if wide else ""
