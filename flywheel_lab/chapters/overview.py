"""The course as a whole: how far the learner is, how good predictions were, a certificate, codes for the trainer."""

import json
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..lessons.chapter import Chapter
from ..lessons.items import Item, watchers
from ..lessons.progress.code import Field, layout
from ..lessons.progress.code import read_code as code_read
from ..lessons.progress.state import Outline, State
from ..lessons.questions.hearsay import Hearsay
from ..messages import cache_in_language
from ..messages import gettext as _
from .course import CHAPTERS, answers, chapter_named, claims, current, kind_of, of_chapter, predictions
from .places import place_of

if TYPE_CHECKING:
    from ..figures.calibration import PredictionResult
    from ..lessons.progress.certificate import Certificate
    from ..lessons.progress.code import Result
    from ..widgets.learning.progress import ProgressMap
    from ..widgets.learning.wall import ClaimsWall


def progress() -> "ProgressMap":
    """Show how far the learner is: a map of the course, the predictions, a code for the trainer, and copies.

    What it shows lies in one file on this computer. `export(path)`, `load(path)`, `delete()` and `code("01")` do from
    Python what the buttons do.

    >>> progress()  # doctest: +ELLIPSIS
    Progress(00: 0 of 14, 01: 0 of 28, ...)
    """
    from ..lessons.progress.map import progress_map

    shown = progress_map(
        outlines,
        layouts=layouts(),
        predictions=prediction_results,
        read=answers,
        number_of=lambda name: chapter_named(name).number,
        where=place_of,
        certify=lambda name: certificate(name).page(),
    )
    watchers["map"] = shown.heard
    return shown


def claims_wall() -> "ClaimsWall":
    """Show all that one often hears, each with your first judgement beside ours; what you have not judged leads there.

    >>> claims_wall()  # doctest: +ELLIPSIS
    ClaimsWall(... 0 judged)
    """
    from ..widgets.learning.wall import ClaimsWall

    shown = ClaimsWall(lambda: [_poster(each) for each in claims().values()])
    watchers["wall"] = shown.heard
    return shown


def _poster(claim: Hearsay) -> dict[str, Any]:
    chapter = chapter_named(claim.name.partition(".")[0])
    chapter_name = f"{chapter.number} {_(chapter.title)}"
    judged = answers().items.get(claim.name)
    return {"chapter": chapter_name, **place_of(claim.name), **claim.poster(judged.first if judged else None)}


def certificate(name: str = "") -> "Certificate":
    """Return a certificate of the finished chapters, or say what is missing; `name` appears on it as typed.

    A chapter is finished once each of its predictions is made, right or wrong, and each of its exercises is passed.

    `certificate("Ada").save("certificate.pdf")` writes it to a file (.pdf, .png or .html).

    >>> certificate()  # doctest: +ELLIPSIS
    Certificate(not yet: No chapter is finished yet. The nearest is ...)
    """
    from ..figures.calibration import record
    from ..lessons.progress.certificate import Certificate

    state = answers()
    return Certificate(name, outlines(), state, record(prediction_results(state)))


def read_code(code: str) -> "Result":
    """Return the chapter and the answers that a result code tells; raises FlywheelError where it is mistyped.

    >>> read_code("1234")
    Traceback (most recent call last):
    flywheel_lab.errors.FlywheelError: This code has 4 signs, but a whole one has at least 7. Compare its beginning and
    its end.
    """
    result = code_read(code, layouts(), _former_layouts())
    return replace(result, answers={current(name): answer for name, answer in result.answers.items()})


def outlines() -> list[Outline]:
    """Return the items of each chapter, with labels in the language in use."""
    return [outline(chapter) for chapter in CHAPTERS]


def outline(chapter: Chapter) -> Outline:
    """Return the items of one chapter, as `outlines` does."""
    labelled = tuple(_label_items(chapter))
    return Outline(chapter.number, _(chapter.title), labelled, _(chapter.promise), frozenset(chapter.deeper))


def _label_items(chapter: Chapter) -> list[tuple[str, str, str]]:
    quiz = _("Quiz, question {number}"), iter(range(1, 99))
    within = _("Along the way, question {number}"), iter(range(1, 99))

    def label(name: str, item: Item) -> str:
        if own := getattr(item, "label", ""):  # not its card: that would count what a question has numbers of
            return _(own)
        text, numbers = within if name in chapter.items else quiz
        return text.format(number=next(numbers))

    return [(name, label(name, item), kind_of(name)) for name, item in of_chapter(chapter.key).items()]


@lru_cache
def layouts() -> dict[str, dict[str, Field]]:
    """Return the fields of each chapter's result code, by the chapter's number; a learner's words stay out of it."""
    told = {
        each.number: {name: item for name, item in of_chapter(each.key).items() if kind_of(name) != "explain"}
        for each in CHAPTERS
    }
    return {number: layout(items) for number, items in told.items()}


def _former_layouts() -> dict[str, dict[str, Field]]:
    """Return the layouts of the chapters that have another key today, with the names that their codes had then."""
    former = {chapter.number: (chapter.key, chapter.formerly) for chapter in CHAPTERS if chapter.formerly}
    return {
        number: {name.replace(f"{key}.", f"{formerly}.", 1): field for name, field in layouts()[number].items()}
        for number, (key, formerly) in former.items()
    }


def prediction_results(state: State) -> "list[PredictionResult]":
    """Return the learner's first predictions, each beside the truth."""
    made = [(name, json.dumps(state.items[name].first)) for name in predictions() if name in state.items]
    return [each for name, first in made if (each := _prediction_result(name, first)) is not None]


@cache_in_language
def _prediction_result(name: str, first: str) -> "PredictionResult | None":
    """Return a prediction beside its truth; None where the answer is no prediction, or the truth is still to come.

    The map and the summary ask after every answer, and a truth may take a model: it is remembered as it was written.
    """
    import numpy as np

    from ..figures.calibration import PickResult, RangeResult, SketchResult

    item, answer = predictions()[name], json.loads(first)
    shown, label = item.reveal(answer), item.card()["label"]
    if shown is None or getattr(item, "sealed", False):
        return None
    if "at" in shown:
        paper = item.card()["y"]
        gaps = np.abs(np.asarray(answer, dtype=float) - shown["at"])[1:]
        return SketchResult(label, float(gaps.mean() / (paper["high"] - paper["low"])))
    if "low" in shown and shown["low"] < shown["high"]:
        return RangeResult(label, *(shown[part] for part in RangeResult._fields[1:]))
    return PickResult(label, item.judge(answer).status == "passed")
