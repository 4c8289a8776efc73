"""The sheet of levers: empty bars for one's own firm, and those of Maschenpost, which the model has drawn."""

from collections.abc import Sequence
from typing import Any

from ...messages import gettext as _
from ...messages import mark, percent
from ...models.checks import Array
from ...models.firms import Firm, firm
from ...models.firms.reading import AFTER
from ...models.readings import PHASES

TENTH = 1.1
LEVERS = {
    "leads": (mark("more leads"), mark("a tenth more new leads from ads")),
    "go": (mark("more go on"), mark("a tenth more go on in one phase before the purchase, whichever")),
    "faster": (mark("faster"), mark("a tenth less time until the order")),
    "stay": (mark("stay longer"), mark("each phase after the purchase a tenth longer")),
    "send": (mark("send more"), mark("every customer sends a tenth more")),
}
"""The five levers by name, as chapter 05 has them, and what a tenth of each is."""
MOST = 0.3
"""The end of the scale of the bars."""


def levers_sheet() -> dict[str, Any]:
    """Return the levers with what a tenth of each does to Maschenpost's customers in the long run.

    >>> [(row["name"], row["value"]) for row in levers_sheet()["rows"]][:3]
    [('more leads', '+10%'), ('more go on', '+15%'), ('faster', '0%')]
    """
    shop = firm("shop")
    rows = [_row(name, shares(shop)[name]) for name in LEVERS]
    return {
        "title": _("Five levers"),
        "how": _(
            "One lever gets a tenth better: how many more customers will you have in the long run? Draw a bar for each "
            "lever of your own firm. Keep the lower half folded back until then."
        ),
        "fold": _("Fold here"),
        "mine": _("My firm: what I expect"),
        "shop": _("{firm}: what the model says").format(firm=shop.name),
        "scale": [percent(MOST * k / 3) for k in range(4)],
        "across": _("more customers in the long run"),
        "costs": _("What would it cost us?"),
        "rows": rows,
        "note": _(
            "The model has one firm, and yours is another one. Compare the order of the bars rather than their length, "
            "and ask why yours would be different."
        ),
    }


def shares(one: Firm) -> dict[str, float]:
    """Return by what share a firm's customers grow in the long run, if a tenth is added to each lever alone.

    >>> {name: round(share, 3) for name, share in shares(firm("shop")).items()}["send"]
    0.045
    """
    before, after = one.model.dwell[: AFTER.start], one.model.dwell[AFTER]
    spare = (before.sum() / TENTH - len(before)) / (before.sum() - len(before))  # nobody stays less than a week
    first = PHASES[0], PHASES[1]
    changed = {
        "leads": one.changed(pushes=TENTH * one.pushes),
        "go": one.changed(conversion={first: TENTH * float(one.model.conversion[0, 1])}),
        "faster": one.changed(dwell=_weeks(PHASES, 1 + spare * (before - 1))),
        "stay": one.changed(dwell=_weeks(PHASES[AFTER], TENTH * after)),
        "send": one.changed(referrals=TENTH),
    }
    return {name: each.customers / one.customers - 1 for name, each in changed.items()}


def _weeks(phases: Sequence[str], weeks: Array) -> dict[str, float]:
    return {phase: float(each) for phase, each in zip(phases, weeks, strict=False)}


def _row(name: str, share: float) -> dict[str, Any]:
    label, means = LEVERS[name]
    value = round(share, 4)
    written = f"+{percent(value)}" if value >= 0.005 else percent(0)
    return {"name": _(label), "means": _(means), "part": max(0.0, value) / MOST, "value": written}
