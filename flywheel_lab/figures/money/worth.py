"""What people are worth: what they pay themselves, and what those pay whom they bring in."""

import numpy as np
from matplotlib.axes import Axes

from ...errors import FlywheelError
from ...estimate.money.worth import CUSTOMER, LEAD, Worth, euros
from ...messages import gettext as _
from ...messages import mark, stage_name
from ..style import BLUE, GREEN, INK, SMALL, axes, describe, style
from .refusal import draw_refusal

NAMES = {LEAD: mark("a new lead"), CUSTOMER: mark("a new customer")}
GAP = 0.5  # between a lead, a customer and those who are in a phase


def draw_worth(worth: Worth, ax: Axes | None = None) -> Axes:
    """Draw what a lead, a new customer and a person in each phase still bring, in euros, and return the axes.

    Dark is what they pay themselves, light what those pay whom they bring in; the whisker holds 90 of 100 likely cases.
    What is refused is a sentence. Raises FlywheelError for anything else.

    >>> import flywheel_lab as fl
    >>> shop = fl.firm("shop")
    >>> draw_worth(fl.worth(shop.model, shop.money)).alt[:108]
    'A new lead is worth 2.67 €, so it may not cost more. a new lead: 2.67 €, 1.87 € of it from them alone. a new'
    """
    if not isinstance(worth, Worth):
        message = _("{draw} draws what {by} returns, got {value}.")
        raise FlywheelError(message.format(draw="draw_worth", by="fl.worth", value=type(worth).__name__))
    if np.isnan(worth.lead):
        return draw_refusal(worth.warnings, ax)
    title = _("A new lead is worth {lead} €, so it may not cost more").format(lead=euros(worth.lead))
    lines = []
    with style():
        ax = axes(ax, height=1.2 + 0.42 * len(worth.names))
        ends = [worth.interval(name) for name in worth.names]
        room = max(*worth.with_referrals, *(high for _low, high in ends))
        places = [k + GAP * (k > 1) for k in range(len(worth.names))]
        for place, name, alone, whole, (low, high) in zip(
            places, worth.names, worth.alone, worth.with_referrals, ends, strict=True
        ):
            ax.barh(place, whole, height=0.6, color=GREEN, alpha=0.45)
            ax.barh(place, alone, height=0.6, color=BLUE)
            sure = low == high
            if not sure:
                ax.plot([low, high], [place, place], "|-", color=INK, linewidth=1.1, markersize=8)
            text = f"{euros(whole)} €"
            if not sure:
                text = _("{whole} € ({low} to {high})").format(whole=euros(whole), low=euros(low), high=euros(high))
            ax.text(max(whole, high) + 0.012 * room, place, text, **SMALL | {"color": INK})
            label = _("{name}: {text}, {alone} € of it from them alone.")
            lines.append(label.format(name=_name(name), text=text, alone=euros(alone)))
        ax.set_yticks(places, [_name(name) for name in worth.names], color=INK)
        for tick in ax.get_yticklabels():
            tick.set_parse_math(False)
        ax.tick_params(axis="y", length=0)
        ax.set(ylim=(places[-1] + 0.6, -0.6), xlim=(0, 1.3 * room))
        ax.xaxis.set_visible(False)
        ax.spines[["left", "bottom"]].set_visible(False)
        ax.set_title(title, parse_math=False)
        legend = [_("dark: what they still pay themselves · light: those whom they bring in")]
        if any(low < high for low, high in ends):
            legend.append(_("line: 90 of 100 likely cases"))
        ax.text(0, -0.02, "\n".join(legend), transform=ax.transAxes, **SMALL | {"va": "top"})
    return describe(ax, " ".join([f"{title}.", *lines]))


def _name(name: str) -> str:
    return _(NAMES[name]) if name in NAMES else stage_name(name)
