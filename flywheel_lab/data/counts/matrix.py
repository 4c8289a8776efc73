"""How often people went from one stage directly to another, whatever the order of the stages."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ..log import moves
from ..log.notes import list_few
from .engine import Frame, Keep, in_memory
from .table import Table, read


def step_matrix(log_or_events: Any) -> pd.DataFrame:
    """Return how many times people went from one stage (rows) directly to the next other one (columns).

    A stage that repeats is one stay. Of rows at the same time, those of an earlier stage come first where the order of
    the stages is known, else those that stand first in the table. Ways by which people leave for good are columns, too;
    people who are still in a stage are in none. What was left out stands in `.attrs["notes"]`. Raises JourneyLogError.

    >>> visits = pd.DataFrame({"person": [1, 1, 1], "stage": ["visit", "order", "visit"], "time": [0, 1, 2]})
    >>> step_matrix(visits)
    to     visit  order
    from
    visit      0      1
    order      1      0
    """
    table = read(log_or_events)
    pairs = _pairs(table)
    if table.small or pairs.empty:
        table.no_snapshot()
    names = list(table.ranked) or (list(table.log.stages) if table.log else list(table.stages))
    exits = [name for name in table.stages if name not in names]
    back = [name for name in exits if (pairs["from"] == name).any()]
    matrix = pairs.pivot(index="from", columns="to", values="n")
    matrix = matrix.reindex(index=[*names, *back], columns=[*names, *exits]).fillna(0).astype(int)
    matrix = matrix.rename_axis(index="from", columns="to")
    matrix.attrs["notes"] = [str(note) for note in table.notes]
    return matrix


def order_of(table: Table) -> tuple[str, ...]:
    """Return the order of a table's stages where it is evident; raises JourneyLogError that asks for it elsewhere."""
    leaving = set(table.leaving)
    names = [name for name in table.ranked or table.stages if name not in leaving]
    order: Sequence[str] | None = names
    if not table.ranked and len(names) > 1:
        pairs = _pairs(table, later=True)
        rows = [
            (k, name, t)
            for k, pair in enumerate(zip(pairs["from"], pairs["to"], strict=True))
            for t, name in enumerate(pair)
        ]
        if not rows:
            table.no_snapshot()
        order = moves.observed_order(pd.DataFrame(rows, columns=["person", "stage", "time"]), names) if rows else None
    if not order:
        message = _("Nobody said in which order these stages come: {names}. Name the steps: steps={example}.")
        raise JourneyLogError(message.format(names=list_few(names, 12), example=names[:6]))
    return tuple(order)


def _pairs(table: Table, later: bool = False) -> pd.DataFrame:
    """Return `from, to, n`: how often people moved; with `later`, only the moves that took time."""
    names = {value: name for name, value in table.stages.items()}
    rows, _connection = _add_places(table)

    def before(column: str) -> nw.Expr:
        return nw.col(column).shift(1).over("person", order_by=["time", "place"])

    moved = rows.with_columns(stage_before=before("stage"), time_before=before("time")).filter(
        ~nw.col("stage_before").is_null(),
        nw.col("stage_before") != nw.col("stage"),
        *([nw.col("time") > nw.col("time_before")] if later else []),
    )
    pairs = moved.group_by("stage_before", "stage").agg(nw.len().alias("n")).collect().to_pandas()
    return pd.DataFrame({"from": pairs["stage_before"].map(names), "to": pairs["stage"].map(names), "n": pairs["n"]})


def _add_places(table: Table) -> tuple[Frame, Keep | None]:
    """Return the rows with their `place` among those of the same time: the stage's if that is known, else the row's.

    Beside them comes what holds their connection open, as long as it is held itself.
    """
    rows = table.frame.select("person", "stage", "time")
    if table.ranked:
        place: Any = nw.lit(len(table.ranked))  # that of an exit
        for k, name in enumerate(table.ranked):
            if name in table.stages:
                place = nw.when(nw.col("stage") == table.stages[name]).then(nw.lit(k)).otherwise(place)
        return rows.with_columns(place=place), table.keep
    if rows.implementation.is_spark_like():  # its rows have no order
        return rows.with_columns(place=nw.col("stage")), table.keep
    return in_memory(rows.collect().with_row_index("place"))
