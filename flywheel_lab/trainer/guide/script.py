"""The script of a step as plain data, its texts in the language in use: what paper and tablet print of it."""

import math
from collections.abc import Iterable
from typing import Any

from ...chapters.workshop import Step
from ...messages import gettext as _
from ...messages import mark
from .axes import axes
from .expected import Expected, Reply, expected
from .frames import frames, layers_in_words
from .plans import Moment, clock, steps
from .shown import blocks, words_of

DO = {
    "vote": mark("Everybody votes on the phone, alone and in silence. Without phones: the cards, all at once."),
    "curve": mark(
        "Everybody draws with a finger on the phone, alone. Without phones: on the sheet with the empty axes."
    ),
    "number": mark(
        "Everybody types a number, and a range that should hold the truth in four cases of five. Without phones: on a "
        "slip of paper."
    ),
    "sealed": mark("Everybody types a number and keeps it. Without phones: on a slip of paper, folded."),
}
DO["claim"] = DO["many"] = DO["vote"]
"""What people do, by the kind of question, where a step says nothing else."""
ENVELOPE = "flywheel.half"
"""The step that opens the envelope of the bank."""


def script(step: Step, page: int = 0, begins: int | None = None, spare: bool = False) -> dict[str, Any]:
    """Return the script of a step; `page` is its place in the presenter's edition, `begins` its first minute.

    >>> script(steps()["funnel.doubled"], page=3, begins=15)["ends"]
    '0:22'
    """
    asked = expected(step.of) if step.of else None
    shown = frames(step, asked)
    layers = layers_in_words(shown)
    on_screen = [_("Screen {page}.").format(page=page)] if page else []
    on_screen += [f"{_(step.screen)}."] if step.screen else []
    on_screen += [_("On: {layers}.").format(layers=layers)] if page and layers else []
    told = bool(asked and asked.right)
    return {
        "title": _(step.title),
        "minutes": _("{minutes} min").format(minutes=step.minutes),
        "begins": "" if begins is None else clock(begins),
        "ends": "" if begins is None else clock(begins + step.minutes),
        "spare": spare,
        "screen": " ".join(on_screen),
        "say": list(map(_, step.say)),
        "do": _(step.do or DO.get(asked.kind if asked else "", "")) if step.do or asked else "",
        "ask": asked.ask if asked else "",
        "options": _options(asked),
        "latest": _latest(begins, step) if begins is not None and told else "",
        "given": _blocks(step, step.given),
        "curve": f"{step.of}.svg" if asked and asked.kind == "curve" else "",
        "shown": _blocks(step, step.cells),
        "right": [_reply(each) for each in asked.right] if asked else [],
        "wrong": [_reply(each) for each in asked.wrong] if asked else [],
        "sealed": _sealed() if asked and asked.kind == "sealed" else "",
        "tell": list(map(_, step.tell)),
        "debrief": list(map(_, step.debrief)),
        "plan_b": _(step.plan_b) if step.plan_b else "",
    }


def scripts(moments: list[Moment]) -> list[dict[str, Any]]:
    """Return the scripts of a plan in its order."""
    return [script(each.step, page, each.begins, each.spare) for page, each in enumerate(moments, 1)]


def pictures(asked: Iterable[Step]) -> dict[str, bytes]:
    """Return the drawings that the scripts of these steps name: the axes of each curve with the truth on them.

    >>> list(pictures([steps()["funnel.fill"], steps()["close"]]))
    ['funnel.fill.svg']
    """
    items = [step.of for step in asked if step.of and expected(step.of).kind == "curve"]
    return {f"{item}.svg": axes(item, told=True).encode() for item in items}


def _latest(begins: int, step: Step) -> str:
    shows = clock(begins + math.ceil(2 * step.minutes / 3))  # a third of the time is for talking about it
    return _("Show the answer at {clock} at the latest.").format(clock=shows)


def _blocks(step: Step, cells: Iterable[str]) -> list[dict[str, Any]]:
    return [block for words in words_of(step, *cells) for block in blocks(words)]


def _options(asked: Expected | None) -> list[list[str]]:
    if asked is None or asked.kind == "sort":  # what is to be sorted stands in the answer again, line by line
        return []
    return [[letter, text] for letter, text in zip(asked.letters, asked.options, strict=True)]


def _reply(reply: Reply) -> list[str]:
    return [reply.answer, reply.why, _("Many believe: {belief}").format(belief=reply.belief) if reply.belief else ""]


def _sealed() -> str:
    title = _(steps()[ENVELOPE].title)
    return _("Nothing is told yet: the envelope stays shut until the step “{title}”.").format(title=title)
