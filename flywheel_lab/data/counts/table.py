"""A table of events, wherever it lies, as it is counted: checked by the same rules as a log, in one pass."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import narwhals as nw
import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import mark
from ..log import JourneyLog, checks, disguises, moves, people, stages, times
from ..log.notes import Note, list_few, note_that
from ..words import fold, sounds
from . import persons
from .engine import MANY, Frame, Keep, at_hand, refuse_unsound
from .plain import codes, columns, future, no_gap, only_times, plain

GONE = mark("'{stage}' counts as leaving for good, not as activity.")
NOBODY = -2  # stands for a stage of a log that nobody reached


class Table(NamedTuple):
    """Events as `person, stage, time` (`clock` where the clock on the wall shows something else than `time`, `by`).

    `stages` maps each stage to its value in the column; `leaving` lists the stages that are no activity.
    In a `small` one it costs nothing to look whether it is a snapshot.
    """

    frame: Frame
    keep: Keep | None
    stages: dict[str, Any]
    leaving: tuple[str, ...]
    groups: list[Any] | None
    until: Any
    notes: tuple[Note, ...]
    log: JourneyLog | None
    small: bool
    ranked: tuple[str, ...]

    def choose_steps(self, steps: Any) -> tuple[list[str], list[Any]]:
        """Return the steps as given, and their values in the column."""
        exits = {name: how for how, names in (self.log.exits or {}).items() for name in names} if self.log else {}
        names = checks.steps(steps, (*self.log.stages, *exits) if self.log else tuple(self.stages))
        return [str(name) for name in steps], [self.stages.get(exits.get(name, name), NOBODY) for name in names]

    def at_hand(self, steps: Sequence[Any], *columns: str, others: bool = False) -> tuple[Frame, Keep]:
        """Return the rows where counting is fast, with their step's place as `stage`, and a function to keep a frame.

        With `others`, rows of other stages are kept too, as -1.
        """
        place: Any = nw.lit(-1, dtype=nw.Int16)
        for k, step in reversed(list(enumerate(steps))):  # the first step, the most frequent one, is asked first
            place = nw.when(nw.col("stage") == step).then(nw.lit(k, dtype=nw.Int16)).otherwise(place)
        rows = self.frame.select(*columns, stage=place)
        return self.bring_to_hand(
            rows if others or len(steps) == len(self.stages) else rows.filter(nw.col("stage") >= 0)
        )

    def bring_to_hand(self, rows: Frame) -> tuple[Frame, Keep]:
        """Return rows of this table where counting is quick, and a function that keeps a frame."""
        rows, keep = at_hand(rows) if self.keep is None else (rows, self.keep)
        return keep(rows), keep

    def no_snapshot(self) -> None:
        """Refuse a snapshot, a list in which each person has one stage only; a log is never refused."""
        if self.log is not None or len(self.stages) < 2:
            return
        if moves.is_snapshot(*persons.count_movers(self.frame, [self.stages[name] for name in self.leaving])):
            raise moves.snapshot(list(self.stages))

    @property
    def clock(self) -> str:
        """The column with the local clock time; raises JourneyLogError if the local time is unknown."""
        schema = self.frame.collect_schema()
        kind = schema["time"]
        if not kind.is_temporal():
            raise JourneyLogError(_("Cohorts need dates as times, but these times are numbers."))
        if isinstance(kind, nw.Datetime) and kind.time_zone is not None and "clock" not in schema:
            checks.zone_of_nobody(self.frame, "time")
        return "clock" if "clock" in schema else "time"


def read(log_or_events: Any, by: Any = None) -> Table:
    """Return a log, or a table that Narwhals reads, as it is counted; raises JourneyLogError."""
    if by is not None and not isinstance(by, str):
        message = _("by must be the name of a column, such as 'channel', got {value!r}.")
        raise JourneyLogError(message.format(value=by))
    if isinstance(log_or_events, JourneyLog):
        return _log(log_or_events, by)
    if isinstance(log_or_events, pd.DataFrame):
        checks.have(list(log_or_events.columns), ("person", "stage", "time"))
    frame = checks.lazy_frame(log_or_events, tuple(dict.fromkeys(("person", "stage", "time", *([by] if by else [])))))
    refuse_unsound(frame)
    notes: list[Note] = []
    kind = frame.collect_schema()["stage"]
    # In DuckDB the categories of pandas, which may have no order, become an ENUM that always has one.
    ordered = isinstance(kind, nw.Enum) and not frame.implementation.is_duckdb()
    ranked = tuple(map(str, kind.categories)) if isinstance(kind, nw.Enum) and ordered else ()
    names: list[Any] | None = None
    groups: list[Any] | None = None
    if frame.implementation.is_pandas() or frame.implementation.is_pyarrow():
        small, names, groups, notes = plain(frame.collect().to_pandas(), by)
        frame = nw.from_native(small).lazy()
    else:
        frame = columns(frame, by)
    only_times(frame)
    keep: Keep | None = None  # these answer the first questions where they are
    if not frame.implementation.is_duckdb() and not frame.implementation.is_polars():
        frame, keep = at_hand(frame)
    return _check_table(frame, keep, names, groups, notes, ranked)


def _log(log: JourneyLog, by: str | None) -> Table:
    events = log.events
    checks.have(list(events.columns), () if by is None else (by,))
    numbers, names = codes(events["stage"], "stage")
    parts = {"person": events["person"].array, "stage": numbers, "time": events["time"].array}
    groups: list[Any] | None = None
    if by is not None:
        parts["by"], groups = codes(events["person"].map(people.first_known(events, by)), by)
    leaving = () if stages.LOST in log.stages else (stages.LOST,)
    values = {name: number for number, name in enumerate(names)}
    ranked = tuple(log.stages) if log.ordered else ()
    frame, keep = at_hand(nw.from_native(pd.DataFrame(parts)).lazy())
    return Table(frame, keep, values, leaving, groups, log.observed_until, log.said, log, True, ranked)


def _check_table(
    frame: Frame,
    keep: Keep | None,
    names: list[Any] | None,
    groups: list[Any] | None,
    notes: list[Note],
    ranked: Sequence[str],
) -> Table:
    """Check a table in one pass, which counts the rows of each stage and finds what is odd in them."""
    frame = persons.separate_people(frame)
    seen = (
        persons.flag_people(frame)
        .group_by("stage")
        .agg(
            nw.len().alias("rows"),
            nw.col("time").count().alias("timed"),
            nw.col("_sound").count().alias("sound"),
            nw.col("time").min().alias("first"),
            nw.col("time").max().alias("last"),
            *persons.extremes(frame),
        )
        .collect()
        .to_pandas()
    )
    seen = checks.table(seen)
    no_gap(frame, "time", [None], int((seen["rows"] - seen["timed"]).sum()))
    texts = seen["stage"] if names is None else seen["stage"].map(dict(enumerate(names)))
    called = texts.where(texts.notna(), "").map(str)
    nameless = called.map(fold).isin(stages.NAMELESS)
    no_gap(frame, "stage", seen["stage"][nameless].tolist(), int(seen["rows"][nameless].sum()))
    until = _times(frame, seen)
    later = future(frame, until)
    frame, unknown = persons.keep_known_people(frame, seen)
    notes = [*notes, *unknown]
    seen = seen.assign(called=called, fold=called.map(fold)).sort_values(["rows", "called"], ascending=[False, True])
    first = seen.drop_duplicates("fold")
    values = dict(zip(first["called"], first["stage"].tolist(), strict=True))
    for _name, same in seen.groupby("fold", sort=False):
        if len(same) > 1:
            one, *others = same["stage"].tolist()
            spelled = nw.when(nw.col("stage").is_in(others)).then(nw.lit(one)).otherwise(nw.col("stage"))
            frame = frame.with_columns(stage=spelled)
            notes += note_that(stages.SPELLED, values=list_few([repr(each) for each in sorted(same["called"])]))
    leaving = tuple(name for name in values if sounds(name, "lost"))
    for name in leaving:
        notes += note_that(GONE, stage=name) if fold(name) != stages.LOST else []
    ranked = tuple(name for name in ranked if name in values)
    return Table(
        frame, keep, values, leaving, groups, until, (*notes, *later), None, bool(seen["rows"].sum() < MANY), ranked
    )


def _times(frame: Frame, seen: pd.DataFrame) -> Any:
    """Return the last moment; disguised and placeholder dates are refused, as in a log."""
    first, last = seen["first"].min(), seen["last"].max()
    if frame.collect_schema()["time"].is_numeric():
        low, high = float(first), float(last)
        every = frame.select("time")
        if not (abs(low) < float("inf") and abs(high) < float("inf")):
            times.read(checks.table(every.collect().to_pandas())["time"])
        if high >= 18000 or low >= 1900:
            disguises.not_a_date(checks.table(every.collect().to_pandas())["time"], "time")
        return last
    first, last = pd.Timestamp(first), pd.Timestamp(last)
    naive = first.tz_localize(None), last.tz_localize(None)
    if naive[0] < pd.Timestamp("1970-01-02") or naive[1].year >= 2099 or (last - first).days > disguises.LONGEST:
        clock = pd.to_datetime(checks.table(frame.select("time").collect().to_pandas())["time"])
        disguises.plausible(times.by_the_clock(clock), "time")
    return last
