"""Where an explorer may begin: as it was made, or from a scenario with a model of its own.

A scenario is {"label": …} with a `state`, a few traits to be set, or a `base`, another model under the same controls
(what the trait `base` holds); with a base its state becomes the new start, to which "back to the start" leads.
"""

from collections.abc import Mapping
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext
from ..texts.kit import KINDS, TEXTS
from .code import mark_of
from .fields import fields_of


def kit_of(explorer: Any) -> dict[str, Any]:
    """Return what the toolbar needs: words, the layout of codes, scenarios and goals."""
    fields = fields_of(explorer)
    now = {name: getattr(explorer, name) for name, _field in fields}
    begins = [{"state": getattr(explorer, "start", now), "base": getattr(explorer, "base", {})}]
    scenarios = []
    for each in explorer.scenarios():
        own = "base" in each
        if own:
            begins.append({"state": begins[0]["state"] | each.get("state", {}), "base": each["base"]})
        state = {} if own else each.get("state", {})
        scenarios.append({"label": each["label"], "start": len(begins) - 1 if own else 0, "state": state})
    listed = [{"mark": mark_of(fields, each["state"], each["base"]), **each} for each in begins]
    if len(listed) == 1:
        del listed[0]["base"]  # the browser has it already
    return {
        "layout": {"kind": explorer.kind, "fields": fields, "starts": listed},
        "scenarios": scenarios,
        "goals": explorer.goals(),
        "texts": {key: gettext(text) for key, text in TEXTS.items()},
        "kinds": {letter: gettext(title) for letter, title in KINDS.items()},
    }


def is_among(explorer: Any, name: str, value: Any) -> bool:
    """Whether a trait that is fixed otherwise may have this value: the base and the start of a scenario."""
    part = {"base": "base", "start": "state"}.get(name, name)
    return any(part in each and each[part] == value for each in _starts(explorer))


def started_from(explorer: Any) -> int:
    """Return the place of the start that is in force."""
    listed = _starts(explorer)
    places = range(len(listed)) if len(listed) > 1 else []
    return next((i for i in places if listed[i]["base"] == explorer.base), 0)


def put(explorer: Any, place: int, state: Mapping[str, Any]) -> None:
    """Set a start and a state; where the explorer refuses a part, all stays as it was."""
    start = _starts(explorer)[place]
    wanted = ({"base": start["base"], "start": start["state"]} if "base" in start else {}) | dict(state)
    before = {name: getattr(explorer, name) for name in wanted}
    try:
        for name, value in wanted.items():
            setattr(explorer, name, value)
    except FlywheelError:
        for name, value in before.items():
            setattr(explorer, name, value)
        raise


def _starts(explorer: Any) -> Any:
    return explorer.kit["layout"]["starts"] if explorer.kind else []
