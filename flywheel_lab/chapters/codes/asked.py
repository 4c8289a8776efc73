"""The questions of the course that a room can answer by short codes: each with its number, as plain data.

Nobody types or says a number. Codes of four signs count their questions in the order of the course, and so do votes:
first all predictions and claims, which a workshop asks, then the quiz. A check sign tells 32 questions apart, so after
32 votes the numbers begin anew, and the quiz half a course on: what may be taken for one another lies in chapters far
apart.
"""

from collections.abc import Mapping
from functools import lru_cache
from textwrap import shorten
from typing import Any

from ...errors import FlywheelError
from ...lessons.items import Item
from ...lessons.predictions import Pick, RangePrediction, Sketch
from ...lessons.predictions.three_points import telling_points
from ...lessons.progress.short.forms import HEIGHTS, OPTIONS, SEATS, SHAPES, STEPS, SURE, Asked
from ...lessons.progress.state import Answers
from ...lessons.questions.choice import One
from ...lessons.questions.hearsay import VERDICTS, Hearsay, verdict_word
from ...messages import cache_in_language
from ...messages import gettext as _
from ..course import CHAPTERS, bank, of_chapter
from ..overview import outline

Askable = One | Pick | Hearsay | RangePrediction | Sketch


@lru_cache
def askable() -> dict[str, Askable]:
    """Return the questions by name, in the order of the course.

    >>> list(askable())[:2]
    ['start.weak-spots', 'start.rumour']
    """
    items = (item for chapter in CHAPTERS for item in of_chapter(chapter.key).values())
    return {each.name: each for each in items if _is_askable(each)}  # type: ignore[misc]


def _is_askable(item: Item) -> bool:
    return isinstance(item, Hearsay | RangePrediction | Sketch) or (
        isinstance(item, One | Pick) and len(item.options) <= OPTIONS
    )


@lru_cache
def codes() -> dict[str, Asked]:
    """Return what the codes of each question know of it.

    >>> codes()["funnel.doubled"]
    Asked(number=1, form='vote', limits=(32, 4, 5))
    """
    long = [name for name, item in askable().items() if isinstance(item, Sketch | RangePrediction)]
    quiz = [name for name, item in askable().items() if isinstance(item, One)]
    votes = [name for name in askable() if name not in {*long, *quiz}]
    numbers = {name: number for names in (long, votes) for number, name in enumerate(names)}
    numbers |= {name: number for number, name in enumerate(quiz, start=len(votes) + SEATS // 2)}
    return {name: _asked(numbers[name], item) for name, item in askable().items()}


def _asked(number: int, item: Askable) -> Asked:
    if isinstance(item, Sketch):
        return Asked(number, "curve", (len(SHAPES) + len(item.foils), *[HEIGHTS] * 3))
    if isinstance(item, RangePrediction):
        return Asked(number, "number", (SEATS, _steps(item.span) + 1))
    return Asked(number, "vote", (SEATS, _options(item), SURE))


def _options(item: One | Pick | Hearsay) -> int:
    return len(VERDICTS) if isinstance(item, Hearsay) else len(item.options)


def _steps(span: tuple[float, float]) -> int:
    """Return into how many steps a code divides a span: whole numbers stay, of a wide one every 2nd, 5th, 10th …

    >>> _steps((0, 100)), _steps((1, 520)), _steps((0, 20000))
    (1000, 519, 1000)
    """
    width = round(span[1] - span[0])
    whole = next(width // each for each in (1, 2, 5, 10, 20, 50, 100) if width // each < STEPS)
    return (STEPS - 1) // whole * whole


def parts_of(name: str, answer: object) -> tuple[int, ...]:
    """Return what a code says of an answer, without the seat; raises FlywheelError if it cannot be read.

    >>> parts_of("funnel.doubled", "B"), parts_of("start.bank", 52)
    ((1, 0), (51,))
    """
    item = askable()[name]
    if isinstance(item, Sketch):
        return _drawn(item, answer)
    if isinstance(item, RangePrediction):
        shown = item.reveal(answer)
        if shown is None:
            raise _unreadable(name)
        low, high = item.span
        return (round((shown["guess"] - low) / (high - low) * _steps(item.span)),)
    field = item.code_field()
    place = field.encode(Answers("not yet", 1, answer, "not yet", answer)) - 2
    if place < 0:
        raise _unreadable(name)
    return place, 0


def _drawn(item: Sketch, answer: object) -> tuple[int, ...]:
    found, heights = item.diagnosis(answer), item.card_value(answer)
    low, high = item.height.low, item.height.high
    verdicts = [*SHAPES, *(foil.misconception for foil in item.foils)]
    verdict = "close" if found.close else found.misconception or found.shape or "other"
    shares = [(min(max(heights[k], low), high) - low) / (high - low) for k in telling_handles(item)]
    return verdicts.index(verdict), *(int(share * (HEIGHTS - 1) + 0.5) for share in shares)


@lru_cache
def telling_handles(item: Sketch) -> tuple[int, ...]:
    """Return the places of the three handles that tell most of the curves that people draw there."""
    import numpy as np

    low, high, handles = item.height.low, item.height.high, np.array(item.handles)
    curves = np.vstack([item.truth()[handles - handles[0]], *(foil.curves() for foil in item.foils)])
    return telling_points(handles.astype(float), np.clip((curves - low) / (high - low), 0, 1))


def _unreadable(name: str) -> FlywheelError:
    return FlywheelError(_("The answer to {name} cannot be told by a code.").format(name=name))


def as_data(name: str) -> dict[str, Any]:
    """Return a question with all that counts its answers, as plain data in the language in use.

    >>> as_data("funnel.doubled")["form"], as_data("start.bank")["span"]
    ('vote', [1, 520])
    """
    return _as_data()[name]


@cache_in_language
def _as_data() -> dict[str, dict[str, Any]]:
    labels = {
        name: {"label": label, "chapter": f"{chapter.number} {_(chapter.title)}", "key": chapter.number}
        for chapter in CHAPTERS
        for name, label, _kind in outline(chapter).items
    }
    found = {}
    for name, item in askable().items():
        asked, card = codes()[name], item.card()
        counts = _counts(item, card)
        known = {"number": asked.number, "form": asked.form, "limits": list(asked.limits), "ask": card["ask"]}
        known |= {
            "listed": card.get("label") or f"{labels[name]['label']}: {shorten(card['ask'], 60, placeholder=' …')}"
        }
        found[name] = {"name": name, **labels[name], **known, **counts, "ideas": _ideas(counts)}
    return found


def _counts(item: Askable, card: Mapping[str, Any]) -> dict[str, Any]:
    """Return what makes answers to a question right, and which misconceptions they show."""
    if isinstance(item, Sketch):
        curve = {"x": list(range(item.handles[0], item.handles[-1] + 1)), "y": item.truth().tolist()}
        drawn = {
            "at": [0, *telling_handles(item)],
            "handles": list(item.handles),
            "start": card["start"][0],
            "paper": card,
        }
        span = [item.height.low, item.height.high]
        return {**drawn, "span": span, "truth": curve, "foils": [each.misconception for each in item.foils]}
    if isinstance(item, RangePrediction):
        truth = None if item.sealed else float(item.truth())
        mistakes = [[float(each.answer()), each.misconception] for each in item.mistakes]
        known = {"span": list(item.span), "truth": truth, "near": item.near, "unit": _(item.unit)}
        return known | {"mistakes": [] if item.sealed else mistakes}
    if isinstance(item, Hearsay):
        words = [verdict_word(each) for each in VERDICTS]
        right = list(VERDICTS).index(item.verdict)
        return {"options": words, "order": list(range(len(words))), "right": right, "shows": [""] * len(words)}
    if isinstance(item, Pick):
        right = item.right()
    else:
        right = next(place for place, option in enumerate(item.options) if option.right)
    shows = [option.misconception for option in item.options]
    return {"options": card["options"], "order": card["order"], "right": right, "shows": shows}


def _ideas(counts: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return belief and reason of each misconception that the answers can show."""
    names = {*counts.get("shows", ()), *counts.get("foils", ()), *(idea for _at, idea in counts.get("mistakes", ()))}
    return {
        name: {"belief": _(bank()[name].belief), "why": _(bank()[name].why)} for name in sorted(names) if name in bank()
    }
