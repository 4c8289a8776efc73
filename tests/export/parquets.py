"""Parquet files as shops and BigQuery write them: moments with and without a zone, decimals, nested parameters."""

import datetime as dt
import io
from decimal import Decimal
from typing import Any


def parquet_of_orders(**how: Any) -> bytes:
    """Return orders with a moment in UTC, a day, whole numbers, amounts of two kinds, gaps and umlauts."""
    import pyarrow as pa

    moments = [dt.datetime(2026, 1, 1 + k, 10, 30, 5, 120_000 * (k % 3)) for k in range(20)]
    table = pa.table(
        {
            "Order ID": pa.array(range(9_007_199_254_740_990, 9_007_199_254_741_010), pa.int64()),
            "Customer ID": [None if k == 4 else f"k{k % 6}ü" for k in range(20)],
            "Created at": pa.array(moments, pa.timestamp("us", tz="UTC")),
            "Shipped on": [moment.date() for moment in moments],
            "Total": pa.array([Decimal("12.50") * (1 + k % 3) for k in range(20)], pa.decimal128(12, 2)),
            "Taxes": [2.375 * k for k in range(20)],
            "Test": [False] * 20,
        }
    )
    return _written(table, **how)


def parquet_of_events() -> bytes:
    """Return events of GA4 as BigQuery exports them: counted in microseconds, with a list of parameters."""
    import pyarrow as pa

    names = ["first_visit", "view_item", "add_to_cart", "purchase"]
    told = [(person, name, k) for person in range(6) for k, name in enumerate(names[: 2 + person % 3])]
    events = [
        {
            "event_date": f"202601{2 + k:02d}",
            "event_timestamp": 1_767_312_000_000_000 + (person * 24 + 3 * k) * 3_600_000_000,
            "event_name": name,
            "user_pseudo_id": f"{person}.7",
            "event_params": [{"key": "value", "value": {"string_value": None, "int_value": 30 + k}}],
        }
        for person, name, k in told
    ]
    return _written(pa.Table.from_pylist(events))


def _written(table: Any, **how: Any) -> bytes:
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(table, out, **how)
    return out.getvalue()
