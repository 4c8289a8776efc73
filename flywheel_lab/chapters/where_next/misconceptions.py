"""A cheap lead, a year's report, an average, a winner, a best bet, a before and after: each fails in a picture."""

from matplotlib.axes import Axes

from ...figures.bars import draw_bars
from ...messages import gettext as _
from ...messages import number, percent
from ...models.firms import FIRMS
from .desks import SHOP, TIMES, ask, leads_more, shares_who_stayed, worths
from .pictures import draw_so_far, draw_split, write_euros


def _cheap_lead_wins() -> Axes:
    name = _("{firm}, {cost} € a lead")
    bars = {}
    for key, each in FIRMS.items():
        cost = each.money.lead
        said = name.format(firm=each.name, cost=number(cost, 2, fixed=cost < 1))
        bars[said] = worths(key).lead / cost
    return draw_bars(bars, _("What a lead leaves in the end, for each euro that it costs"), write=write_euros)


def _average_is_next() -> Axes:
    first, second = leads_more(TIMES), leads_more(2 * TIMES) - leads_more(TIMES)
    bars = {_("today's ads"): SHOP.pushes, _("as much again"): first, _("and once more"): second}
    return draw_bars(bars, _("New leads a week for each further month's worth of ads"), write=lambda n: number(n, 0))


def _best_is_sure() -> Axes:
    bars = {str(name): float(share) for name, share in ask().table["best_in"].items()}
    return draw_bars(bars, _("Share of all plausible cases in which it is the best"), write=percent)


def _before_after() -> Axes:
    shares, before = shares_who_stayed(), _("before it, in summer")
    bars = {before: shares["before"], _("no note, in winter"): shares["held out"]}
    bars[_("with a note, in winter")] = shares["treated"]
    title = _("Share who stayed for 36 weeks: the season alone explains a part of it")
    return draw_bars(bars, title, hatched=[before], write=percent)


PICTURES = {
    "cheap-lead-wins": _cheap_lead_wins,
    "year-is-worth": draw_so_far,
    "average-is-next": _average_is_next,
    "winner-takes-all": draw_split,
    "best-is-sure": _best_is_sure,
    "before-after": _before_after,
}
