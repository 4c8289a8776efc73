"""Every item of the course with its answer told, as plain data: what a booklet and slides say of it."""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from math import isnan
from string import ascii_uppercase
from typing import Any, NamedTuple

from ...lessons.exercise import Exercise, Mistake
from ...lessons.explain import Explain
from ...lessons.help.mix import shown_order
from ...lessons.items import Item
from ...lessons.predictions import Pick, RangePrediction, Sketch
from ...lessons.predictions.pick import PickOption
from ...lessons.questions.arrange import Match, Order
from ...lessons.questions.blanks import Blanks
from ...lessons.questions.choice import Many, One, Option
from ...lessons.questions.hand import Hand
from ...lessons.questions.hearsay import Hearsay, verdict_word
from ...lessons.questions.number import Number
from ...lessons.questions.sort import Sort
from ...messages import fine, mark, number, percent
from ...messages import gettext as _

ASKED = {
    "one": mark("Choose one"),
    "many": mark("Choose all that fit"),
    "curve": mark("Draw a curve"),
    "range": mark("Guess, with a range"),
    "number": mark("Give a number"),
    "ladder": mark("Work it out"),
    "order": mark("Put in order"),
    "match": mark("Find pairs"),
    "sort": mark("Sort"),
    "blanks": mark("Fill the blanks"),
    "bar": mark("Drag the bar"),
    "scale": mark("Drag the mark"),
    "claim": mark("You often hear"),
    "explain": mark("In your own words"),
}
"""What one does with each kind of card."""
NOBODY = mark("Nobody here knows it: it is a number of your own firm.")
TINY = 1e-6
OPENED = mark("{answer} (sealed: the card says so only in a later chapter)")


class Line(NamedTuple):
    """One line of an answer: its sign (a letter, a place), its text, where that belongs, why, and whether it is right.

    `belief` is the name of the misconception that a wrong one shows, if any.
    """

    sign: str
    text: str
    why: str
    right: bool = True
    belief: str = ""
    to: str = ""


class Solution(NamedTuple):
    """An item as the trainer needs it: what is asked, the right answer in short, the reason, and all lines in between.

    `kind` is that of its card, `given` what one calculates with, `way` a formula that leads to the answer; `source`
    says where a claim comes from.
    """

    name: str
    kind: str
    label: str
    ask: str
    answer: str
    because: str
    lines: tuple[Line, ...] = ()
    given: tuple[tuple[str, str], ...] = ()
    way: str = ""
    source: str = ""

    @property
    def beliefs(self) -> list[str]:
        """The misconceptions that its wrong answers show, each once, in their order."""
        return list(dict.fromkeys(line.belief for line in self.lines if line.belief))

    @property
    def task(self) -> str:
        """What one does with it, in the language in use."""
        return _(ASKED[self.kind])


def solve(item: Item) -> Solution:
    """Return an item with its answer, in the language in use; options have the letters that its card shows.

    >>> from ...chapters.course import find
    >>> told = solve(find("funnel.quiz-clock"))
    >>> told.answer, [line.sign for line in told.lines], told.beliefs
    ('D', ['A', 'B', 'C', 'D'], ['until-out'])
    >>> solve(find("funnel.overall")).answer, solve(find("funnel.inside")).answer
    ('1.5%', '5,000 people')
    """
    card = item.card()
    answer, because, lines = _tell(item)
    told = Solution(item.name, card["kind"], card.get("label", ""), card["ask"], answer, because, tuple(lines))
    if isinstance(item, Hearsay):
        return told._replace(source=_(item.source))
    if isinstance(item, Blanks):
        return told._replace(ask=f"{told.ask}\n{_(item.row)}")
    if isinstance(item, Exercise):
        return told._replace(given=_given(item), way=item.sheet()["help"]["formula"])
    return told


def _given(item: Exercise) -> tuple[tuple[str, str], ...]:
    """Return what one calculates with, by name, with its value: several values are told by their number."""
    known = [each.given(*item.arguments[k : k + 1]) for k, each in enumerate(item.quantities)]
    return tuple((each.names[0], _values(each.value)) for each in known)


Told = tuple[str, str, Iterable[Line]]


@singledispatch
def _tell(item: Any) -> Told:
    """Return the right answer in short, the reason for it, and the lines of an item."""
    raise TypeError(f"no paper knows what solves {item!r}: add it here")


@_tell.register
def _pick(item: Pick) -> Told:
    lines = _options(item.name, item.options, [place == item.right() for place in range(len(item.options))])
    return _signs(lines), "", lines


@_tell.register(One)
@_tell.register(Many)
def _choice(item: One | Many) -> Told:
    lines = _options(item.name, item.options, [option.right for option in item.options])
    return _signs(lines), "", lines


def _options(name: str, options: tuple[Option, ...] | tuple[PickOption, ...], right: list[bool]) -> list[Line]:
    shown = shown_order(name, len(options))
    return [
        Line(sign, _(options[place].text), _(options[place].why), right[place], options[place].misconception)
        for sign, place in zip(ascii_uppercase, shown, strict=False)
    ]


def _signs(lines: Iterable[Line]) -> str:
    return ", ".join(line.sign for line in lines if line.right)


@_tell.register
def _sketch(item: Sketch) -> Told:
    foils = (Line(str(k), "", _(foil.why), False, foil.misconception) for k, foil in enumerate(item.foils, start=1))
    return "", _(item.because), foils


@_tell.register
def _range(item: RangePrediction) -> Told:
    if isnan(item.truth()):
        return _(NOBODY), "", ()
    answer = f"{number(item.truth())} {_(item.unit)}"
    if item.sealed:
        return _(OPENED).format(answer=answer), "", ()
    wrong = [(each, item.judge(each.answer()).message) for each in item.mistakes]
    lines = (Line("", number(each.answer()), why, False, each.misconception) for each, why in wrong)
    return answer, item.judge(item.truth()).message, lines


@_tell.register
def _exercise(item: Exercise) -> Told:
    wrong = _mistakes(item.mistakes, lambda each: _write(item, each.answer(*item.arguments)))
    return _write(item, item.solution(*item.arguments)), _(item.because), wrong


def _write(item: Exercise, value: float) -> str:
    """Return a value as the exercise writes it, but a small share so finely that its own card takes it.

    What is too small to be written without a power of ten is almost 0: nobody reads powers from paper.
    """
    if 0 < abs(value) < TINY:
        return _("almost 0")
    return percent(value / 100, 2) if item.unit == "%" and abs(value) < 1 else item.write_value(value)


@_tell.register
def _number(item: Number) -> Told:
    return _exercise(item.exercise)


@_tell.register
def _hand(item: Hand) -> Told:
    wrong = _mistakes(item.mistakes, lambda each: f"{fine(each.answer())} {_(item.unit)}".rstrip())
    return f"{fine(item.truth())} {_(item.unit)}".rstrip(), _(item.why), wrong


def _mistakes(mistakes: Iterable[Mistake], write: Any) -> Iterator[Line]:
    return (Line("", write(each), _(each.why), False, each.misconception) for each in mistakes)


@_tell.register
def _blanks(item: Blanks) -> Told:
    solved = [(_(each.label), _exercise(each)) for each in item.blanks]
    lines = [Line("", label, "", to=answer) for label, (answer, _because, _wrong) in solved]
    wrong = [line._replace(text=f"{label}: {line.text}") for label, told in solved for line in told[2]]
    return "", _(item.why), [*lines, *wrong]


@_tell.register
def _order(item: Order) -> Told:
    return "", "", (Line(str(k), _(text), _(why)) for k, (text, why) in enumerate(item.lines, start=1))


@_tell.register
def _match(item: Match) -> Told:
    return "", "", (Line("", _(left), _(why), to=_(right, "match")) for left, right, why in item.pairs)


@_tell.register
def _sort(item: Sort) -> Told:
    def bins(keys: Iterable[str]) -> str:
        return " / ".join(_(item.bins[key]) for key in keys)

    return "", _(item.why), (Line("", _(each.text), _(each.why), to=bins(each.bins)) for each in item.items)


@_tell.register
def _hearsay(item: Hearsay) -> Told:
    holds = _("*Holds for:* {holds}").format(holds=_(item.holds))
    return verdict_word(item.verdict), "\n".join([_(item.ours), _(item.because), holds]), ()


@_tell.register
def _explain(item: Explain) -> Told:
    return "", _(item.ours), ()


def _values(value: float | tuple[float, ...]) -> str:
    return "; ".join(map(fine, value)) if isinstance(value, tuple) else fine(value)
