"""An answer as plain data: numbers as they are, and each sentence ready in the language in use.

A page without Python calculates the same numbers and fills the same sentences (`pages/js/kernel/levers.js`).
"""

from typing import TYPE_CHECKING, Any

import numpy as np

from ...messages import gettext as _
from ...messages import number
from ...models.money.split import straight_split
from . import telling
from .worth import euros

if TYPE_CHECKING:
    from .answer import Answer

State = dict[str, Any]
MORE = 2.0  # times the money that is split
LEAST = 0.005  # of a budget: less is none


def state_of(answer: "Answer") -> State:
    """Return what a screen or a page shows of an answer; see `Answer.state`."""
    return {
        "outcome": answer.outcome,
        "budget": answer.budget,
        "said": telling.advise(answer),
        "rests": telling.tell_rest(answer),
        "warnings": answer.warnings if answer.plan else [],
        "rows": _rows(answer) if answer.plan else [],
        "split": _split(answer) if answer.plan else None,
        "test": _test(answer),
        "knowing": _knowing(answer) if answer.plan else None,
    }


def _rows(answer: "Answer") -> list[State]:
    table, until = answer.table, telling.tell_until(answer)
    numbers: dict[Any, Any] = table.to_dict("index")
    rows = []
    for lever in answer.ranking:
        row = numbers[lever.name]
        told = {name: telling.back(row[name]) for name in ("low", "high")} | {"until": until}
        told |= {"per": telling.back(row["per_euro"]), "first": telling.back(row["first_year"])}
        line = _(telling.LINE_YEAR if _counts_a_year(answer) else telling.LINE).format(**told)
        short = telling.guess_in_short(lever)
        rows.append({"key": lever.key, "name": lever.name, "guess": short, "line": line, **row})
    return rows


def _counts_a_year(answer: "Answer") -> bool:
    return answer.plan is not None and answer.plan.until <= answer.plan.year


def _split(answer: "Answer") -> State:
    plan = answer.plan
    assert plan is not None
    budget = MORE * answer.budget
    found = straight_split(plan, budget)
    found = np.where(found < LEAST * budget, 0.0, found)
    spent = float(found.sum())
    per = 1 + float(plan.gain(found)) / (plan.months * spent) if spent else 0.0
    most_first = [(answer.levers[k], float(found[k])) for k in np.argsort(-found, kind="stable") if found[k]]
    parts = [{"key": lever.key, "name": lever.name, "euros": part} for lever, part in most_first]
    kept = max(0.0, budget - spent)
    kind = telling.SPLIT_NONE if not spent else telling.SPLIT if kept < LEAST * budget else telling.SPLIT_KEPT
    told = {"budget": number(budget, 0), "spent": number(spent, 0), "per": telling.back(per)}
    said = _(kind).format(**told, until=telling.tell_until(answer))
    return {"budget": budget, "euros": parts, "kept": kept, "per_euro": per, "said": said}


def _test(answer: "Answer") -> State:
    trial = answer.test(answer.best.name) if answer.plan else None
    sizes = {name: getattr(trial, name, None) for name in ("each", "enrol", "wait")}
    return {**sizes, "said": telling.tell_test(answer)}


def _knowing(answer: "Answer") -> State:
    worth = answer.worth_of_knowing
    said = _(telling.KNOWING).format(euros=euros(worth), paid=euros(answer.paid)) if worth >= 1 else ""
    return {"euros": worth, "said": said}
