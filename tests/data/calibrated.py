"""From a firm through the form of a system and back: what an estimate says, beside what was true."""

import datetime as dt
from itertools import pairwise
from pathlib import Path

import numpy as np

import flywheel_lab as fl
from flywheel_lab.data.messy.making import clean_rows
from flywheel_lab.data.messy.orders import number_orders
from flywheel_lab.data.messy.rows import BY_ORDER, Form, write_rows
from flywheel_lab.data.messy.systems import FORMS
from flywheel_lab.errors import FlywheelError
from flywheel_lab.models.readings import PHASES

PAIRS = [(form, firm) for form in FORMS.values() for firm in form.firms]
"""Each system with each firm that uses it."""
END = dt.date(2026, 3, 31)
UNKNOWN = "not known"


def read_back(form: Form, firm: fl.models.firms.Firm, people: int, seed: int, folder: Path) -> fl.JourneyLog:
    """Return the log of an export of a firm without a fault, as it is read."""
    rows = clean_rows(form, firm, False, people, END, np.random.default_rng(seed))
    rows.sort(key=lambda row: row.at)
    if form.genre == BY_ORDER:
        number_orders(form, rows)
    file = folder / f"{form.file}_{END:%Y-%m-%d}.{form.suffix}"
    file.write_bytes(write_rows(form, rows).encode(form.encoding))
    return fl.read_export(file, mapping=form.answers).log


def true_numbers(form: Form, firm: fl.models.firms.Firm) -> dict[str, float]:
    """Return what an estimate should find: shares from stage to stage, and weeks in those that are one phase."""
    moved, weeks = firm.model.conversion, firm.model.dwell
    if form.genre == BY_ORDER:  # the second order comes with retention
        first, between, second = (PHASES.index(name) for name in ("purchase", "adoption", "retention"))
        return {"conversion.purchase 1": moved[first, between] * moved[between, second]}
    begun = {PHASES.index(phase): stage for phase, stage in form.stages.items() if phase in PHASES[:6]}
    places = sorted(begun)
    found = {}
    for a, b in pairwise(places):
        found[f"conversion.{begun[a]}"] = float(np.prod([moved[k, k + 1] for k in range(a, b)]))
        if b == a + 1:
            found[f"dwell.{begun[a]}"] = float(weeks[a])
    return found


def holds(log: fl.JourneyLog, form: Form, truth: dict[str, float], level: float) -> dict[str, bool | str]:
    """Return for each true number whether the interval of an estimate holds it, or that it is not known."""
    wanted = ["purchase 1", "purchase 2"] if form.genre == BY_ORDER else [*form.stages.values()]
    fit = fl.estimate_journey(log.only([stage for stage in wanted if stage in log.stages][: len(PHASES[:6])]))
    found: dict[str, bool | str] = {}
    for name, value in truth.items():
        try:
            low, high = fit.interval(name, level)
            found[name] = bool(low <= value <= high)
        except FlywheelError:
            found[name] = UNKNOWN
    return found
