"""What stands on the screen in a step, frame by frame: the presenter's edition shows it, the guide names it."""

from typing import NamedTuple

from ...chapters.workshop import Step
from ...messages import gettext as _
from ...messages import mark
from ...widgets.view import Drawn
from .expected import Expected
from .shown import pictures_of

LAYERS = {
    "title": mark("the question"),
    "question": mark("the question"),
    "options": mark("the options"),
    "axes": mark("the empty axes"),
    "curve": mark("the true curve"),
    "picture": mark("the picture"),
    "play": mark("something to try"),
    "answer": mark("the answer"),
    "keep": mark("what to keep"),
    "debrief": mark("what to ask"),
}
BEFORE_THE_ANSWER = {"title", "question", "options", "axes"}
"""None of these tells anything that the room is to find out."""


class Frame(NamedTuple):
    """One picture on the screen: which layer of a step it is, and the cell of the notebook that it shows, if any."""

    layer: str
    cell: str = ""


def frames(step: Step, asked: Expected | None) -> list[Frame]:
    """Return the frames of a step in the order in which they are opened; `asked` is what its item asks, if it has one.

    >>> from .expected import expected
    >>> from .plans import steps
    >>> [frame.layer for frame in frames(steps()["funnel.fill"], expected("funnel.fill"))]
    ['question', 'axes', 'curve', 'play', 'answer', 'debrief']
    """
    opened = [Frame("question" if asked else "title")]
    if asked and asked.kind == "curve":
        opened += [Frame("axes"), Frame("curve")]
    elif asked and asked.options:
        opened.append(Frame("options"))
    for cell in step.cells:
        if things := pictures_of(step, cell):
            opened.append(Frame("play" if any(isinstance(thing, Drawn) for thing in things) else "picture", cell))
    if asked and asked.right:
        opened.append(Frame("answer"))
    if step.name == "close":
        opened.append(Frame("keep"))
    return opened + [Frame("debrief")] * bool(step.debrief)


def layers_in_words(opened: list[Frame]) -> str:
    """Return what each further press opens, in the language in use."""
    return " · ".join(_(LAYERS[frame.layer]) for frame in opened[1:])
