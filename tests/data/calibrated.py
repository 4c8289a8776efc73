"""From a firm through the form of a system and back: what an estimate says, beside what was true."""

import datetime as dt
from collections.abc import Collection
from itertools import pairwise
from pathlib import Path

import numpy as np

import flywheel_lab as fl
from flywheel_lab.data.log import LOST
from flywheel_lab.data.messy.export import MessyExport, make_export
from flywheel_lab.data.messy.orders import BUYING
from flywheel_lab.data.messy.rows import BY_ORDER, Form
from flywheel_lab.data.messy.systems import FORMS
from flywheel_lab.errors import FlywheelError
from flywheel_lab.export.results.evidence import BESIDE
from flywheel_lab.export.results.ledger import INFERRED, Ledger
from flywheel_lab.export.results.result import Export
from flywheel_lab.models.firms import FIRMS, Firm
from flywheel_lab.models.journey import JourneyModel
from flywheel_lab.models.readings import PHASES

PAIRS = [(form, firm) for form in FORMS.values() for firm in FIRMS]
"""Each system with each firm, also with one that would hardly use it."""
END = dt.date(2026, 3, 31)
UNKNOWN = "not known"


def clean_export(form: Form, firm: Firm, people: int, seed: int) -> MessyExport:
    """Return an export of a firm without a fault; no two pairs of a form and a firm share their chance."""
    rng = np.random.default_rng([seed, *f"{form.system} {firm.key}".encode()])
    return make_export(form, firm, (), lambda _kind: 0, people, END, rng, 1)


def read_back(export: MessyExport, folder: Path) -> Export:
    """Return the export as it is read."""
    return fl.read_export(export.write(folder), mapping=export.answers)


def true_numbers(form: Form, firm: Firm) -> dict[str, float]:
    """Return what an estimate should find: the share that comes to the next stage, and the mean weeks of these."""
    if form.genre == BY_ORDER:  # the second order comes with retention
        again = [PHASES.index(phase) for phase in BUYING[1:]]
        ways = {"purchase 1": (PHASES.index("purchase"), again), "purchase 2": (PHASES.index("retention"), again)}
    else:
        begun = {PHASES.index(phase): stage for phase, stage in form.stages.items() if phase in PHASES}
        ways = {begun[a]: (a, [b]) for a, b in pairwise(sorted(begun))}
    found = {}
    for stage, (begin, goals) in ways.items():
        found[f"conversion.{stage}"], found[f"dwell.{stage}"] = passage(firm.model, begin, goals)
    return found


def passage(model: JourneyModel, begin: int, goals: Collection[int]) -> tuple[float, float]:
    """Return the share of a phase that ever comes to one of the goals, and the mean weeks until then."""
    before = np.array(model.conversion)
    before[:, list(goals)] = 0
    visits = np.linalg.inv(np.eye(len(before)) - before)[begin]
    comes = np.linalg.solve(np.eye(len(before)) - before, model.conversion[:, list(goals)].sum(axis=1))
    return float(comes[begin]), float(visits @ (comes * model.dwell) / comes[begin])


def holds(log: fl.JourneyLog, truth: dict[str, float], level: float) -> dict[str, bool | str]:
    """Return for each true number whether the interval of an estimate holds it, or that it is not known."""
    told = [name.partition(".")[2] for name in truth]
    last = max(log.stages.index(stage) for stage in told if stage in log.stages)
    fit = fl.estimate_journey(log.only(log.stages[: last + 2]))
    found: dict[str, bool | str] = {}
    for name, value in truth.items():
        try:
            low, high = fit.interval(name, level)
            found[name] = bool(low <= value <= high)
        except FlywheelError:
            found[name] = UNKNOWN
    return found


def misjudged(form: Form, ledger: Ledger, truth: fl.JourneyLog) -> list[str]:
    """Return what a ledger counts otherwise than it was, and what it calls unknown though the file carries it."""
    events, by_order = truth.events, form.genre == BY_ORDER
    bought = events if by_order else events[events["stage"] == truth.purchase]
    true = dict.fromkeys((*PHASES[PHASES.index("purchase") :], *BESIDE), 0) | {
        "purchase": len(bought),
        "retention": len(bought) - bought["person"].nunique(),
        "advocacy": int((events["stage"] == form.stages.get("advocacy")).sum()),
        "lost": int((events["stage"] == LOST).sum()),
        "amounts": int(events["value"].notna().sum()) if "value" in events else 0,
    }
    del true["dwell"]  # each move of each form has its moment
    names = {text: name for name, text in BESIDE.items()}
    judged = {PHASES[each.phase - 1] if each.phase else names[each.quantity]: each for each in ledger[1:]}
    return [
        f"{name}: {judged[name].state}, {judged[name].rows} for {n}"
        for name, n in true.items()
        if name in judged and judged[name].state != INFERRED and judged[name].rows != n
    ]
