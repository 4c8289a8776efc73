"""The ten phases of the hourglass, one card each: what the customer asks, what the firm can do, what to count.

Phases after G. DeAsi, as told by V. Scherz (2020), Marketing-Sanduhr; the words and the key figures are our own. Net
promoter score: Keiningham, Cooil, Andreassen & Aksoy (2007), Journal of Marketing 71(3), 39-51.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from numbers import Integral
from pathlib import Path
from typing import Any

from ...errors import FlywheelError
from ...figures.html import lines, table
from ...messages import gettext as _
from ...messages import in_all_languages, stage_name
from ...models.crosswalk import SEGMENTS


@dataclass(frozen=True)
class KeyFigure:
    """A number to watch a phase by: its name, how it is `counted`, and which parameter of the model it `measures`."""

    name: str
    counted: str
    measures: str


@dataclass(frozen=True, repr=False)
class PhaseCard:
    """A phase of the hourglass, 1 to 10: what the customer `asks`, the firm's `goal`, tactics, a warning, key figures.

    `segment` is where it stands in the flywheel: attract, engage or delight. Shown in a notebook it is a table.
    """

    number: int
    name: str
    title: str
    segment: str
    asks: str
    goal: str
    tactics: tuple[str, ...]
    warning: str
    kpis: tuple[KeyFigure, ...]

    def __repr__(self) -> str:
        """One exact line: number, name and the customer's question in the language in use."""
        return f"PhaseCard({self.number} {stage_name(self.name)}: {_(self.asks)})"

    def _repr_html_(self) -> str:
        place = _("phase {number} of 10, in the segment “{segment}”")
        where = place.format(number=self.number, segment=stage_name(self.segment))
        caption = f"<strong>{self.number} {escape(stage_name(self.name))}</strong>: {escape(_(self.title))}"
        rows = [
            (_("The customer asks"), escape(_(self.asks))),
            (_("You want"), escape(_(self.goal))),
            (_("What you can do"), lines(map(_, self.tactics))),
            (_("Beware"), escape(_(self.warning))),
            (_("What to count"), lines(_figure(each) for each in self.kpis)),
            (_("In the model"), escape(where)),
        ]
        return table(caption, rows)


def phase_card(phase: int | str) -> PhaseCard:
    """Return the card of a phase, by its number 1 to 10 or its name in any language of the course.

    Raises FlywheelError that lists the phases for anything else.

    >>> phase_card(7)
    PhaseCard(7 adoption: How do I get started, who shows me, and how soon is it of use?)
    >>> phase_card("Bindung").segment
    'delight'
    """
    cards = phase_cards()
    wanted = str(phase).strip().casefold()
    by_name = {name.casefold(): card for card in cards for name in in_all_languages(card.name, "stage")}
    if wanted in by_name:
        return by_name[wanted]
    number = int(wanted) if wanted.isdecimal() and isinstance(phase, str | Integral) else 0
    if isinstance(phase, bool) or not 1 <= number <= len(cards):
        message = _("There is no phase {phase!r}. Choose a number from 1 to {last}, or one of these names: {names}.")
        names = ", ".join(stage_name(card.name) for card in cards)
        raise FlywheelError(message.format(phase=phase, last=len(cards), names=names))
    return cards[number - 1]


@lru_cache
def phase_cards() -> tuple[PhaseCard, ...]:
    """Return the ten cards in order.

    >>> [card.segment for card in phase_cards()][2:7]
    ['attract', 'engage', 'engage', 'engage', 'delight']
    """
    tables = tomllib.loads(Path(__file__).with_name("phases.toml").read_text(encoding="utf-8"))
    return tuple(_card(number, stage, parts) for number, (stage, parts) in enumerate(tables.items(), start=1))


def _card(number: int, stage: str, parts: Mapping[str, Any]) -> PhaseCard:
    segment = next(name for name, phases in SEGMENTS.items() if stage in phases)
    kpis = tuple(KeyFigure(**figure) for figure in parts["kpis"])
    return PhaseCard(
        **{
            **parts,
            "number": number,
            "name": stage,
            "segment": segment,
            "tactics": tuple(parts["tactics"]),
            "kpis": kpis,
        }
    )


def _figure(figure: KeyFigure) -> str:
    """Return a key figure in one line: its name, how it is counted, and what of the model it measures."""
    text = _("{name}: {counted} (measures: {measures})")
    return text.format(name=_(figure.name), counted=_(figure.counted), measures=_(figure.measures, "measure"))
