"""Where counting is quick: large tables in memory are handed to DuckDB, which reads them without copying.

The definitions stay Narwhals expressions; only the engine that runs them changes. Each call has its own connection.
"""

import importlib.util
import itertools
from collections.abc import Callable
from importlib import metadata
from typing import Any

import narwhals as nw

from ...errors import JourneyLogError
from ...messages import gettext as _

Frame = nw.LazyFrame[Any]
Keep = Callable[[Frame], Frame]  # works a frame out once; without it each step would repeat all steps before it

MANY = 300_000  # rows from which on handing over pays
SHARE = 120_000  # rows that one thread reads at a time
SOUND = (1, 3, 2)  # DuckDB before that joins wrongly, and says nothing: of each channel, no buyer
SPARK = {nw.Implementation.PYSPARK, nw.Implementation.PYSPARK_CONNECT}


def has_fast_engine() -> bool:
    """Whether the optional engine is there (`pip install flywheel-lab[fast]`), in a version that counts right."""
    there = all(importlib.util.find_spec(name) is not None for name in ("duckdb", "pyarrow"))
    return there and _counts_right(metadata.version("duckdb"))


def at_hand(frame: Frame) -> tuple[Frame, Keep]:
    """Return the rows where counting step by step is quick, and a function that computes a frame only once."""
    kind = frame.implementation
    if kind in SPARK:
        return frame, lambda step: nw.from_native(step.to_native().localCheckpoint()).lazy()
    if kind.is_duckdb():  # the connection is the user's: nothing is created there
        return _duckdb(frame.collect())
    if kind.is_pandas() or kind.is_polars():
        return in_memory(frame.collect())
    return frame, lambda step: step


def refuse_unsound(frame: Frame) -> None:
    """Refuse a table of a DuckDB that joins wrongly, before it is asked anything; raises JourneyLogError."""
    if frame.implementation.is_duckdb() and not _counts_right(version := metadata.version("duckdb")):
        message = _("DuckDB {version} counts wrongly. Install DuckDB {sound} or newer: {remedy}.")
        sound = ".".join(map(str, SOUND))
        remedy = f'pip install "duckdb>={sound}"'
        raise JourneyLogError(message.format(version=version, sound=sound, remedy=remedy))


def _counts_right(version: str) -> bool:
    return tuple(int(part) for part in version.split(".")[:3] if part.isdigit()) >= SOUND


def in_memory(rows: nw.DataFrame[Any]) -> tuple[Frame, Keep]:
    """Do what `at_hand` does, for rows that are already in memory."""
    if has_fast_engine() and (len(rows) >= MANY or rows.implementation.is_pyarrow()):
        return _duckdb(rows)
    return rows.lazy(), lambda step: step.collect().lazy()


def _duckdb(rows: nw.DataFrame[Any]) -> tuple[Frame, Keep]:
    import duckdb

    zoned = [name for name, kind in rows.schema.items() if isinstance(kind, nw.Datetime) and kind.time_zone]
    if zoned:  # a window of days is one of hours, not of days in some zone
        rows = rows.with_columns(nw.col(*zoned).dt.convert_time_zone("UTC").dt.replace_time_zone(None))
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    numbers = itertools.count()

    def keep(step: Frame) -> Frame:
        connection.execute("SET preserve_insertion_order = false")  # what is kept has no order any more
        name = f"kept_{next(numbers)}"
        step.to_native().create(name)
        return nw.from_native(connection.table(name)).lazy()

    table = rows.to_arrow()
    table = type(table).from_batches(table.to_batches(max_chunksize=SHARE), table.schema)
    return nw.from_native(connection.from_arrow(table)).lazy(), keep
