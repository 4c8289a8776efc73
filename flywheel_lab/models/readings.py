"""Three readings of the engine: vocabularies with ready-made numbers, one step = one week.

The numbers are our own examples, not measurements; your own come from `estimate_journey`.
Sources: AIDA is often attributed to E. St. Elmo Lewis (1898) through Strong (1925), which Iwamoto (2024), The origin of
AIDA, Japan Marketing History Review 3(2), 150-166, disputes.
"""

from ..messages import mark
from .journey import JourneyModel


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
