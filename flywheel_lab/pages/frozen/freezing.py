"""What a cell shows, as plain data that a page brings to life without Python (js/thaw.js)."""

from collections.abc import Callable
from html import escape
from string import ascii_uppercase
from typing import Any

import ipywidgets as w

from ...chapters.course import chapter_named, claims
from ...chapters.gates.envelope import Envelope
from ...chapters.summing_up import parts_of
from ...figures.html import rendered
from ...lessons.questions.hearsay import VERDICTS, Hearsay
from ...widgets.learning.gate import Gate
from ...widgets.learning.progress import ProgressMap
from ...widgets.learning.questions import QuestionCard
from ...widgets.learning.seal import seal
from ...widgets.learning.summary import SummaryPage
from ...widgets.learning.wall import ClaimsWall
from ...widgets.view import Drawn

NOT_STATE = {"layout", "tabbable", "tooltip", "comm"}
Frozen = dict[str, Any]
Keep = Callable[[str], str]


def freeze(shown: Any, keep: Keep = str) -> Frozen:
    """Return what is shown as plain data: "html", or a "widget" with its "state", or a "gate" with what it hides.

    What lies behind a gate is sealed, as what judges an answer is. `keep` may put pictures in HTML elsewhere.

    >>> freeze("a < b")
    {'html': '<pre>a &lt; b</pre>'}
    """
    if isinstance(shown, Gate):
        return _gate(shown, keep)
    if isinstance(shown, Drawn):
        return {"widget": shown.bundle, "state": _state(shown)} | _more(shown)
    if isinstance(shown, w.HTML):
        return {"html": keep(shown.value)}
    if isinstance(shown, Envelope):
        return {"envelope": shown.of, "html": {case: rendered(text) for case, text in shown.cases.items()}}
    if hasattr(shown, "_repr_html_"):
        return {"html": keep(shown._repr_html_())}
    return {"html": f"<pre>{escape(str(shown))}</pre>"}


def _more(shown: Drawn) -> Frozen:
    """Return what Python knows of a widget and its state does not say."""
    if isinstance(shown, QuestionCard) and shown.occasion:
        return {"occasion": shown.occasion}
    if isinstance(shown, ProgressMap):
        return {"state": _state(shown) | {"content": {}}}  # a page has it from the outline of the course
    if isinstance(shown, SummaryPage):
        return {"parts": seal(parts_of(chapter_named(shown.name)))}
    if isinstance(shown, ClaimsWall):
        return {"posters": [seal({"name": claim.name, "cases": _posters(claim)}) for claim in claims().values()]}
    return {}


def _posters(claim: Hearsay) -> list[dict[str, Any]]:
    return [claim.poster(letter) for letter in ascii_uppercase[: len(VERDICTS)]]


def _gate(gate: Gate, keep: Keep) -> Frozen:
    item = gate.name.partition("/")[0]
    inside = [freeze(make(), keep) for make in gate.inside]
    return {"gate": item, "state": _state(gate.sign), "inside": seal({"shows": inside})}


def _state(widget: Drawn) -> dict[str, Any]:
    return {name: value for name, value in widget.get_state().items() if name[0] != "_" and name not in NOT_STATE}
