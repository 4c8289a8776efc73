"""What the events of a log are called: stages in an order that is known, and exits, by which people leave for good."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import mark
from ..words import fold, sounds
from .checks import comparable, list_of
from .notes import Note, list_few, note_that

LOST, BOUGHT = "lost", "bought"
EXITS = (LOST, BOUGHT)
NAMELESS = {"", "nan", "none", "null", "nat", "<na>"}

SPELLED = mark("Spellings of one stage are one stage: {values}.")
GOODBYE = mark("'{stage}' was read as leaving for good (lost). If it is a stage like the others, write exits={{}}.")
PERHAPS = mark("'{stage}' sounds like leaving for good, but counts as a stage. If people leave there: {remedy}.")
NOBODY_LEFT = mark("exits names '{stage}', but no event has that name.")


class StageNames(NamedTuple):
    """The column with what each event is called now, stages in order (`ordered`: whether it is known), and exits.

    `purchase` is the stage by which people leave as buyers, if exits names one that is a stage.
    """

    column: "pd.Series[Any]"
    stages: tuple[str, ...]
    ordered: bool
    exits: dict[str, tuple[str, ...]]
    purchase: str | None
    notes: list[Note]


def read(column: "pd.Series[Any]", given: Any, exits: Any, purchase: Any = None) -> StageNames:
    """Return the events' names, and the stages in the order given or in that of an ordered categorical column.

    `exits` says by which events people leave. Without any, "lost" is an exit in any spelling, and "bought" where the
    stages are named without it. Who leaves as a buyer by a stage (of the list, or the purchase) has reached that stage.
    Raises JourneyLogError.
    """
    codes, values = pd.factorize(comparable(column, "stage"))
    seen = dict(
        zip(
            map(str, values),
            np.bincount(codes[codes >= 0].astype(np.intp), minlength=len(values)).tolist(),
            strict=True,
        )
    )
    seen = dict(sorted(seen.items(), key=lambda item: -item[1]))
    nameless = (codes < 0) | np.isin(codes, [k for k, name in enumerate(values) if fold(name) in NAMELESS])
    if nameless.any():
        raise JourneyLogError(_("Row {row}: the stage has no name.").format(row=int(nameless.argmax())))
    listed = [] if given is None else list_of(given, "stages")
    notes: list[Note] = []
    leaving = _read_exits(list(seen), listed, exits, notes)
    bought = [
        name
        for name in [*listed, *([purchase] if isinstance(purchase, str) else [])]
        if leaving.get(fold(name)) == BOUGHT
    ]
    for name in bought:
        leaving.pop(fold(name), None)
    ranked = isinstance(column.dtype, pd.CategoricalDtype) and column.cat.ordered
    order = listed or ([str(name) for name in column.cat.categories if str(name) in seen] if ranked else [])
    order = [name for name in order if fold(name) not in leaving]
    order += [name for name in bought if listed and fold(name) not in map(fold, order)]
    now = _map_folded_names(order)
    for name in seen if not order else ():  # the most frequent spelling gives the name
        if fold(name) not in leaving:
            now.setdefault(fold(name), name)
    called = {name: leaving.get(fold(name), now.get(fold(name))) for name in seen}
    _refuse_unknown([name for name, known in called.items() if known is None])
    for stage in now.values():
        variants = sorted({stage, *(name for name in seen if called[name] == stage)})
        notes += note_that(SPELLED, values=list_few([repr(name) for name in variants])) if len(variants) > 1 else []
        if exits != {} and fold(stage) != fold(purchase) and (sounds(stage, "maybe") or sounds(stage, "lost")):
            notes += note_that(PERHAPS, stage=stage, remedy=f"exits={{'lost': [{stage!r}]}}")
    left = {how: tuple(name for name in seen if fold(name) in leaving and called[name] == how) for how in EXITS}
    renamed = pd.Series(pd.Index([called[str(name)] for name in values], dtype="str").take(codes), index=column.index)
    return StageNames(
        renamed,
        tuple(now.values()),
        bool(order),
        {k: v for k, v in left.items() if v},
        bought[0] if bought else None,
        notes,
    )


def _map_folded_names(order: list[str]) -> dict[str, str]:
    now: dict[str, str] = {}
    for name in order:
        if now.setdefault(fold(name), name) != name or order.count(name) > 1:
            raise JourneyLogError(
                _("Stage '{stage}' is named twice. A funnel passes each stage once.").format(stage=name)
            )
    return now


def _refuse_unknown(unknown: list[str]) -> None:
    if unknown:
        message = _("The events have stages that the list of stages does not name: {stages}. Add them, or use only().")
        gone = [name for name in unknown if sounds(name, "maybe") or sounds(name, "lost")]
        advice = (
            " " + _("If people leave there for good, write exits={exits}.").format(exits={LOST: gone}) if gone else ""
        )
        raise JourneyLogError(message.format(stages=", ".join(sorted(unknown))) + advice)


def _read_exits(seen: list[str], listed: list[str], exits: Any, notes: list[Note]) -> dict[str, str]:
    """Return the folded names of the events by which people leave, and how they leave."""
    if exits is None:
        gone = [name for name in dict.fromkeys([*seen, *listed]) if sounds(name, "lost")]
        for name in gone:
            notes += note_that(GOODBYE, stage=name) if name != LOST or name in listed else []
        bought = {BOUGHT: BOUGHT} if listed and BOUGHT not in map(fold, listed) else {}
        return {fold(name): LOST for name in gone} | bought | {LOST: LOST}
    if isinstance(exits, Mapping) and len({fold(how) for how in exits}) == len(exits):
        exits = {fold(how): names for how, names in exits.items()}
    if not isinstance(exits, Mapping) or set(exits) - set(EXITS):
        message = _("exits must say which events mean what, such as {example}, got {value!r}.")
        raise JourneyLogError(message.format(example="{'lost': ['Closed Lost']}", value=exits))
    leaving: dict[str, str] = {}
    for how, spellings in exits.items():
        spellings = [spellings] if isinstance(spellings, str) else list_of(spellings, "exits")
        both = [name for name in spellings if leaving.get(fold(name), how) != how]
        if both:
            message = _("exits cannot say of '{stage}' both that it is lost and that it is bought.")
            raise JourneyLogError(message.format(stage=both[0]))
        leaving |= {fold(name): str(how) for name in spellings}
        for name in spellings:
            if fold(name) not in map(fold, seen):
                notes += note_that(NOBODY_LEFT, stage=name)
    taken = [name for name in listed if name in exits and fold(name) not in leaving]
    if taken:
        message = _("'{stage}' is a stage, so exits cannot call other events by that name. Rename the stage.")
        raise JourneyLogError(message.format(stage=taken[0]))
    return leaving


def any_of(value: Any) -> list[Any]:
    """Return values as a list, also a single one.

    >>> any_of("mail"), any_of(["mail", "shop"])
    (['mail'], ['mail', 'shop'])
    """
    return list(value) if pd.api.types.is_list_like(value) else [value]


def no_order_error(stages: Sequence[str]) -> JourneyLogError:
    """Return the error for stages whose order is needed but was not given."""
    message = _("Nobody said in which order these stages come: {names}. Say it: JourneyLog(events, stages={example}).")
    return JourneyLogError(message.format(names=list_few(list(stages), 12), example=list(stages[:6])))
