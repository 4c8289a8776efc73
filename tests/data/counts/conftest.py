"""The same table on every backend, each as it is counted: where it lies, and handed to DuckDB."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

from flywheel_lab.data.counts import engine

Backends = dict[str, Callable[[pd.DataFrame], Any]]


@pytest.fixture(scope="session")
def backends() -> Backends:
    return {
        "pandas": lambda table: table,
        "polars": pl.from_pandas,
        "lazy polars": lambda table: pl.from_pandas(table).lazy(),
        "duckdb": duckdb.from_df,
    }


@pytest.fixture(scope="session")
def everywhere(backends: Backends) -> Callable[[pd.DataFrame], Iterator[Any]]:
    """Give a table on each backend, then once more with large tables (all, here) handed to DuckDB."""

    def each(table: pd.DataFrame) -> Iterator[Any]:
        for convert in backends.values():
            yield convert(table)
        with handed_over():
            yield table
            yield pl.from_pandas(table)

    return each


@contextmanager
def handed_over() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "MANY", 0)
        yield
