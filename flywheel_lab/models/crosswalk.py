"""Which stage of which model covers which of the ten phases: the same journey in other words.

Sources: AIDA and the sales funnel as in `readings`; D. McClure (2007), Startup Metrics for Pirates; D. Court,
D. Elzinga, S. Mulder & O. J. Vetvik (2009), The consumer decision journey, McKinsey Quarterly; J. Jantsch (2009), Duct
Tape Marketing; flywheel: B. Halligan (2018), Replacing the Sales Funnel with the Sales Flywheel, Harvard Business
Review. Where a stage covers several phases, or a phase has no stage, is our reading.
"""

from collections.abc import Sequence

from ..messages import mark
from .readings import PHASES, aida, conversion_funnel, sales_funnel


def _stages(names: Sequence[str], *phases: Sequence[int]) -> dict[str, tuple[str, ...]]:
    """Return the phases of each stage, from their numbers 1 to 10."""
    return {name: tuple(PHASES[k - 1] for k in each) for name, each in zip(names, phases, strict=True)}


CROSSWALK: dict[str, dict[str, tuple[str, ...]]] = {
    mark("AIDA"): _stages(aida().stages, (1,), (2, 3), (4, 5), (6,)),
    mark("Sales funnel"): _stages(sales_funnel().stages, (1,), (2, 3), (4,), (5,), (6,)),
    mark("Conversion funnel"): _stages(conversion_funnel().stages, (1, 2), (3, 4), (5,), (6,), (6,)),
    mark("Pirate metrics (AARRR)"): _stages(
        (
            mark("acquisition", "stage"),
            mark("activation", "stage"),
            mark("retention", "stage"),
            mark("referral", "stage"),
            mark("revenue", "stage"),
        ),
        (1, 2, 3),
        (4, 5, 7),
        (8,),
        (10,),
        (6, 9),
    ),
    mark("Decision journey (McKinsey)"): _stages(
        (
            mark("initial consideration", "stage"),
            mark("active evaluation", "stage"),
            mark("moment of purchase", "stage"),
            mark("postpurchase experience", "stage"),
            mark("loyalty loop", "stage"),
        ),
        (1, 2, 3),
        (4, 5),
        (6,),
        (7, 8),
        (9, 10),
    ),
    mark("Hourglass (Jantsch)"): _stages(
        (
            mark("know", "stage"),
            mark("like", "stage"),
            mark("trust", "stage"),
            mark("try", "stage"),
            mark("buy", "stage"),
            mark("repeat", "stage"),
            mark("refer", "stage"),
        ),
        (1,),
        (2,),
        (3,),
        (4, 5),
        (6, 7),
        (8, 9),
        (10,),
    ),
    mark("Hourglass (DeAsi)"): _stages(PHASES, *((k,) for k in range(1, 11))),
    mark("Flywheel"): _stages(
        (mark("attract", "stage"), mark("engage", "stage"), mark("delight", "stage")),
        (1, 2, 3),
        (4, 5, 6),
        (7, 8, 9, 10),
    ),
    mark("Departments"): _stages(
        (mark("marketing", "stage"), mark("sales", "stage"), mark("service", "stage")),
        (1, 2, 3),
        (4, 5, 6),
        (7, 8, 9, 10),
    ),
}
SEGMENTS = CROSSWALK["Flywheel"]
