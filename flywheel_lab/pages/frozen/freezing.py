"""What a cell shows, as plain data that a page brings to life without Python (js/thaw.js)."""

from collections.abc import Callable
from html import escape
from string import ascii_uppercase
from typing import Any

import ipywidgets as w

from ...chapters.course import chapter_named, claims, explanations, find
from ...chapters.gates.envelope import Envelope, unseal
from ...chapters.gates.observe import takes_guess
from ...chapters.own_page import ENVELOPE, MINE, NUMBERS, OF_A_FIRM, OPENERS, SAID
from ...chapters.summing_up import parts_of
from ...figures.html import picture_on_phone, rendered
from ...figures.narrow import narrow_address
from ...figures.style import Picture
from ...lessons.misconception import Misconception
from ...lessons.questions.hearsay import VERDICTS, Hearsay
from ...messages import gettext as _
from ...messages import number
from ...widgets.export import ExportCard
from ...widgets.learning.gate import Gate
from ...widgets.learning.progress import ProgressMap
from ...widgets.learning.questions import QuestionCard
from ...widgets.learning.seal import seal
from ...widgets.learning.summary import SummaryPage
from ...widgets.learning.wall import ClaimsWall
from ...widgets.levers import NextEuroExplorer
from ...widgets.own import YourFirm
from ...widgets.view import Drawn
from .levers import freeze_levers

NOT_STATE = {"layout", "tabbable", "tooltip", "comm"}
GUESS = 7777.0
"""A guess that stands in no text of ours."""
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
        return {"html": keep(_html(shown))}
    if hasattr(shown, "_repr_markdown_"):
        return {"html": rendered(shown._repr_markdown_())}
    return {"html": f"<pre>{escape(str(shown))}</pre>"}


def _html(shown: Any) -> str:
    """Return the HTML of what is shown; a picture of ours is drawn for a phone as well."""
    html = str(shown._repr_html_())
    drawn = shown.picture() if isinstance(shown, Misconception) else shown
    return picture_on_phone(html, narrow_address(drawn)) if isinstance(drawn, Picture) else html


def _more(shown: Drawn) -> Frozen:
    """Return what Python knows of a widget and its state does not say."""
    if isinstance(shown, QuestionCard) and shown.occasion:
        return {"occasion": shown.occasion}
    if isinstance(shown, ProgressMap):
        return {"state": _state(shown) | {"content": {}}}  # a page has it from the outline of the course
    if isinstance(shown, YourFirm):
        return {
            "notes": [[name, _(explanations()[name].label)] for name in OF_A_FIRM],
            "numbers": NUMBERS,
            "sealed": _envelope(),
        }
    if isinstance(shown, ExportCard):
        # A page has no folder, and nobody is told what lies in that of whoever built it.
        return {"state": _state(shown) | {"files": []}, "file": shown.as_text()}
    if isinstance(shown, NextEuroExplorer):
        return freeze_levers(shown)
    if isinstance(shown, SummaryPage):
        return {"parts": seal(parts_of(chapter_named(shown.name)))}
    if isinstance(shown, ClaimsWall):
        return {"posters": [seal({"name": claim.name, "cases": _posters(claim)}) for claim in claims().values()]}
    return {}


def _envelope() -> Frozen:
    """Return what the page of a firm tells of chapter 00, as plain text."""
    cases = {case: text.replace("**", "") for case, text in unseal(ENVELOPE).cases.items()}
    label = f"Maschenpost: {find(ENVELOPE).card()['label']}"
    mine = [MINE, find(MINE).card()["label"], _(SAID), _("{guess} ({low} to {high})")]
    return {"envelope": ENVELOPE, "label": label, "cases": cases, "openers": sorted(OPENERS), "mine": mine}


def _posters(claim: Hearsay) -> list[dict[str, Any]]:
    return [claim.poster(letter) for letter in ascii_uppercase[: len(VERDICTS)]]


def _gate(gate: Gate, keep: Keep) -> Frozen:
    item = gate.name.partition("/")[0]
    inside = [_with_guess(make, item, keep) if takes_guess(make) else freeze(make(), keep) for make in gate.inside]
    return {"gate": item, "state": _state(gate.sign), "inside": seal({"shows": inside})}


def _with_guess(make: Callable[..., Any], item: str, keep: Keep) -> Frozen:
    """Freeze what is made with the learner's guess: its place in a text is left open, a forecast is drawn later."""
    frozen = freeze(make(guess=GUESS), keep)
    if "html" in frozen:
        return {"html": frozen["html"].replace(number(GUESS), "{guess}"), "guess": item}
    return frozen | {"guess": item}


def _state(widget: Drawn) -> dict[str, Any]:
    return {name: value for name, value in widget.get_state().items() if name[0] != "_" and name not in NOT_STATE}
