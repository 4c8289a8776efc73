"""Whether a file with planted faults is read as what truly happened, and each fault is counted in the report."""

from collections import Counter
from pathlib import Path

import flywheel_lab as fl
from flywheel_lab.data.messy.export import MessyExport

REASONS = {
    "lines": "further line of an order",
    "guests": "nobody known (guest)",
    "nobody": "names nobody",
    "mails": "guest known by the e-mail address",
    "browsers": "browser joined to its login",
    "capitals": "capitals or spaces in a name",
    "refunds": "refunded",
    "parts": "partly refunded: what remained counts",
    "cancelled": "cancelled",
    "failed": "refused, or payment failed",
    "waiting": "still waits for payment",
    "samples": "left out by your answer",
    "tests": "test order",
    "doubles": "row that stands there twice",
    "deleted": "deleted in the system",
    "again": "same stage again: only something else changed",
    "sentinels": "impossible date",
    "placeholders": "one of its dates is impossible and was left out",
    "dateless": "no date",
    "headers": "repeated header",
    "sums": "total row",
    "broken": "line that cannot be read",
}
"""By which reason the report counts a fault; the other faults are told in a sentence, or are no matter of a row."""


def journeys(log: fl.JourneyLog) -> "Counter[tuple[tuple[str, ...], ...]]":
    """Return how often each journey occurs, whoever made it: all its stages, times and amounts."""
    there = [name for name in ("stage", "time", "value", "currency") if name in log.events]
    events = log.events.assign(**{name: log.events[name].astype(object).map(_write) for name in there})
    people = events.groupby("person", observed=True)[there]
    return Counter(tuple(sorted(rows.itertuples(index=False, name=None))) for _person, rows in people)


def other_parts(log: fl.JourneyLog, truth: fl.JourneyLog) -> list[str]:
    """Return which parts of a log are other than the truth."""
    wrong = ["journeys"] if journeys(log) != journeys(truth) else []
    wrong += ["stages"] if tuple(log.stages) != tuple(truth.stages) else []
    wrong += ["purchase"] if log.purchase != truth.purchase else []
    return wrong + (["end"] if log.observed_until != truth.observed_until else [])


def _write(cell: object) -> str:
    return "" if cell != cell or cell is None else f"{cell:.2f}" if isinstance(cell, float) else str(cell)


def differences(export: MessyExport, folder: Path) -> list[str]:
    """Return what is other in the file that was read than in the truth, and which faults the report miscounts."""
    again = fl.read_export(export.write(folder), mapping=export.answers)
    told = again.report.rejected | again.report.repaired
    planted = {REASONS[fault.kind]: fault.rows for fault in export.faults if fault.kind in REASONS}
    return other_parts(again.log, export.truth) + [
        f"{reason}: {told.get(reason)} for {n}" for reason, n in planted.items() if told.get(reason) != n
    ]
