"""Where a claim begins or ceases to hold: one slider decides, the others stand still.

For each claim the lab asks where that border runs, in several settings of the other sliders, one after the other.
"""

from collections.abc import Mapping
from typing import NamedTuple

from .claim import Claim, Settings

NEAR = 0.05  # of a slider: a mark as close to the border as this is on it
NOT_FAR = 0.15  # and this close is nearly right
LOOKS = 2  # places that may be tested before the mark is set
_HALVINGS = 60


class Search(NamedTuple):
    """What is asked of a claim: where along one slider the border runs, in each of these settings of the others.

    `across` is the second slider of the map that is shown afterwards.
    """

    along: str
    across: str
    rounds: tuple[Settings, ...]


def _rounds(names: tuple[str, str], *values: tuple[float, float]) -> tuple[Settings, ...]:
    return tuple(dict(zip(names, each, strict=True)) for each in values)


SEARCHES: Mapping[str, Search] = {
    "mouth": Search(
        "referral", "churn", _rounds(("conversion", "churn"), (0.1, 0.05), (0.1, 0.1), (0.2, 0.06), (0.08, 0.06))
    ),
    "rest": Search("pause", "stay", _rounds(("stay", "referral"), (26, 0.05), (13, 0.1), (40, 0.04), (30, 0.15))),
    "itself": Search(
        "referral", "churn", _rounds(("conversion", "churn"), (0.1, 0.05), (0.15, 0.05), (0.2, 0.04), (0.1, 0.04))
    ),
    "market": Search(
        "week", "mouth", _rounds(("mouth", "market"), (0.15, 10000), (0.2, 4000), (0.1, 10000), (0.12, 5000))
    ),
    "breakthrough": Search(
        "referral", "churn", _rounds(("stages", "churn"), (0, 0.05), (0, 0.03), (0, 0.06), (0, 0.02))
    ),
    "mass": Search("time", "viscous", _rounds(("times", "viscous"), (3, 0.2), (2, 0.1), (5, 0.1), (3, 0.5))),
    "pushes": Search("effort", "pushes", _rounds(("pushes", "slope"), (10, 2), (5, 1.5), (4, 3), (20, 2))),
    "faster": Search("faster", "viscous", _rounds(("viscous", "mass"), (0.2, 40), (0.1, 100), (0.4, 40), (0.15, 20))),
    "friction": Search("less", "more", _rounds(("more", "referral"), (0.2, 0.15), (0.3, 0.3), (0.3, 0.2), (0.1, 0.05))),
    "weakest": Search("price", "weak", _rounds(("weak", "strong"), (0.2, 0.6), (0.1, 0.6), (0.2, 0.9), (0.4, 0.8))),
}


def border(claim: Claim, settings: Settings, along: str) -> float | None:
    """Return where along a slider the verdict changes, the others standing as in `settings`; None where it never does.

    The verdict changes at most once from one end of the slider to the other; the tests hold every claim to it.

    >>> from flywheel_lab.models.claims import CLAIMS
    >>> round(border(CLAIMS["itself"], {"conversion": 0.1, "churn": 0.05}, "referral"), 6)
    0.5
    """
    low, high = next(each.slider[:2] for each in claim.parameters if each.name == along)
    first = claim.holds({**settings, along: low})
    if claim.holds({**settings, along: high}) == first:
        return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if claim.holds({**settings, along: middle}) == first:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def distances(claim: Claim, along: str) -> tuple[float, float]:
    """Return how far from the border a mark is still on it, and how far it is nearly right; at least one step.

    >>> from flywheel_lab.models.claims import CLAIMS
    >>> [round(each, 6) for each in distances(CLAIMS["itself"], "referral")]
    [0.03, 0.09]
    """
    low, high, step = next(each.slider for each in claim.parameters if each.name == along)
    return max(step, NEAR * (high - low)), max(2 * step, NOT_FAR * (high - low))
