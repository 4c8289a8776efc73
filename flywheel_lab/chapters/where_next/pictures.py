"""Pictures of chapter 09: what a euro brings back at each desk, week by week, and how a budget is split."""

import numpy as np
from matplotlib.axes import Axes

from ...figures.bars import draw_bars
from ...figures.curves import draw_curves
from ...messages import gettext as _
from ...messages import number
from .desks import TIMES, back, back_so_far, split


def write_euros(value: float) -> str:
    """Return euros, with cents below a hundred."""
    return f"{number(value, 2, fixed=True) if value < 100 else number(value, 0)} €"


def desk_names() -> dict[str, str]:
    """Return the three desks with what they would buy."""
    return {"stay": _("Olga: regulars stay longer"), "checkout": _("Jonas: checkout"), "ads": _("Tarek: ads")}


def draw_back() -> Axes:
    """Draw what a euro brings back at each desk within three years."""
    found = back()
    bars = {name: found[key] for key, name in desk_names().items()}
    return draw_bars(bars, _("What a euro brings back within three years"), write=write_euros)


def draw_so_far() -> Axes:
    """Draw how much of a euro is back at each desk, week by week."""
    weeks, found = back_so_far()
    curves = {name: found[key] for key, name in desk_names().items()}
    curves[_("the euro itself")] = np.ones(len(weeks))
    return draw_curves(
        weeks,
        curves,
        _("Of a euro that is spent in the first year, so much is back"),
        across=_("week"),
        up=_("euros"),
        write=write_euros,
    )


def draw_split() -> Axes:
    """Draw how a small budget and one ten times as large are split best."""
    small, large = _("{desk}, small budget"), _("{desk}, ten times as much")
    bars = {
        text.format(desk=name): split(times)[key]
        for text, times in ((small, 1), (large, TIMES))
        for key, name in desk_names().items()
    }
    hatched = [small.format(desk=name) for name in desk_names().values()]
    title = _("Euros a month at each desk, split so that most comes back")
    return draw_bars(bars, title, hatched, lambda euros: f"{number(euros, 0)} €")
