"""A misconception: what people believe, why it is wrong, a question that reveals it, and a picture against it."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ..messages import gettext as _
from .questions import Question, question

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..figures.style import Picture


@dataclass(frozen=True, repr=False)
class Misconception:
    """A wrong `belief`, `why` it is wrong and what to do instead, and the `trigger` that reveals it.

    `draw` draws the picture in which the belief fails. Shown in a notebook it is a card in the language in use.
    """

    name: str
    belief: str
    why: str
    trigger: Question
    draw: "Callable[[], Axes]"

    def picture(self) -> "Picture":
        """Return a picture, computed now, in which the belief fails."""
        return cast("Picture", self.draw())

    def __repr__(self) -> str:
        """One exact line: the name, and the belief in the language in use."""
        return f"Misconception({self.name}: {_(self.belief)})"

    def _repr_html_(self) -> str:
        from ..figures.html import belief

        picture = self.picture()._repr_html_()
        return belief(_("Many people think"), _(self.belief), picture, _("But"), _(self.why))


def misconceptions(file: Path, draw: "Callable[[str], Axes]") -> dict[str, Misconception]:
    """Return the misconceptions of a file by name; `draw` takes a name and draws the picture against it."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        name: Misconception(
            name, table["belief"], table["why"], question(f"idea.{name}", table["trigger"]), partial(draw, name)
        )
        for name, table in tables.items()
    }
