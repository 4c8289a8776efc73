"""Two channels and their total: each channel may only get better, and the total still gets worse once the mix moves."""

from typing import Any, ClassVar

import traitlets as t

from ..messages import browser_text, gettext, language, number
from ..messages import gettext as _
from .stand_in import still
from .texts.mix import TEXTS
from .view import MOVED, ControlError, Drawn

LEADS = (4000, 2000)
"""Leads last spring by search and by social media; the explorer moves people from one to the other."""
BUYERS = (20, 8)
"""Of 1,000 leads so many bought last spring, by search and by social media."""
RANGES = {"leads": (500, 5500, 500), "search": (BUYERS[0], 30, 2), "social": (BUYERS[1], 18, 2)}
"""Lowest, highest and step of each hand: in these steps, nobody is ever a fraction."""


class ChannelMix(Drawn):
    """The widget of `explore_mix`: `leads` of search, the rest of social media; buyers of 1,000 leads in each.

    >>> mix = explore_mix()
    >>> mix.leads, mix.search, mix.social = 2000, 22, 12
    >>> mix
    ChannelMix(search 44 of 2,000, social media 48 of 4,000, total 92 of 6,000)
    """

    bundle = "mix"
    bounds: ClassVar = {name: (low, high) for name, (low, high, _step) in RANGES.items()}

    leads = t.Int(LEADS[0]).tag(**MOVED)
    search = t.Int(BUYERS[0]).tag(**MOVED)
    social = t.Int(BUYERS[1]).tag(**MOVED)
    channels = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    @t.validate(*RANGES)
    def _in_range(self, proposal: Any) -> int:
        name, value = proposal["trait"].name, int(proposal["value"])
        low, high, step = RANGES[name]
        if value not in range(low, high + 1, step):
            message = gettext("{what} goes from {low} to {high} in steps of {step}, got {value}.")
            raise ControlError(message.format(what=name, low=low, high=high, step=step, value=value))
        return value

    def counts(self) -> list[tuple[int, int]]:
        """Return who buys and who comes: by search, by social media, and in all."""
        all_leads = sum(LEADS)
        search, social = self.leads * self.search // 1000, (all_leads - self.leads) * self.social // 1000
        return [(search, self.leads), (social, all_leads - self.leads), (search + social, all_leads)]

    def __repr__(self) -> str:
        """One exact line: who buys and who comes, in each channel and in all."""
        names = ("search", "social media", "total")
        said = (
            f"{name} {number(buy)} of {number(come)}" for name, (buy, come) in zip(names, self.counts(), strict=True)
        )
        return f"ChannelMix({', '.join(said)})"

    def _repr_html_(self) -> str:
        from ..figures.bars import draw_bars

        names = (_("Search"), _("Social media"), _("Total"))
        shares = {name: buy / come for name, (buy, come) in zip(names, self.counts(), strict=True)}
        return still(draw_bars(shares, _("Share of the leads that buy")))


def explore_mix() -> ChannelMix:
    """Show two channels and their total, with one thing to find out: both get better and the total gets worse.

    >>> explore_mix()
    ChannelMix(search 80 of 4,000, social media 16 of 2,000, total 96 of 6,000)
    """
    return ChannelMix(
        channels={"leads": LEADS, "buyers": BUYERS, "ranges": RANGES},
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )
