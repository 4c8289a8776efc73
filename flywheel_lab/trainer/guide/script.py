"""The script of a step as plain data, its texts in the language in use: what paper and tablet print of it."""

from typing import Any

from ...chapters.workshop import Step
from ...messages import gettext as _
from ...messages import mark
from .expected import Expected, Reply, expected
from .frames import frames, layers_in_words
from .plans import Moment, clock

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

    >>> from .plans import steps
    >>> script(steps()["funnel.doubled"], page=3, begins=15)["ends"]
    '0:22'
    """
    asked = expected(step.of) if step.of else None
    shown = frames(step, asked)
    layers = layers_in_words(shown)
    screen = _("Screen {page}. On: {layers}.") if layers else _("Screen {page}.")
    timed = begins is not None
    told = bool(asked and asked.right)
    return {
        "title": _(step.title),
        "minutes": _("{minutes} min").format(minutes=step.minutes),
        "begins": clock(begins or 0) if timed else "",
        "ends": clock((begins or 0) + step.minutes) if timed else "",
        "spare": spare,
        "screen": " ".join(
            each for each in (_(step.screen) if step.screen else "", screen.format(page=page, layers=layers)) if page
        ),
        "say": list(map(_, step.say)),
        "do": _(step.do or DO.get(asked.kind if asked else "", "")) if step.do or asked else "",
        "ask": asked.ask if asked else "",
        "options": _options(asked),
        "latest": (
            _("Show the answer at {clock} at the latest.").format(clock=clock((begins or 0) + -(-2 * step.minutes // 3)))
            if timed and told
            else ""
        ),
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


def _options(asked: Expected | None) -> list[list[str]]:
    if asked is None or asked.kind == "sort":  # what is to be sorted stands in the answer again, line by line
        return []
    return [[letter, text] for letter, text in zip(asked.letters, asked.options, strict=True)]


def _reply(reply: Reply) -> list[str]:
    return [reply.answer, reply.why, _("Many believe: {belief}").format(belief=reply.belief) if reply.belief else ""]


def _sealed() -> str:
    from .plans import steps

    title = _(steps()[ENVELOPE].title)
    return _("Nothing is told yet: the envelope stays shut until the step “{title}”.").format(title=title)
