"""What an answer in euros stands on: a model or an estimate, and the reasons why there can be none."""

from dataclasses import replace

import numpy as np

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark, number, stage_name
from ...models.journey import JourneyModel
from ...models.money.many import NEARLY_ONE, Journeys
from ...models.unknown import known_dwell, known_shares
from ..journey import Estimate
from .likely import Likely

Ground = Estimate | Likely | JourneyModel
DRAWS = 256
FEW = 30  # customers: below, a share of them is anything
SILENT = mark(
    "The log does not say who left after buying ({stages}), so nobody can tell what a customer is worth. Record "
    "cancellations first; that costs less than any lever."
)
FEW_BOUGHT = mark("People seen after the purchase: {n}; at least {least} are needed. Watch longer.")
MAY_GROW = mark(
    "Each customer may bring in one or more others (the referral factor goes up to {high}), and then there is no end "
    "to what follows. Watch longer, or record who referred whom more carefully."
)
FOUR_MAY_GROW = mark(
    "By your four numbers each customer may bring in one or more others (the referral factor goes up to {high}), and "
    "then there is no end to what follows. Check how many leave, and how many of the new ones a customer really sent."
)
NO_REFERRALS = mark("Who was referred is not recorded, so customers count for what they pay, not for whom they bring.")


def model_of(of: object) -> JourneyModel:
    """Return the model, or that of an estimate; raises FlywheelError for anything else.

    Where nobody recorded who sent whom, nobody is sent: customers count for what they pay, and `.warnings` say so.
    """
    if isinstance(of, Estimate):
        return replace(of.model, unknown_referrals=()) if lacks_referrals(of) else of.model
    if isinstance(of, Likely):
        return of.model
    if isinstance(of, JourneyModel):
        return of
    message = _("Money needs a journey model or an estimate, got {value}. Make one by fl.estimate_journey(log).")
    raise FlywheelError(message.format(value=type(of).__name__))


def draw_journeys(of: Ground) -> Journeys:
    """Return likely models with a leading axis: those of an estimate, or a model alone."""
    if isinstance(of, Likely):
        return of.journeys
    if isinstance(of, Estimate):
        return of.draws(DRAWS)
    return Journeys(*(each[None] for each in Journeys.of(of)))


def lacks_referrals(of: object) -> bool:
    """Say whether nobody recorded who sent whom: then customers count for what they pay alone."""
    return isinstance(of, Estimate) and not of.referrals_recorded


def find_reasons(of: Ground) -> list[str]:
    """Return why nothing can be said in euros, one sentence each; none if all is well.

    >>> from flywheel_lab import firm
    >>> find_reasons(firm("shop").model)
    []
    """
    if isinstance(of, Likely):
        high = float(np.quantile(of.journeys.loop_gain, 0.95))
        return [_tell_growth(high, MAY_GROW if of.weeks else FOUR_MAY_GROW)] if high >= NEARLY_ONE else []
    if not isinstance(of, Estimate):
        return []
    model, at = of.model, of.model.stages.index(of.model.purchase)
    later = model.stages[at + 1 :]
    reasons = []
    silent = [stage for stage in later if stage in (*of.silent, *model.unknown)]
    if silent:
        reasons.append(_(SILENT).format(stages=", ".join(map(stage_name, silent))))
    seen = max(of.counts[at + 1 :], default=of.counts[at])
    if seen < FEW:
        reasons.append(_(FEW_BOUGHT).format(n=seen, least=FEW))
    reasons = reasons or _find_gaps(model)
    if not reasons and of.referrals_recorded and (high := of.interval("loop_gain")[1]) >= 1:
        reasons.append(_tell_growth(high, MAY_GROW))
    return reasons


def _find_gaps(model: JourneyModel) -> list[str]:
    """Return what of a journey is not known, as the model itself says it."""
    what = _("What money brings")
    for known in (known_shares, known_dwell):
        try:
            known(model, what)
        except FlywheelError as error:
            return [str(error)]
    return []


def _tell_growth(high: float, text: str) -> str:
    return _(text).format(high=number(high, 2) if high < 10 else "∞")
