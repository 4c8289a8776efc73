"""Five readings of the engine, and its smallest form: vocabularies with ready-made numbers, one step = one week.

The numbers are our own examples, not measurements; your own come from `estimate_journey`.
Sources: AIDA is often attributed to E. St. Elmo Lewis (1898) through Strong (1925), which Iwamoto (2024), The origin of
AIDA, Japan Marketing History Review 3(2), 150-166, disputes. Hourglass: G. DeAsi's ten phases, as in Scherz (2020).
"""

import numpy as np

from ..errors import ModelError
from ..messages import gettext as _
from ..messages import mark
from . import checks
from .domain import CONVERSION
from .journey import JourneyModel

PHASES = (
    mark("engagement", "stage"),
    mark("education", "stage"),
    mark("research", "stage"),
    mark("evaluation", "stage"),
    mark("justification", "stage"),
    mark("purchase", "stage"),
    mark("adoption", "stage"),
    mark("retention", "stage"),
    mark("expansion", "stage"),
    mark("advocacy", "stage"),
)


def aida() -> JourneyModel:
    """Return AIDA: attention, interest, desire, action.

    >>> aida()
    JourneyModel(attention 30% > interest 45% > desire 50% > action 100%; dwell 1, 2, 2, 1 weeks; 6.75% buy)
    """
    stages = [mark("attention", "stage"), mark("interest", "stage"), mark("desire", "stage"), mark("action", "stage")]
    return JourneyModel.chain(stages, [0.30, 0.45, 0.50], dwell=[1, 2, 2, 1])


def sales_funnel() -> JourneyModel:
    """Return the five-stage sales funnel: awareness, interest, evaluation, decision, purchase.

    >>> sales_funnel().time_to_purchase().mean
    10.0
    """
    stages = [
        mark("awareness", "stage"),
        mark("interest", "stage"),
        mark("evaluation", "stage"),
        mark("decision", "stage"),
        mark("purchase", "stage"),
    ]
    return JourneyModel.chain(stages, [0.30, 0.45, 0.55, 0.60], dwell=[2, 2, 3, 2, 1])


def conversion_funnel() -> JourneyModel:
    """Return the conversion funnel of a web shop: visit, product view, basket, checkout, order.

    >>> round(conversion_funnel().time_to_purchase().probability, 4)
    0.0252
    """
    stages = [
        mark("visit", "stage"),
        mark("product view", "stage"),
        mark("basket", "stage"),
        mark("checkout", "stage"),
        mark("order", "stage"),
    ]
    return JourneyModel.chain(stages, [0.40, 0.25, 0.45, 0.56], dwell=1)


def hourglass() -> JourneyModel:
    """Return the hourglass: ten phases, of which four follow the purchase, with churn and without referrals.

    Ways back after the purchase: retention ⇄ expansion, retention ⇄ advocacy. Phases after DeAsi; numbers our own.

    >>> hourglass().half_life.__round__(1)
    69.6
    """
    return _ten_phases(scale=0.0)


PRESETS = {"quiet": 1.0, "strong": 3.095, "viral": 12.381}


def flywheel(preset: str = "quiet") -> JourneyModel:
    """Return the flywheel: the hourglass whose customers bring new people into the first phase.

    `preset` sets how many: "quiet" (loop gain about 0.1), "strong" (0.3) or "viral" (1.2: it grows without limit).
    Raises ModelError for any other.

    >>> [round(flywheel(preset).loop_gain, 2) for preset in ("quiet", "strong", "viral")]
    [0.1, 0.3, 1.2]
    """
    checks.one_of("preset", preset, tuple(PRESETS))
    return _ten_phases(PRESETS[preset])


def one_stage(conversion: float, churn: float, referral: float = 0.0) -> JourneyModel:
    """Return the smallest flywheel: customers alone, `C[t+1] = (1 - churn) C[t] + conversion (u + referral C[t])`.

    `conversion` of those who hear of the firm become customers at once, a share `churn` of the customers leaves in each
    step, and each tells `referral` people per step. Loop gain: `conversion referral / churn`. Pushes u are people who
    hear of it, so `steady_state(conversion * u)`. Raises ModelError.

    >>> round(one_stage(conversion=0.1, churn=0.02, referral=0.06).loop_gain, 6)
    0.3
    """
    share = CONVERSION.check(checks.number(conversion, "conversion"), "conversion")
    told = checks.people(referral)
    leave = CONVERSION.check(checks.number(churn, "churn"), "churn")
    if not leave:
        raise ModelError(_("churn must be above 0, got 0. If nobody ever leaves, no level is ever reached."))
    customers = (mark("customers", "stage"),)
    return JourneyModel(customers, np.zeros((1, 1)), np.array([1 / leave]), referrals=np.array([[share * told]]))


def tub(dwell: float, gain: float = 0.0) -> JourneyModel:
    """Return a single stage: people stay for `dwell` steps on average, and meanwhile bring in `gain` others each.

    >>> round(float(tub(dwell=8).steady_state(50)[0])), tub(26, gain=0.5).loop_gain
    (400, 0.5)
    """
    return JourneyModel(("inside",), np.zeros((1, 1)), np.array([dwell]), referrals=np.array([[gain / dwell]]))


def _ten_phases(scale: float) -> JourneyModel:
    conversion = np.diag([0.30, 0.45, 0.55, 0.50, 0.60, 0.70, 0.85, 0.35, 0.25], k=1)
    retention, expansion, advocacy = 7, 8, 9
    conversion[retention, advocacy] = 0.25
    conversion[expansion, retention] = 0.70
    conversion[advocacy, retention] = 0.90
    referrals = np.zeros((10, 10))
    referrals[[retention, expansion, advocacy], 0] = scale * np.array([0.02, 0.05, 0.60])
    dwell = np.array([2.0, 2, 3, 2, 2, 1, 4, 40, 4, 12])
    return JourneyModel(PHASES, conversion, dwell, referrals=referrals, purchase="purchase")
