"""The gate between prediction and observation: something is shown once the learner has committed to a prediction.

Free play never stands behind it: whoever was asked to predict first looks at fewer things afterwards (pedagogy of
prediction: Kim, Reinecke & Hullman (2017), Explaining the gap, CHI 2017).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..messages import gettext as _
from .items import find, watchers
from .outcome import Outcome
from .progress.store import read

if TYPE_CHECKING:
    from ipywidgets import VBox


def observe(name: str, thing: Any) -> "VBox":
    """Show a figure or widget as soon as the learner has committed to the prediction `name`, and until then say so.

    A callable `thing` is called then and not before. Raises FlywheelError for an unknown name.

    >>> observe("funnel.doubled", "the answer")
    Observe(funnel.doubled: waits for the prediction)
    """
    from ..widgets.gate import Gate

    find(name, "prediction")
    gate = Gate(name, _closed(), thing if callable(thing) else lambda: thing)
    if name in read().items:
        gate.reveal()

    def heard(outcome: Outcome, answer: object) -> None:
        if outcome.name == name and outcome.is_a_try:
            gate.reveal()

    gate.heard = heard
    watchers.add(gate)
    return gate


def _closed() -> str:
    return _("First commit to your prediction above. What happens then appears here.")
