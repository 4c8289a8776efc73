"""How much a notebook sends to the browser."""

import json

import ipywidgets as w

from flywheel_lab.widgets.view import Code, Drawn


def bytes_of(widgets: list[w.Widget], shared: bool = True) -> int:
    """Return the bytes of the state of widgets; code that several draw by once, or not `shared`.

    The sheets of cards do not count: they are what a card judges by where no kernel is, and no code.
    """
    codes = [each._code for each in widgets if isinstance(each, Drawn)]
    own = [each for each in widgets if not isinstance(each, Code)]
    states = [each.get_state() for each in [*own, *(set(codes) if shared else codes)]]
    return sum(len(json.dumps({k: v for k, v in each.items() if k != "sheets"}, default=str)) for each in states)
