"""Worksheets: what those who take part draw, sort and fill in, on paper, about the course and about their own firm."""

from pathlib import Path
from typing import Any

from ...chapters.course import CHAPTERS, of_chapter
from ...chapters.hourglass.phases import PhaseCard, phase_cards
from ...lessons.predictions import Sketch
from ...messages import gettext as _
from ...messages import stage_name
from ..press import Sheet
from .curves import draw_paper
from .fields import fields_sheet
from .friction import friction_sheet
from .levers import levers_sheet
from .pictures import grey_picture

Pictures = dict[str, bytes]
AXES = (6.85, 5.3)
"""The size of empty axes in inches: as wide as both papers allow."""


def worksheets() -> Sheet:
    """Return all worksheets: a page of empty axes for each curve to draw, then those on one's own firm."""
    pictures: Pictures = {}
    sketches = [(chapter.number, item) for chapter in CHAPTERS for item in of_chapter(chapter.key).values()]
    data = {
        "sketches": [_axes(number, item, pictures) for number, item in sketches if isinstance(item, Sketch)],
        "drawing": {
            "chapter": _("Chapter"),
            "name": _("Name or animal"),
            "why": _("Why do you draw it like this?"),
            "after": _("After you have seen what happens: what surprised you?"),
        },
        "canvas": _canvas(),
        "friction": friction_sheet(),
        "fields": fields_sheet(),
        "levers": levers_sheet(),
    }
    about = _("Empty axes for every curve, and for your own firm: ten phases, brakes, four fields, levers.")
    return Sheet(_("Worksheets"), about, Path(__file__).with_name("worksheets.typ"), data, pictures)


def _axes(number: str, sketch: Sketch, pictures: Pictures) -> dict[str, Any]:
    drawn: Any = draw_paper(sketch, False, *AXES)
    picture = f"{sketch.name}.svg"
    pictures[picture] = grey_picture(drawn)
    card = sketch.card()
    return {"number": number, "label": card["label"], "ask": card["ask"], "picture": picture, "alt": drawn.alt}


def _canvas() -> dict[str, Any]:
    return {
        "title": _("Ten phases of your firm"),
        "how": _(
            "Begin where you know most. A guess will do: mark it with a question mark. Where you know nothing, leave "
            "the box empty; an empty box is a result as well."
        ),
        "phases": [_phase(each) for each in phase_cards()],
        "lines": [_("What we do"), _("Where people get stuck"), _("go on, of 100"), _("weeks here")],
        "purchase": _("From here on they are customers"),
        "thread": _("Of ten new leads, a customer sent"),
        "leave": _("Customers who leave in a month"),
        "mine": _("My firm"),
    }


def _phase(card: PhaseCard) -> dict[str, Any]:
    names = {"name": stage_name(card.name), "segment": stage_name(card.segment)}
    return names | {"number": card.number, "title": _(card.title), "asks": _(card.asks)}
