"""What it means to have taken a step: each definition once, as expressions that every backend understands.

A chain is a row for each person who got so far (with a window: for each moment at which they did). A step is found by
joining its events with that, never by ranking all rows.
"""

from collections.abc import Iterator
from typing import Any

import narwhals as nw

from .engine import Frame, Keep


def chain(events: Frame, steps: int, within: Any, ordered: bool, keep: Keep) -> Iterator[Frame]:
    """Yield for each of the steps (`stage` is 0, 1, …) the people (`person, time`) who took it after those before."""
    reached = None
    for step in range(steps):
        here = events.filter(nw.col("stage") == step).select("person", "time")
        reached = keep(_anytime(reached, here, ordered) if within is None else _within(reached, here, within, ordered))
        yield reached


def _anytime(before: Frame | None, here: Frame, ordered: bool) -> Frame:
    """Each step at the earliest time that is not before the step before; in any order, whenever."""
    if before is not None:
        here = here.join(before.rename({"time": "after"}), on="person")
        here = here.filter(nw.col("time") >= nw.col("after")) if ordered else here
    return here.group_by("person").agg(nw.col("time").min())


def _within(before: Frame | None, here: Frame, within: Any, ordered: bool) -> Frame:
    """Each moment at which the steps so far are complete, and since when: the latest start that leads there.

    Later starts have later ends, so of all starts before a moment the latest one alone matters. In any order the start
    is the earliest of the latest events of each step.
    """
    if before is None:
        return here.unique().with_columns(since=nw.col("time"))
    before = before.join(here.select("person").unique(), on="person", how="semi")
    here = here.join(before.select("person").unique(), on="person", how="semi")
    nothing = nw.when(nw.col("time").is_null()).then(nw.col("time"))  # of the type that times have
    both = nw.concat(
        [
            before.select("person", "time", "since", here=nothing),
            here.select("person", "time", since=nothing, here=nw.col("time")),
        ]
    )
    moments = both.group_by("person", "time").agg(nw.col("since").max(), nw.col("here").max())
    last = nw.col("since") if ordered else nw.col("since", "here")
    moments = moments.with_columns(last.fill_null(strategy="forward").over("person", order_by="time"))
    moments = moments.filter(~nw.col("since").is_null(), ~nw.col("here").is_null())
    if not ordered:
        moments = moments.with_columns(since=nw.min_horizontal("since", "here"))
    moments = moments.filter(nw.col("time") <= nw.col("since") + nw.lit(within))
    return moments.select("person", "time", "since")
