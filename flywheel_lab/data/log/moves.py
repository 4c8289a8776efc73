"""What the rows of one person tell side by side: an order of stages, a journal or a snapshot, who was lost where."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import ngettext
from ..words import fold
from .checks import list_of
from .notes import list_few
from .stages import LOST

RECORDED, NOT_RECORDED = "recorded", "not recorded"


def not_a_snapshot(events: pd.DataFrame, exits: Mapping[str, Sequence[str]]) -> None:
    """Refuse a list of where each person stands today, because hardly anybody moves in it."""
    rows = events[["person", "stage"]]
    if _still(rows.head(10_000), exits) and _still(rows, exits):  # in a journal, the first rows tell
        raise snapshot([", ".join(exits.get(name, (name,))) for name in events["stage"].unique()])


def _still(rows: pd.DataFrame, exits: Mapping[str, Sequence[str]]) -> bool:
    rows = rows.drop_duplicates()
    again = rows["person"].duplicated(keep=False)
    moved, alone = int(rows["person"][again].nunique()), rows["stage"][~again].value_counts()
    lost = int((rows["stage"][again] == LOST).sum()) if LOST in exits else 0
    return is_snapshot(moved, alone.to_dict(), int(alone.get(LOST, 0)) if LOST in exits else 0, lost)


def is_snapshot(moved: int, alone: Mapping[Any, int], lost_alone: int, lost: int) -> bool:
    """Whether a table is a snapshot: `alone` counts, by stage, people with that stage only, and `moved` all others.

    In a journal those who have one stage stand in the first, and who was lost was in another stage before.

    >>> is_snapshot(1, {"lead": 1, "won": 2, "lost": 3}, lost_alone=3, lost=0)
    True
    >>> is_snapshot(2, {"lead": 90, "won": 1}, lost_alone=0, lost=0)
    False
    """
    elsewhere = sum(alone.values()) - max(alone.values(), default=0)
    return elsewhere > (20 * moved if moved > 1 else 2 * moved) or (lost_alone > lost and elsewhere >= moved > 0)


def snapshot(stages: Sequence[str]) -> JourneyLogError:
    """Return the error for a snapshot, a list of each person's stage today."""
    message = _(
        "Hardly anybody has more than one stage here, so this is a snapshot: where each one stands now ({stages}). "
        "A journey log is a journal, with a row for each stage that a person reached and when. If the table has a "
        "date for each stage, reshape it: table.melt('person', ['date of …', 'date of …'], 'stage', 'time').dropna(). "
        "Otherwise export the history of the stages."
    )
    return JourneyLogError(message.format(stages=list_few(stages)))


def observed_order(events: pd.DataFrame, stages: Sequence[str]) -> tuple[str, ...] | None:
    """Return the one order in which all people passed the stages, or None where people differ or leave it open.

    Steps at the same time say nothing about their order.

    >>> rows = pd.DataFrame({"person": [1, 1, 2], "stage": ["visit", "order", "visit"], "time": [0, 3, 5]})
    >>> observed_order(rows, ("order", "visit"))
    ('visit', 'order')
    """
    seen = events[events["stage"].isin(stages)]
    who = pd.factorize(seen["person"])[0]
    rows = np.argsort(who, kind="stable")
    who, time = who[rows], seen["time"].to_numpy()[rows]
    stage = pd.Index(stages).get_indexer(pd.Index(seen["stage"]))[rows]
    moved = (who[1:] == who[:-1]) & (stage[1:] != stage[:-1]) & (time[1:] > time[:-1])
    after = np.zeros((len(stages), len(stages)), dtype=bool)
    after[stage[:-1][moved], stage[1:][moved]] = True
    order: list[int] = []
    left = set(range(len(stages)))
    while left:
        first = [k for k in left if not after[list(left), k].any()]
        if len(first) != 1:
            return None
        order += first
        left -= set(first)
    return tuple(stages[k] for k in order)


def losses(said: Any, events: pd.DataFrame, stages: Sequence[str]) -> tuple[str, ...] | None:
    """Return the stages where the log records losses, None if that was not given; raises JourneyLogError."""
    if said is None:
        return None
    if isinstance(said, str) and fold(said) in (RECORDED, NOT_RECORDED):
        told = tuple(stages) if fold(said) == RECORDED else ()
    elif isinstance(said, (str, bool, int)):
        message = _("losses must be 'recorded', 'not recorded' or a list of stages, got {value!r}.")
        raise JourneyLogError(message.format(value=said))
    else:
        called = {fold(name): name for name in stages}
        told = tuple(called.get(fold(name), name) for name in list_of(said, "losses"))
        unknown = [name for name in told if name not in stages]
        if unknown:
            message = _("There is no stage '{stage}' in the log. There are: {stages}.")
            raise JourneyLogError(message.format(stage=unknown[0], stages=list_few(list(stages), 12)))
    lost = (events["stage"] == LOST) & (LOST not in stages)
    if not lost.any():
        return told
    before = stage_before(events)
    silent = lost & before.isin(stages) & ~before.isin(told)
    if silent.any():
        message = ngettext(
            "losses says that nobody records who is lost from '{stage}', but the events record it once. "
            "Add the stage to losses.",
            "losses says that nobody records who is lost from '{stage}', but the events record it {n} times. "
            "Add the stage to losses.",
            int(silent.sum()),
        )
        raise JourneyLogError(message.format(stage=before[silent].iloc[0], n=int(silent.sum())))
    return told


def stage_before(events: pd.DataFrame) -> "pd.Series[Any]":
    """Return the stage of each person's row before, NA for the first."""
    return events["stage"].groupby(events["person"], observed=True).shift()
