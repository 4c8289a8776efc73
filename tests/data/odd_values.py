"""What a column of an export, or an argument, may turn out to hold."""

import datetime as dt
import decimal
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

DAYS = ["2026-01-01", "2026-01-03", "2026-01-05"]
STAMPS = pd.to_datetime(DAYS)
VALUES: dict[str, Any] = {
    "whole numbers": [1, 2, 3],
    "zeros": [0, 0, 0],
    "fractions": [1.5, 2.5, 3.5],
    "gaps": [np.nan] * 3,
    "nothing": [None] * 3,
    "infinity": [1, np.inf, 2],
    "truths": [True, False, True],
    "texts": ["x", "y", "z"],
    "empty texts": ["", "", ""],
    "spaces": [" "] * 3,
    "a mixture": [1, "1", 2.0],
    "lists": [[1], [2], [3]],
    "mappings": [{}, {}, {}],
    "pairs": [(1, 2)] * 3,
    "bytes": [b"a", b"b", b"c"],
    "texts of days": DAYS,
    "days": [dt.date(2026, 1, 1)] * 3,
    "moments": STAMPS,
    "moments with a gap": [STAMPS[0], None, STAMPS[2]],
    "moments in a zone": STAMPS.tz_localize("America/New_York"),
    "moments in three zones": pd.Series(
        [pd.Timestamp("2026-01-01", tz=zone) for zone in ("Europe/Berlin", "Asia/Tokyo", "UTC")], dtype=object
    ),
    "two offsets": ["2025-10-25T10:00+02:00", "2025-10-26T10:00+01:00", "2025-10-26T11:00+01:00"],
    "spans": pd.to_timedelta([1, 2, 3], unit="D"),
    "months": pd.period_range("2026-01", periods=3, freq="M"),
    "intervals": pd.interval_range(0, 3),
    "categories": pd.Categorical(["a", "b", "a"]),
    "ordered categories": pd.Categorical(["visit", "order", "visit"], categories=["visit", "order"], ordered=True),
    "complex numbers": [1j, 2j, 3j],
    "decimals": [decimal.Decimal(1)] * 3,
    "large numbers": [2**60, 2**61, 2**62],
    "large fractions": [2.0**60] * 3,
    "negative numbers": [-3, -2, -1],
    "eight digits": [20260101, 20260102, 20260103],
    "seconds": [1769898600, 1769898601, 1769898700],
    "spreadsheet days": [46000, 46001, 46002],
    "no date": ["1970-01-01", *DAYS[:2]],
    "the last date": [*DAYS[:2], "9999-12-31"],
    "the first date": ["0001-01-01", *DAYS[:2]],
    "German dates": ["03.04.2026"] * 3,
    "twelve hours": ["2026-01-01 9:00 AM"] * 3,
    "Arrow's days": pd.Series([dt.date(2026, 1, k) for k in (1, 2, 3)], dtype=pd.ArrowDtype(pa.date32())),
    "Arrow's numbers": pd.Series([1.0, 2.0, 3.0], dtype="double[pyarrow]"),
    "Arrow's texts": pd.Series(["a", "a", "b"], dtype=pd.ArrowDtype(pa.string())),
    "numbers with a gap": pd.array([1, None, 3], dtype="Int64"),
    "texts with a gap": pd.array(["a", None, "b"], dtype="string"),
    "truths with a gap": pd.array([True, None, False], dtype="boolean"),
    "small numbers": np.array([1, 2, 3], dtype="uint8"),
    "half numbers": np.array([1, 2, 3], dtype="float16"),
    "a sign of no text": ["a\0", "b", "c"],
    "emojis": ["😀", "ü", "ß"],
    "a page of text": ["x" * 10_000] * 3,
}
ARGUMENTS = VALUES | {
    "one": 1,
    "half": 0.5,
    "none": None,
    "a text": "visit",
    "a generator": (name for name in ["visit", "order"]),
    "a mapping": {"visit": 1},
    "a set": {"visit"},
    "a function": len,
    "an empty list": [],
    "a nested list": [["visit"]],
}
