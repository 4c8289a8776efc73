"""A part of a widget that stays locked until an answer is there: a curtain, a big button."""

from functools import partial
from typing import Any

from ...messages import gettext as _
from ...messages import mark
from ..course import answers, find, kind_of
from ..places import place_of
from .observe import QUESTION, wait_for

SAID = {
    "prediction": mark("Opens with your prediction: {item}"),
    "exercise": mark("Opens with a try: {item}"),
    "quiz": mark("Opens once you have answered {item}"),
}


def locked(widget: Any, **parts: str) -> Any:
    """Return a widget with parts locked, each until the prediction, exercise or question that it names has an answer.

    A lock opens at the first answer, as the gates of `observe` do. Raises FlywheelError for an unknown name.

    >>> from flywheel_lab import explore_twins
    >>> locked(explore_twins("shop"), curtain="funnel.doubled")
    TwinFunnels(shop; closed: curtain)
    """
    for part, name in parts.items():
        item = find(name, *SAID)
        if item.name in answers().items:
            continue
        said = {
            "said": _(SAID[kind_of(item.name)]),
            "label": _(getattr(item, "label", "") or QUESTION),
            "cell": place_of(item.name)["cell"],
            "item": item.name,
        }
        widget.lock(part, said)
        wait_for(item.name, partial(widget.lock, part, None), partial(widget.lock, part, said))
    return widget
