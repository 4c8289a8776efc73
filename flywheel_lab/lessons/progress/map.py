"""What the map of the course shows: the items of each chapter, the next step, the predictions, and the result codes."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ...messages import gettext as _
from ...messages import mark
from ..outcome import FACES, face
from . import store
from .code import Layouts, Status, result_code
from .state import MADE, Outline, State, is_done

if TYPE_CHECKING:
    from ...figures.calibration import PredictionResult
    from ...widgets.learning.progress import ProgressMap

Predictions = Callable[[State], "Sequence[PredictionResult]"]
Where = Callable[[str], dict[str, str]]
"""Returns the notebook and the cell that ask an item, as `path` and `cell`."""
KINDS = {"idea": "quiz"}
"""A question on a misconception is one like any other to who answers it."""
NAMED = (1 / 4, 1, 4)
"""The ticks that have room for a name on a telephone."""
WORDS = {
    "all_done": mark("All is done. Your certificate waits below."),
    "begin": mark("Next: “{label}” in chapter {number}, {title}."),
    "continue": mark("Continue here: “{label}” in chapter {number}, {title}."),
    "count": mark("{done} of {count}"),
    "made": mark("Made"),
    "forecasts": mark("How good were my predictions?"),
}


def progress_map(
    chapters: Callable[[], Sequence[Outline]],
    state: State | None = None,
    layouts: Layouts | None = None,
    predictions: Predictions = lambda state: (),
    read: Callable[[], State] = store.read,
    number_of: Callable[[object], str] = str,
    where: Where = lambda name: {},
    certify: Callable[[str], str] = str,
) -> "ProgressMap":
    """Return the map of the course as a widget; without a `state` it shows what the learner's file holds.

    chapters: makes their outlines, anew at each look, in the language in use; layouts: the fields of each chapter's
    result code by its number (default: the status of each item); predictions: finds those that were made; read: reads
    the learner's file; number_of: gives the number of a chapter, however it was named; where: finds what asks an item;
    certify: makes the page of the certificate for a name.

    >>> progress_map(lambda: [Outline("00", "Start", (("start.a", "Which one?", "quiz"),))], State())
    Progress(00: 0 of 1)
    """
    from ...widgets.learning.progress import ProgressMap

    seen = [] if state is None else [state]

    def look() -> tuple[dict[str, Any], "Sequence[PredictionResult]"]:
        now = seen.pop() if seen else read()
        made = predictions(now)
        return content(chapters(), now, layouts or {}, made, where), made

    return ProgressMap(look, store, number_of, certify)


def content(
    chapters: Sequence[Outline],
    state: State,
    layouts: Layouts,
    predictions: "Sequence[PredictionResult]",
    where: Where = lambda name: {},
) -> dict[str, Any]:
    """Return everything that the map shows, as the browser gets it."""
    ahead = next_item(chapters, state)
    return {
        "chapters": [_chapter(each, state, layouts, where) for each in chapters],
        "next": next_step(chapters, state),
        "finished": any(each.finished(state) for each in chapters),
        "next_at": where(ahead[1]) if ahead else {},
        "notice": state.notice,
        "forecasts": _predictions(predictions),
        "faces": faces(),
    }


def faces() -> dict[str, tuple[str, str]]:
    """Return the symbol and the word of each status, once for all items; what has no wrong answer is "made" when done.

    >>> faces()["made"]
    ('✓', 'Made')
    """
    said = {str(status): face(status)[:2] for status in FACES}
    return said | {"made": (said["passed"][0], _(WORDS["made"]))}


def next_step(chapters: Sequence[Outline], state: State) -> str:
    """Return the next thing to do, exercises and predictions first; who has begun continues there.

    >>> next_step([Outline("00", "Start", (("start.a", "Which one?", "quiz"),))], State())
    'Next: “Which one?” in chapter 00, Start.'
    """
    ahead = next_item(chapters, state)
    if ahead is None:
        return _(WORDS["all_done"])
    chapter, _name, label = ahead
    message = _(WORDS["continue" if state.items else "begin"])
    return message.format(label=label, number=chapter.number, title=chapter.title)


def next_item(chapters: Sequence[Outline], state: State) -> tuple[Outline, str, str] | None:
    """Return the chapter, the name and the label of the next thing to do; None if all is done.

    What is only for the curious comes after everything else.
    """
    ahead = [(each, each.needed(state) or each.open(state)) for each in chapters]
    for curious in (False, True):
        for chapter, items in ahead:
            for name, label, _kind in items:
                if (name in chapter.deeper) is curious:
                    return chapter, name, label
    return None


def _chapter(chapter: Outline, state: State, layouts: Layouts, where: Where) -> dict[str, Any]:
    total = len(chapter.items)
    done = total - len(chapter.open(state))
    places = [where(name) for name, _label, _kind in chapter.items]
    items = [
        _item(state, *each) | {"cell": place.get("cell", "")} for each, place in zip(chapter.items, places, strict=True)
    ]
    fields = layouts.get(chapter.number) or {name: Status() for name, _label, _kind in chapter.items}
    answered = any(name in state.items for name in fields)
    return {
        "number": chapter.number,
        "title": chapter.title,
        "path": next((place["path"] for place in places if place.get("path")), ""),
        "done": done,
        "total": total,
        "count": _(WORDS["count"]).format(done=done, count=total),
        "code": result_code(chapter.number, fields, state) if answered else "",
        "items": items,
    }


def _item(state: State, name: str, label: str, kind: str) -> dict[str, str]:
    done = "made" if kind in MADE else "passed"
    status = done if is_done(state, name, kind) else "not yet" if name in state.items else "not attempted"
    return {"label": label, "kind": KINDS.get(kind, kind), "status": status}


def _predictions(predictions: "Sequence[PredictionResult]") -> dict[str, Any]:
    if not predictions:
        return {}
    from ...figures.calibration import TICKS, place, rows_of, verdict

    rows = [row._asdict() for row in rows_of(predictions)]
    return {
        "title": _(WORDS["forecasts"]),
        "verdict": verdict(predictions),
        "ticks": [[place(tick, 1), _(name) if tick in NAMED else ""] for tick, name in TICKS.items()],
        "rows": [row | {"places": list(row["places"])} for row in rows],
    }
