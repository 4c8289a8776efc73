"""What a chapter gives away: the answer of a prediction or an exercise in what stands open beside it.

Open is what is read without an answer: texts, stored outputs with the alternative texts of their pictures, and code. A
number gives an answer away if it is the truth, rounded or not, in any spelling: 0.66, 66 %, two thirds, 118 weeks.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from math import isnan
from typing import Any, NamedTuple

from speaking import speaking
from spellings import Quantity, quantities

from flywheel_lab.chapters.course import chapter_named, claims, exercises, predictions
from flywheel_lab.chapters.places import place_of
from flywheel_lab.lessons.answer import share
from flywheel_lab.lessons.exercise import Exercise
from flywheel_lab.lessons.predictions.pick import Pick
from flywheel_lab.lessons.predictions.range import RangePrediction
from flywheel_lab.lessons.predictions.sketch import Sketch
from flywheel_lab.lessons.questions.hearsay import Hearsay
from flywheel_lab.messages import gettext, language

WORDS = 6  # so many words of an explanation, one after the other, are no accident
COARSE = 0.04  # of the truth: what is rounded further is another number
ALLOWED = {
    ("flywheel.lever", "hero"): "so many leads of Maschenpost buy; the question is another",
}
"""Where what looks like an answer may stand, and why: (item, cell). Each entry is needed, a test sees to it."""
TELLING = {
    "start.departments": ("Simpson",),
    "funnel.doubled": ("how long they take", "look alike", "wie lange sie brauchen", "sehen gleich aus"),
    "funnel.stop": ("still look fine", "noch gut aussehen"),
    "hourglass.stop": ("flatter", "flacher"),
    "word_of_mouth.chains": ("guarantee", "Garantie"),
    "physical_flywheel.heavy": (r"speed it up", r"not a bit faster", r"nicht schnell\b", r"[Ss]chnell macht"),
    "flywheel.half": (r"two thirds", r"[Zz]wei Drittel", r"isn't the thread", r"die einfach bleiben"),
    "three_lenses.right": ("[Oo]ne set of books", "very same people", "[Ee]in Kassenbuch", "ein und denselben"),
}
"""Words that tell the surprise of a prediction without a number."""


class Open(NamedTuple):
    """Something to read in a cell: a text, an output or code."""

    cell: str
    kind: str
    text: str


class Truth(NamedTuple):
    """What must not be read: numbers with their unit ("%" for shares), whether they are shares of a start; reasons."""

    item: str
    numbers: tuple[tuple[float, str, bool], ...]
    phrases: tuple[str, ...]


class Asked(NamedTuple):
    """An item, and the id of the cell that asks it."""

    item: object
    cell: str


def leaks(notebook: dict[str, Any], number: str) -> list[str]:
    """Return every place of a chapter's notebook in which an answer can be read, in its language."""
    return [line for place, line in given_away(notebook, asked_in(number)) if place not in ALLOWED]


def asked_in(number: str) -> dict[str, Asked]:
    """Return what a chapter asks to predict, to calculate and to judge."""
    items = predictions() | exercises() | claims()
    return {name: Asked(items[name], place_of(name)["cell"]) for name in chapter_named(number).items if name in items}


def given_away(notebook: dict[str, Any], asked: dict[str, Asked]) -> list[tuple[tuple[str, str], str]]:
    """Return item and cell of each such place, allowed or not, with a line that says what is told there."""
    places = {cell["id"]: place for place, cell in enumerate(notebook["cells"])}
    with speaking(notebook["metadata"]["flywheel"]["language"]):
        parts = list(open_parts(notebook))
        return [
            ((truth.item, each.cell), f"{each.cell}: {each.kind} gives away {truth.item}: {what!r}")
            for truth in truths(asked)
            for each in parts
            if in_front_of(asked[truth.item], each, places)
            for what in told(truth, each)
        ]


def in_front_of(asked: Asked, part: Open, places: dict[str, int]) -> bool:
    """Say whether a part has no business to tell: each text does, and all that comes before the question.

    What is shown later may show the result of an exercise, but not that of a prediction: its gate may still be closed.
    """
    early = places[part.cell] < places.get(asked.cell, len(places))
    shown = part.kind == "output" and isinstance(asked.item, RangePrediction | Sketch | Pick)
    return part.cell != asked.cell and (part.kind == "text" or early or shown)


def open_parts(notebook: dict[str, Any]) -> Iterator[Open]:
    """Yield all that can be read in a notebook as it is stored, cell by cell."""
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            yield Open(cell["id"], "text", source)
            continue
        yield Open(cell["id"], "code", source)
        for output in cell["outputs"]:
            data = output.get("data", {})
            html = "".join(data.get("text/html", ""))
            alts = re.findall(r"""alt=(?:'([^']*)'|"([^"]*)")""", html)
            words = re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL)
            plain = ["".join(each) for each in (output.get("text", ""), data.get("text/plain", ""))]
            yield Open(cell["id"], "output", unescape("\n".join([*plain, words, *map("".join, alts)])))


def truths(asked: dict[str, Asked]) -> Iterator[Truth]:
    """Yield the truth of each prediction, exercise and claim, in the language in use."""
    for name, (each, _cell) in asked.items():
        match each:
            case Hearsay() as item:
                yield Truth(name, (), (gettext(item.because), gettext(item.ours)))
            case RangePrediction() as item:
                unit = "%" if item.span == (0, 100) else gettext(item.unit)
                value = item.truth() / (100 if unit == "%" else 1)
                known = () if isnan(value) else ((value, unit, False),)  # of one's own firm nobody here knows it
                yield Truth(name, known, (gettext(item.because),))
            case Sketch() as item:
                yield Truth(name, tuple(moments(item)), (gettext(item.because),))
            case Pick() as item:
                right = item.options[item.right()]
                yield Truth(name, (), (gettext(right.text), gettext(right.why)))
            case Exercise() as item:
                unit = "%" if item.read is share or item.unit == "%" else gettext(item.unit)
                value = item.solution(*item.arguments) / (100 if item.unit == "%" else 1)
                yield Truth(name, ((value, unit, False),), (gettext(item.because),))


def moments(item: Sketch) -> Iterator[tuple[float, str, bool]]:
    """Yield the true curve at the moments that are asked about, also as a share of its start."""
    start, *later = item._exact().tolist()
    named = {each.value for each in quantities(gettext(item.ask), language())}
    for value in later:
        if abs(value - start) > item.height.step and value not in named:
            yield value, gettext(item.height.unit), False
            if start / 20 < value < start:
                yield value / start, "%", True


def told(truth: Truth, part: Open) -> list[str]:
    """Return what of a truth a part says."""
    # The picture of another curve has shares of its own; in a sentence, a share of the start means the curve asked for.
    ours = [(value, unit) for value, unit, of_start in truth.numbers if part.kind == "text" or not of_start]
    numbers = [each.words for each in quantities(part.text, language()) if any(is_it(each, *one) for one in ours)]
    words = [found[0] for pattern in TELLING.get(truth.item, ()) if (found := re.search(pattern, part.text))]
    runs = [run for phrase in truth.phrases for run in shingles(phrase, part.text)]
    return [*dict.fromkeys(numbers), *words, *runs]


def is_it(quantity: Quantity, truth: float, unit: str) -> bool:
    """Say whether a quantity is a truth, as precisely as it is written, and written precisely enough to be meant."""
    if abs(quantity.value - truth) > min(quantity.half_step, COARSE * abs(truth)) + 1e-9 or not quantity.value:
        return False
    if unit == "%" or quantity.is_share:
        return unit == "%" and quantity.is_share
    if same_unit(quantity.unit, unit):
        return True
    return quantity.digits >= 3 and not any(same_unit(quantity.unit, other) for other in units(language()))


def same_unit(word: str, unit: str) -> bool:
    """Say whether a word behind a number is this unit: weeks, week; Kunden, Kunde."""
    stem = unit.split()[0].lower()[:5] if unit else ""
    return bool(stem) and word.lower().startswith(stem)


@cache
def units(code: str) -> set[str]:
    """Return the units in which the course asks for something, in a language."""
    items = [*predictions().values(), *exercises().values()]
    own = {getattr(item, "unit", "") or getattr(getattr(item, "height", None), "unit", "") for item in items}
    return {gettext(unit) for unit in own if unit and unit != "%"}


def shingles(phrase: str, text: str) -> list[str]:
    """Return the first run of words that an explanation and a text share, if there is one."""
    words, said = (re.findall(r"\w+", each.lower()) for each in (phrase, text))
    runs = {tuple(said[i : i + WORDS]) for i in range(len(said) - WORDS + 1)}
    return [" ".join(run) for i in range(len(words) - WORDS + 1) if (run := tuple(words[i : i + WORDS])) in runs][:1]
