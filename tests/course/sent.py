"""How much a notebook sends to the browser."""

import json

import ipywidgets as w

from flywheel_lab.widgets.view import Code, Drawn


def bytes_of(widgets: list[w.Widget]) -> int:
    """Return the bytes of the state of widgets, with each code that they share once."""
    codes = {each._code for each in widgets if isinstance(each, Drawn)}
    own = [each for each in widgets if not isinstance(each, Code)]
    return sum(len(json.dumps(each.get_state(), default=str)) for each in [*own, *codes])
