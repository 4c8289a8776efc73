"""An explorer that stays shut until a prediction is made: what it would show is what is asked for."""

from typing import Any

from ...messages import gettext as _
from ...messages import mark
from ..course import answers, find
from .observe import wait_for

OPENS = mark(
    "Let time run, choose a phase, look around. The big button opens once you have made your prediction: {item}."
)


class Lock:
    """What opens and shuts an explorer, as a gate does with what is inside it."""

    def __init__(self, explorer: Any, said: str) -> None:
        self._explorer, self._said = explorer, said
        self.close_again()

    def reveal(self, _note: str = "") -> None:
        """Let everything be moved."""
        self._explorer.set_trait("locked", "")

    def close_again(self) -> None:
        """Let time run, and nothing else."""
        self._explorer.set_trait("locked", self._said)


def lock(explorer: Any, until: str) -> Any:
    """Return an explorer in which time runs and nothing else can be moved until a prediction is made.

    Raises FlywheelError for an unknown prediction.

    >>> import flywheel_lab as fl
    >>> bool(lock(fl.explore_hourglass(), until="hourglass.stop").locked)
    True
    """
    item = find(until, "prediction", "exercise")
    if item.name not in answers().items:
        wait_for(item.name, Lock(explorer, _(OPENS).format(item=_(getattr(item, "label", "")) or item.name)))
    return explorer
