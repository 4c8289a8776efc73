"""What a card shows of an export beside its state: people by stage, the four numbers, and all of it as still HTML."""

from html import escape
from typing import Any

from ...estimate.customers import count_customers
from ...export.results.evidence import BESIDE
from ...export.results.ledger import INFERRED, STATES
from ...export.results.result import Export
from ...messages import gettext as _
from ...messages import number, stage_name
from ...models.firms import firm
from ...models.readings import PHASES
from ..own import HOWS, numbers_of
from ..texts.export import TEXTS


def given_of(kinds: tuple[str, ...]) -> dict[str, Any]:
    """Return what a card needs beside its texts: names of phases and states, and how long the shop lasts."""
    return {
        "hows": HOWS,
        "kinds": [f".{kind}" for kind in kinds],
        "phases": [stage_name(phase) for phase in PHASES],
        "states": {state: _(said, "evidence") for state, said in STATES.items()},
        "churn": _(BESIDE["churn"]),
        "shop": numbers_of(firm("shop")).half_after.guess,
    }


def picture(export: Export) -> dict[str, Any]:
    """Return what the pictures need beside the state of an export: people by stage, and the four numbers."""
    log = export.found
    if log is None:
        return {"coast": None}
    silence = any(entry.quantity == BESIDE["churn"] and entry.state == INFERRED for entry in export.ledger)
    found = count_customers(log, silence)
    people = log.events.groupby("stage", observed=True)["person"].nunique()
    return {
        "counts": {stage_name(stage): int(people.get(stage, 0)) for stage in log.stages},
        "coast": found and found.state() | {"silence": silence},
    }


class Html(str):
    """HTML that shows itself."""

    def _repr_html_(self) -> str:
        return str(self)


def still_of(state: dict[str, Any]) -> str:
    """Return what is known of a file where no card can run."""
    if "report" not in state:
        said = state.get("refused") or state.get("doubt", {}).get("question") or _(str(TEXTS["lead"]))
        return f"<p>{escape(said)}</p><p><code>fl.explore_export()</code></p>"
    report = state["report"]
    counts = {key: sum(each["n"] for each in report[key]) for key in ("repaired", "rejected")}
    told = {key: number(n, 0) for key, n in (counts | {key: report[key] for key in ("read", "used")}).items()}
    said = _(str(TEXTS["balance"])).format(**told)
    lines = "".join(f"<li>{escape(entry['said'])}</li>" for entry in state["ledger"])
    return f"<p><strong>{escape(state['file'])}</strong>: {escape(said)}</p><ul>{lines}</ul>"
