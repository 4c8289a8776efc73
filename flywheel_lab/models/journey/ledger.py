"""The ledger of one step: who is inside, who comes and who goes, and a proof that the heads add up.

The flows follow from conversion, dwell and referrals; the end is counted on its own, by `x (Q + R) + u`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import checks
from ..checks import Array

if TYPE_CHECKING:
    from .model import JourneyModel


@dataclass(frozen=True)
class PeopleLedger:
    """The heads of one step: `people` in each stage at its start, who comes and goes, and how many are in at the `end`.

    All are expected numbers of people. `lost` leave before they are customers, `churned` as customers, and `bought` as
    buyers who do not become customers inside.
    """

    people: dict[str, float]
    pushed: float
    referred: float
    lost: float
    churned: float
    bought: float
    end: float

    @property
    def start(self) -> float:
        """How many people are inside at the start of the step."""
        return sum(self.people.values())

    @property
    def gap(self) -> float:
        """The difference between the sum and the people counted at the end: 0 except for rounding."""
        return self.start + self.pushed + self.referred - self.lost - self.churned - self.bought - self.end


def ledger(model: "JourneyModel", people: Array, pushes: float, customers: int) -> PeopleLedger:
    """Return the ledger of the step that begins with `people` (n,); `customers` is where their first stage stands.

    Raises ModelError for people or pushes below 0.

    >>> from flywheel_lab.models.journey import JourneyModel
    >>> shop = JourneyModel(("visit", "customers"), [[0, 0.4], [0, 0]], [1, 10], referrals=[[0, 0], [0.2, 0]])
    >>> ledger(shop, [100, 50], pushes=30, customers=1)
    PeopleLedger(people={'visit': 100.0, 'customers': 50.0}, pushed=30.0, referred=10.0, lost=60.0, churned=5.0,
    bought=0.0, end=125.0)
    """
    now = checks.people_by_stage(people, model.stages)
    pushed = checks.people(pushes)
    leaving = now / model.dwell
    gone = leaving * model.lost
    return PeopleLedger(
        people=dict(zip(model.stages, now.tolist(), strict=True)),
        pushed=pushed,
        referred=float((now @ model.referrals).sum()),
        lost=float(gone[:customers].sum()),
        churned=float(gone[customers:].sum()),
        bought=float(leaving @ model.bought),
        end=float((now @ (model.transition + model.referrals)).sum() + pushed * model.entry.sum()),
    )
