"""The screen on which somebody asks where the next euro goes."""

from collections.abc import Sequence

from ...estimate.journey import Estimate
from ...models.firms import FIRMS, Firm, firm
from ...models.journey import JourneyModel
from ...models.money.lever import Lever
from ...models.money.money import Money
from .explorer import NextEuroExplorer as NextEuroExplorer
from .starts import Own as Own
from .starts import start_of, start_of_own


def explore_levers(
    start: "Firm | Own | str" = "shop",
    estimate: Estimate | JourneyModel | None = None,
    money: Money | None = None,
    levers: Sequence[Lever] | None = None,
    pushes: float | None = None,
    firms: Sequence[str] | None = None,
    own: Own | None = None,
) -> NextEuroExplorer:
    """Make the screen; `own` can be chosen beside the firms. See `chapters/next_euro.py`.

    >>> explore_levers("machines", firms=()).given["firms"][0]["name"]
    'Rundwerk'
    """
    if isinstance(start, Own):
        others = [start_of(firm(key)) for key in (FIRMS if firms is None else firms)]
        return NextEuroExplorer([start_of_own(start, {}), *others], start)
    one = firm(start)
    changed = any(given is not None for given in (estimate, money, levers, pushes)) or isinstance(start, Firm)
    keys = [one.key, *(key for key in (firms if firms is not None else () if changed else FIRMS) if key != one.key)]
    first = start_of(one, estimate, money, levers, pushes, isinstance(start, Firm))
    starts = [first, *(start_of(firm(key)) for key in keys[1:])]
    return NextEuroExplorer([*starts, start_of_own(own, {})] if own else starts, own)
