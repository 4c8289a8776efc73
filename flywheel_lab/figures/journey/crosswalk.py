"""The crosswalk: nine vocabularies side by side, over the ten phases that they all describe."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import stage_name
from ...models.crosswalk import CROSSWALK
from ...models.readings import PHASES
from ..bars import balance_lines
from ..style import GRID, INK, SMALL, axes, describe, style

BOUGHT = PHASES.index("purchase")
BEFORE, AT, AFTER = ("#d3e8f7", "#56B4E9"), ("#fbe3b5", "#E69F00"), ("#c9e9de", "#009E73")  # tint and edge
ROW, GAP, LARGEST, SMALLEST = 0.8, 0.05, 10.0, 5.0  # of a row, between bars, and letters in points
HEAD, MODEL = -1.02, 16  # where the names of the phases stand, and letters of a model's name on a line


class _Bar(NamedTuple):
    """A run of adjacent phases, `first` to `last`, of one stage; two stages of one phase share its height in lanes."""

    stage: str
    first: int
    last: int
    lane: int = 0
    lanes: int = 1


def crosswalk() -> pd.DataFrame:
    """Return which stage of each model covers which of the ten phases, as a table in the language in use.

    A row for each model, a column for each phase; a cell names the stage, or two with a comma, and is empty where the
    model has none. Sources, and what is our reading: `flywheel_lab.models.crosswalk`.

    >>> crosswalk().loc["AIDA", "engagement":"evaluation"].tolist()
    ['attention', 'interest', 'interest', 'desire']
    """
    rows = [
        [", ".join(stage_name(stage) for stage, phases in stages.items() if phase in phases) for phase in PHASES]
        for stages in CROSSWALK.values()
    ]
    return pd.DataFrame(rows, index=[_(model) for model in CROSSWALK], columns=[stage_name(phase) for phase in PHASES])


def draw_crosswalk(ax: Axes | None = None) -> Axes:
    """Draw each model of the crosswalk as a row of bars over the phases that its stages cover; return the axes.

    Colours and a line tell what lies before, at and after the purchase. A stage whose phases are not adjacent has a bar
    for each run of them, each with its name.

    >>> print(draw_crosswalk().alt.partition("Sales")[0])
    Nine models over ten phases: 1 engagement, 2 education, 3 research, 4 evaluation, 5 justification, 6 purchase,
    7 adoption, 8 retention, 9 expansion, 10 advocacy. AIDA: attention 1, interest 2–3, desire 4–5, action 6.
    """
    bars = [(row, bar) for row, stages in enumerate(CROSSWALK.values()) for bar in _bars(stages)]
    if ax is not None and not isinstance(ax, Axes):
        message = _("draw_crosswalk draws the nine models and takes no other: draw_crosswalk(), got {kind}.")
        raise FlywheelError(message.format(kind=type(ax).__name__))
    with style():
        ax = axes(ax, width=11.5, height=7.2)
        ax.set(xlim=(0, len(PHASES)), ylim=(len(CROSSWALK) + 0.05, HEAD - 0.45))
        ax.vlines(range(1, len(PHASES)), HEAD + 0.45, len(CROSSWALK) - 0.5, color=GRID, linewidth=0.8, zorder=0)
        heads = [_draw(ax, HEAD, _Bar(phase, k, k), f"{k + 1}\n") for k, phase in enumerate(PHASES)]
        labels = [_draw(ax, row, bar) for row, bar in bars]
        ax.vlines(
            BOUGHT + 1, HEAD + 0.45, len(CROSSWALK) - 0.4, color=INK, linewidth=1.8, linestyle=(0, (4, 2.5)), zorder=0.5
        )
        ax.text(BOUGHT + 0.95, len(CROSSWALK) - 0.2, _("up to the purchase"), ha="right", **SMALL)
        ax.text(BOUGHT + 1.05, len(CROSSWALK) - 0.2, _("after it"), ha="left", **SMALL)
        ax.set_yticks(
            range(len(CROSSWALK)),
            [textwrap.fill(_(model), MODEL, break_long_words=False) for model in CROSSWALK],
            color=INK,
        )
        ax.set_xticks([])
        ax.tick_params(length=0)
        ax.spines[:].set_visible(False)
        ax.set_title(_("One journey in nine vocabularies: which stage covers which phases"))
        _fit(ax, [*heads, *labels])
        smallest = min(text.get_fontsize() for text, _box in heads)
        for text, _box in heads:
            text.set_fontsize(smallest)
    return describe(ax, _alt())


def _bars(stages: Mapping[str, Sequence[str]]) -> list[_Bar]:
    runs = [_Bar(stage, first, last) for stage, phases in stages.items() for first, last in _runs(phases)]
    beside = [[other for other in runs if other.first <= bar.last and bar.first <= other.last] for bar in runs]
    return [bar._replace(lane=bars.index(bar), lanes=len(bars)) for bar, bars in zip(runs, beside, strict=True)]


def _runs(phases: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield first and last place of each run of adjacent phases."""
    places = [PHASES.index(phase) for phase in phases]
    for _distance, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        listed = [place for _k, place in run]
        yield listed[0], listed[-1]


def _draw(ax: Axes, row: float, bar: _Bar, before: str = "") -> tuple[Text, Rectangle]:
    """Draw a bar and its name, in the largest letters for now."""
    tint, edge = BEFORE if bar.last < BOUGHT else AFTER if bar.first > BOUGHT else AT
    height = ROW / bar.lanes
    place = (bar.first + GAP, row - ROW / 2 + bar.lane * height + (GAP / 2 if bar.lane else 0))
    size = (bar.last - bar.first + 1 - 2 * GAP, height - (GAP / 2 if bar.lanes > 1 else 0))
    box = Rectangle(place, *size, facecolor=tint, edgecolor=edge, linewidth=0 if before else 1.3)
    ax.add_patch(box)
    middle = (place[0] + size[0] / 2, place[1] + size[1] / 2)
    words = ax.text(*middle, before + stage_name(bar.stage), ha="center", va="center_baseline", fontsize=LARGEST)
    words.set(parse_math=False, weight="bold" if before else "normal", linespacing=1.05)
    return words, box


def _fit(ax: Axes, labels: list[tuple[Text, Rectangle]]) -> None:
    """Break each name into lines, or make its letters smaller, until it fits into its bar."""
    figure = ax.get_figure(root=True)
    assert figure is not None
    figure.draw_without_rendering()  # now the axes are where the layout puts them
    for text, box in labels:
        name, room = text.get_text(), box.get_window_extent()
        for size in [LARGEST - 0.5 * k for k in range(int(2 * (LARGEST - SMALLEST)) + 1)]:
            for words in (name, _in_two(name), _hyphenate(name)):
                text.set(text=words, fontsize=size)
                extent = text.get_window_extent()
                if extent.width <= 0.96 * room.width and extent.height <= 0.98 * room.height:
                    break
            else:
                continue
            break


def _in_two(name: str) -> str:
    """Break a name of several words into two lines of about the same length, unless it has a line break already."""
    return name if "\n" in name else balance_lines(name, int(0.65 * len(name)) + 1) if " " in name else name


def _hyphenate(name: str) -> str:
    known = _("educa-tion evalu-ation justifi-cation acquisi-tion activa-tion consider-ation", "hyphens").split()
    for word in known:
        name = name.replace(word.replace("-", ""), word.replace("-", "-\n"))
    return name


def _alt() -> str:
    phases = ", ".join(f"{k} {stage_name(phase)}" for k, phase in enumerate(PHASES, start=1))
    told = [_("Nine models over ten phases: {phases}.").format(phases=phases)]
    for model, stages in CROSSWALK.items():
        spans = ", ".join(f"{stage_name(stage)} {_places(phases)}" for stage, phases in stages.items())
        told.append(f"{_(model)}: {spans}.")
    return " ".join(told)


def _places(phases: Sequence[str]) -> str:
    return " + ".join(f"{a + 1}" if a == b else f"{a + 1}–{b + 1}" for a, b in _runs(phases))
