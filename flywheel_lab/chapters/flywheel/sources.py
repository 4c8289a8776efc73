"""What drives the flywheel and what brakes it, each with the model parameter it acts on.

Sources of energy and friction, and remedies, after the article “Kreislaufmodell”; the words are ours. On which
parameter a source acts is our judgement and no finding of the article.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

from ...figures.html import table
from ...messages import gettext as _
from ...messages import mark

PARAMETERS = {
    "pushes": mark("pushes (u)"),
    "conversion": mark("conversion (c)"),
    "dwell": mark("dwell (τ)"),
    "churn": mark("churn"),
    "referrals": mark("referrals (r)"),
}
KINDS = {
    "energy": mark("Six sources of energy"),
    "friction": mark("Three sources of friction"),
}


@dataclass(frozen=True)
class Source:
    """One source: its name, the parameters on which it `acts`, `why` we think so, and for friction a `remedy`."""

    name: str
    acts: tuple[str, ...]
    why: str
    remedy: str | None = None


@dataclass(frozen=True, repr=False)
class Sources:
    """The sources of one `kind`, "energy" or "friction"; shown in a notebook they are a table.

    `each` holds the single ones; a `len` and a loop work, too.
    """

    kind: str
    each: tuple[Source, ...]

    def __len__(self) -> int:
        return len(self.each)

    def __iter__(self) -> Iterator[Source]:
        return iter(self.each)

    def __repr__(self) -> str:
        """One exact line: each source with the parameters on which it acts."""
        parts = (f"{_(source.name)} → {' + '.join(source.acts)}" for source in self.each)
        return f"Sources({self.kind}: {'; '.join(parts)})"

    def _repr_html_(self) -> str:
        heads = [_("Source"), _("Acts on"), _("Because")]
        said = _("What each acts on is our judgement.")
        caption = f"<strong>{escape(_(KINDS[self.kind]))}</strong>. {escape(said)}"
        with_remedy = any(source.remedy for source in self.each)
        rows = [
            [_(source.name), ", ".join(_(PARAMETERS[name]) for name in source.acts), _(source.why)]
            + ([_(source.remedy)] if source.remedy else [])
            for source in self.each
        ]
        return table(
            caption,
            [[escape(cell) for cell in row] for row in rows],
            [escape(head) for head in (*heads, *([_("Remedy")] if with_remedy else []))],
        )


def energy_sources() -> Sources:
    """Return the six sources of energy, each with the model parameter that we think it acts on.

    >>> [source.acts for source in energy_sources()][:3]
    [('pushes',), ('conversion',), ('conversion', 'dwell')]
    """
    return _read("energy")


def friction_sources() -> Sources:
    """Return the three sources of friction with a remedy each, and the parameter on which it acts, in our judgement.

    >>> friction_sources()
    Sources(friction: Inefficient processes → dwell + conversion; Teams that do not talk to each other → conversion +
    dwell; Needs of customers that nobody sees → churn)
    """
    return _read("friction")


@lru_cache
def _read(kind: str) -> Sources:
    tables = tomllib.loads(Path(__file__).with_name(f"{kind}.toml").read_text(encoding="utf-8"))
    return Sources(kind, tuple(Source(**{**parts, "acts": tuple(parts["acts"])}) for parts in tables.values()))
