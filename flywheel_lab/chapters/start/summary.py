"""The picture to keep of chapter start."""

from matplotlib.axes import Axes

from ...figures.bars import draw_bars
from ...messages import gettext as _
from ...messages import percent
from .exercises import LAST, THIS


def draw() -> Axes:
    """Return the picture of the page that sums up the chapter: the shares who buy in two springs."""
    names = {
        _("Search, last spring"): (LAST, 0),
        _("Search, this spring"): (THIS, 0),
        _("Social media, last spring"): (LAST, 1),
        _("Social media, this spring"): (THIS, 1),
    }
    totals = {_("Total, last spring"): LAST, _("Total, this spring"): THIS}
    shares = {name: buyers[i] / leads[i] for name, ((leads, buyers), i) in names.items()}
    shares |= {name: sum(buyers) / sum(leads) for name, (leads, buyers) in totals.items()}
    title = _("Both channels up, the total down")
    return draw_bars(shares, title, hatched=[*totals], write=lambda share: percent(share, 1))
