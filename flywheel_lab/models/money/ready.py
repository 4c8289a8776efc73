"""Levers that are ready to be tried: six that move what a journey has, and nine sources that the articles name.

The same guesses for all, to be replaced by one's own: a tenth of today's ad money closes a tenth of what is lost,
brings a tenth more, or takes a tenth off the waits; twice the money brings half as much again. None of them is a
finding. Which number a source moves is our reading of the articles, and said beside it.
"""

from typing import Literal, NamedTuple

from ...errors import ModelError
from ...messages import gettext as _
from ...messages import mark
from ..firms import firm
from ..firms.reading import Firm
from ..journey import JourneyModel
from .lever import Lever

TENTH = 0.1
ADS_SURE = 1.2  # leads are counted on the day on which they are paid for
Which = Literal["six", "nine"]


class Source(NamedTuple):
    """A lever before it has a price: its `key`, what it is called, what moves, and `where` the articles speak of it.

    In `moves` {…} is a place in the journey: the purchase, the stage before it, the first stage after it, and that in
    which customers stay longest.
    """

    key: str
    name: str
    moves: str
    where: str = ""
    delay: int = 0


SIX = (
    Source("ads", mark("More ads"), "push"),
    Source("referrals", mark("Customers tell more friends"), "refer"),
    Source("checkout", mark("Buying made easy"), "go.{purchase}"),
    Source("success", mark("The first success"), "go.{first}"),
    Source("stay", mark("Customers stay longer"), "stay.{home}"),
    Source("pace", mark("Quicker to the purchase"), "pace"),
)
ENERGY = mark("One of the six sources of energy in the article “Kreislaufmodell”.")
FRICTION = mark("One of the three sources of friction in the article “Kreislaufmodell”.")
NINE = (
    Source("inbound", mark("Campaigns that help"), "push+", ENERGY, 26),
    Source("freemium", mark("Try it for nothing"), "go.{before}", ENERGY),
    Source("sales", mark("Buying made easy"), "go.{purchase}", ENERGY),
    Source("ads", mark("More ads"), "push", ENERGY),
    Source("referrals", mark("A reward for referrals"), "refer", ENERGY),
    Source("service", mark("A team that helps customers"), "stay.{home}", ENERGY),
    Source("processes", mark("Fewer detours and waits"), "pace", FRICTION),
    Source("handover", mark("Work hand in hand"), "go.{first}", FRICTION),
    Source("needs", mark("Listen to what people need"), "go.{early}", FRICTION),
)
"""The sources of energy and friction of the article “Kreislaufmodell”, which follows HubSpot, in its order."""


def is_first_guess(lever: Lever) -> bool:
    """Whether a lever is ready and as the course first guesses it.

    >>> is_first_guess(levers(firm("shop"))[1]), is_first_guess(Lever("Stay", "stay.retention", 1820, 0.1))
    (True, False)
    """
    known = {source.key for source in (*SIX, *NINE)}
    return lever.key in known and lever.effect in (None, TENTH) and lever.twice == Lever.twice


def levers(
    of: "Firm | JourneyModel | str" = "shop", euros: float | None = None, which: Which = "six"
) -> tuple[Lever, ...]:
    """Return levers for a firm or a model, each with a trial step of `euros` a month and a first guess of its effect.

    `which` are the "six" that a journey has, or the "nine" sources of the articles. The step is a tenth of what a firm
    spends on ads today, unless it is given; a model has no ads, so there it must be. What a model has no stage for is
    left out. Raises ModelError.

    >>> for lever in levers("shop"):
    ...     print(lever)
    Lever(More ads: 1820 € a month move push as the ads of today)
    Lever(Customers tell more friends: 1820 € a month move refer by 10%)
    Lever(Buying made easy: 1820 € a month move go.purchase by 10%)
    Lever(The first success: 1820 € a month move go.adoption by 10%)
    Lever(Customers stay longer: 1820 € a month move stay.retention by 10%)
    Lever(Quicker to the purchase: 1820 € a month move pace by 10%)
    >>> [lever.key for lever in levers("shop", which="nine")][:4]
    ['inbound', 'freemium', 'sales', 'ads']
    """
    one = of if isinstance(of, JourneyModel) else firm(of)
    model = one.model if isinstance(one, Firm) else one
    if euros is None and not isinstance(one, Firm):
        message = _("Say how many euros a month a trial step costs: fl.levers(model, euros=1000).")
        raise ModelError(message)
    trial = one.ad_spend * TENTH if euros is None and isinstance(one, Firm) else float(euros or 0)
    if which not in ("six", "nine"):
        raise ModelError(_("which must be 'six' or 'nine', got {value!r}.").format(value=which))
    places = _places(model)
    found = [_lever(each, trial, places) for each in (SIX if which == "six" else NINE)]
    return tuple(each for each in found if each is not None)


def _places(model: JourneyModel) -> dict[str, str]:
    """Return the stages that levers may mean, by what they are in a journey; those that are not there are left out."""
    at, stages = model.stages.index(model.purchase), model.stages
    later = stages[at + 1 :]
    found = {
        "early": stages[at - 2] if at > 1 else "",
        "before": stages[at - 1] if at else "",
        "purchase": model.purchase,
        "first": later[0] if len(later) > 1 else "",
        "home": max(later, key=lambda stage: float(model.dwell[stages.index(stage)]), default=""),
    }
    return {name: stage for name, stage in found.items() if stage}


def _lever(source: Source, trial: float, places: dict[str, str]) -> Lever | None:
    kind, _dot, place = source.moves.partition(".")
    stage = places.get(place.strip("{}"), "")
    if place and not stage:
        return None
    name, target = _(source.name), f"{kind.strip('+')}.{stage}".rstrip(".")
    if source.moves == "push":
        return Lever(name, target, trial, sure=ADS_SURE, key=source.key)
    return Lever(name, target, trial, TENTH, delay=source.delay, key=source.key)


def where_from(lever: Lever) -> str:
    """Return in a sentence where the articles speak of a lever, "" for one that they do not name.

    >>> where_from(levers("shop", which="nine")[0])
    'One of the six sources of energy in the article “Kreislaufmodell”.'
    """
    return next((_(each.where) for each in NINE if (each.key, _(each.name)) == (lever.key, lever.name)), "")
