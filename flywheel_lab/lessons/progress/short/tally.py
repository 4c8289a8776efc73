"""What the answers of a room come to: how many of each, how many right, which misconception most.

A question is plain data here, as chapters/codes/asked.py makes it: widgets/js/codes/tally.js counts the same.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from ....messages import gettext as _
from ....messages import ngettext, number, percent
from .forms import HEIGHTS, SHAPES
from .pasted import Answer
from .words import COUNTED, TALLY

TALK = (0.3, 0.7)
"""Between these shares of right answers neighbours have something to tell each other (peer instruction: Crouch & Mazur
(2001), Peer Instruction: Ten years of experience and results, American Journal of Physics 69(9), 970-977)."""
CERTAIN = 3
BARS = 8


@dataclass(frozen=True)
class Bar:
    """So many answers of one kind, and whether they are right."""

    label: str
    count: int
    right: bool


@dataclass(frozen=True)
class Tally:
    """Bars of votes and numbers or curves at `at`, sentences on all, and the most frequent misconception, if any."""

    bars: tuple[Bar, ...] = ()
    curves: tuple[tuple[float, ...], ...] = ()
    said: tuple[str, ...] = ()
    idea: str = ""
    idea_said: str = ""


def tally(asked: Mapping[str, Any], answers: Sequence[Answer]) -> Tally:
    """Return what the answers to a question come to.

    >>> asked = {"form": "vote", "limits": [32, 2, 5], "options": ["Yes", "No"], "order": [1, 0], "right": 0}
    >>> tally(asked | {"shows": ["", "never-stops"]}, [Answer("", (3, 0, 4), "", 1), Answer("", (4, 1, 0), "", 2)])
    Tally(bars=(Bar(label='A  No', count=1, right=False), Bar(label='B  Yes', count=1, right=True)), curves=(),
    said=('2 answers read.', '1 of 2 are right (50%).', 'Fairly sure or certain: 1, of whom 1 are right.', 'Some know it
    and some do not: let neighbours explain it to each other before you go on.'), idea='never-stops', idea_said='The
    most frequent misconception, 1 of 2:')
    """
    read = [_of_kind(asked, each) for each in answers]
    said = [ngettext(*COUNTED["read"], len(read)).format(n=len(read))]
    right = [each for each in read if each.right]
    if read and asked.get("truth", asked.get("right")) is not None:
        share = len(right) / len(read)
        words = TALLY["right" if asked["form"] == "vote" else "near"]
        said.append(_(words).format(right=len(right), n=len(read), share=percent(share)))
        sure = [each.right for each in read if each.sure >= CERTAIN]
        said += [_(TALLY["sure"]).format(n=len(sure), right=sum(sure))] if sure else []
    said += _of_numbers(asked, [each.value for each in read])
    if right and TALK[0] <= len(right) / len(read) <= TALK[1]:
        said.append(_(TALLY["talk"]))
    ideas = Counter(each.idea for each in read if each.idea).most_common(1)
    top = [_(TALLY["top"]).format(n=n, all=len(read)) for _idea, n in ideas]
    return Tally(
        bars=_bars(asked, read),
        curves=tuple(each.curve for each in read if each.curve),
        said=tuple(said),
        idea=ideas[0][0] if ideas else "",
        idea_said="".join(top),
    )


@dataclass(frozen=True)
class _Read:
    value: float
    right: bool
    idea: str
    sure: int = 0
    curve: tuple[float, ...] = ()


def _of_kind(asked: Mapping[str, Any], answer: Answer) -> _Read:
    if asked["form"] == "vote":
        place, sure = answer.parts[-2:]
        return _Read(place, place == asked["right"], asked["shows"][place], sure)
    if asked["form"] == "number":
        low, high = asked["span"]
        step = (high - low) / (asked["limits"][1] - 1)
        value = low + answer.parts[1] * step
        right = asked["truth"] is not None and abs(value - asked["truth"]) <= asked["near"] + 1e-9
        shown = (idea for at, idea in asked["mistakes"] if abs(at - value) <= step / 2)
        return _Read(value, right, "" if right else next(shown, ""))
    verdict, *heights = answer.parts
    idea = asked["foils"][verdict - len(SHAPES)] if verdict >= len(SHAPES) else ""
    low, high = asked["span"]
    curve = [asked["start"], *(low + each * (high - low) / (HEIGHTS - 1) for each in heights)]
    return _Read(0, verdict == 0, idea, curve=tuple(curve))


def _bars(asked: Mapping[str, Any], read: Sequence[_Read]) -> tuple[Bar, ...]:
    if asked["form"] == "vote":
        count = Counter(each.value for each in read)
        labels = [f"{chr(65 + i)}  {asked['options'][place]}" for i, place in enumerate(asked["order"])]
        return tuple(
            Bar(label, count[place], place == asked["right"])
            for label, place in zip(labels, asked["order"], strict=True)
        )
    if asked["form"] == "curve" or not read:
        return ()
    known = [each.value for each in read] + ([asked["truth"]] if asked["truth"] is not None else [])
    width = bin_width(max(known) - min(known))
    first, last = (int((edge(known) + 1e-9) // width) for edge in (min, max))
    count = Counter(int((each.value + 1e-9) // width) for each in read)
    true = None if asked["truth"] is None else int((asked["truth"] + 1e-9) // width)
    label = _(TALLY["bins"])
    return tuple(
        Bar(label.format(low=number(k * width), high=number((k + 1) * width)), count[k], k == true)
        for k in range(first, last + 1)
    )


def bin_width(span: float) -> float:
    """Return a round width, 1, 2 or 5 times a power of ten, of which at most BARS and one cover a span.

    >>> bin_width(100), bin_width(9), bin_width(0)
    (20, 2, 1)
    """
    power = 1
    while True:
        for each in (1, 2, 5):
            if each * power * BARS >= span:
                return each * power
        power *= 10


def _of_numbers(asked: Mapping[str, Any], values: Sequence[float]) -> list[str]:
    """Say where the middle of the guesses lies, and what is true."""
    if asked["form"] != "number" or not values:
        return []
    said = [_(TALLY["middle"]).format(median=number(median(values)), unit=asked["unit"])]
    if asked["truth"] is not None:
        said.append(_(TALLY["truth"]).format(truth=number(asked["truth"]), unit=asked["unit"]))
    return said
