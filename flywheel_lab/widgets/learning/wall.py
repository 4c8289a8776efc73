"""A wall of claims: what one often hears, what the learner thinks of it, and beside it what we do."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import traitlets as t

from ...messages import gettext as _
from ...messages import language, mark, write_count
from ..view import Drawn

TEXTS = {
    "title": mark("What you often hear"),
    "judged": mark("{n} of {all} judged"),
    "you": mark("You"),
    "we": mark("We"),
    "open": mark("Judge it first"),
}


class ClaimsWall(Drawn):
    """The widget of `fl.claims_wall()`; `look` returns the claims as they stand.

    A claim has "says", "chapter", and where it is asked, "path" and "cell"; once it was judged, also the words "yours",
    "ours" and "because", and whether they are the "same".
    """

    bundle = "wall"

    claims = t.List(t.Dict()).tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(self, look: Callable[[], Sequence[dict[str, Any]]]) -> None:
        self._look = look
        texts = {key: _(text) for key, text in TEXTS.items()}
        super().__init__(claims=list(look()), language=language(), texts=texts)

    def heard(self, *_answer: object) -> None:
        """Look again after an answer."""
        self.claims = list(self._look())

    def __repr__(self) -> str:
        """One exact line: how many there are, and how many of them were judged."""
        judged = sum("yours" in each for each in self.claims)
        return f"ClaimsWall({write_count(len(self.claims), 'claim')}, {judged} judged)"

    def _repr_html_(self) -> str:
        rows = "".join(self._row(each) for each in self.claims)
        heads = "".join(f"<th scope='col'>{escape(self.texts[key])}</th>" for key in ("title", "you", "we"))
        return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"

    def _row(self, claim: dict[str, Any]) -> str:
        ours = f"{claim['ours']}. {claim['because']}" if "ours" in claim else ""
        cells = (claim.get("yours", self.texts["open"]), ours)
        return f"<tr><th scope='row'>{escape(claim['says'])}</th>{''.join(f'<td>{escape(c)}</td>' for c in cells)}</tr>"
