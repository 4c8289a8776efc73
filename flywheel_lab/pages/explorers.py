"""A page for each explorer, to be shown or put into another page; what is set there stands in its address."""

from collections.abc import Callable
from html import escape
from typing import Any, NamedTuple

import numpy as np

import flywheel_lab as fl

from ..chapters.course import chapter_named
from ..messages import gettext as _
from ..messages import mark
from .document import page, place
from .frozen.freezing import freeze
from .frozen.outline import page_of


class Explorer(NamedTuple):
    """What a page of its own says of an explorer, in which chapter it is explained, and what makes its widget."""

    title: str
    about: str
    chapter: str
    make: Callable[[], Any]


EXPLORERS = {
    "funnel": Explorer(
        mark("Explore the funnel"),
        mark("Strangers go in at the top, orders come out below. Where do people get lost, and where do they wait?"),
        "01",
        lambda: fl.explore_funnel("shop"),
    ),
    "hourglass": Explorer(
        mark("Explore the hourglass"),
        mark("Above the neck those who may order, below it those who have. Stop everything, and see what still runs."),
        "02",
        lambda: fl.explore_hourglass("shop"),
    ),
    "flywheel": Explorer(
        mark("Explore the flywheel"),
        mark("Customers send new leads, and the wheel turns. Stop the ads: for how long?"),
        "05",
        lambda: fl.explore_flywheel("shop"),
    ),
    "wheel": Explorer(
        mark("Push the wheel"),
        mark("A real wheel, with weight and friction. Push it, let go, and feel what changes."),
        "04",
        lambda: fl.push_the_wheel(),
    ),
    "lenses": Explorer(
        mark("Three lenses, the same people"),
        mark("One firm as funnel, hourglass and flywheel. Follow the dots from picture to picture."),
        "06",
        lambda: fl.three_lenses("shop"),
    ),
    "claims": Explorer(
        mark("Claims under test"),
        mark("What people say about marketing: find out where it holds, and where it tips."),
        "06",
        lambda: fl.claim_lab(),
    ),
    "mix": Explorer(
        mark("Two channels, one total"),
        mark("Can both channels get better and the total worse? Try it."),
        "00",
        lambda: fl.explore_mix(),
    ),
    "chains": Explorer(
        mark("A hundred rumours"),
        mark("A hundred people tell others, who tell others. Press, and see which chains grow and which snap."),
        "03",
        lambda: fl.watch_chains(1.2, np.random.default_rng(3)),
    ),
    "firms": Explorer(
        mark("Four firms without ads"),
        mark("Parcels of yarn, software, machines, stoves: stop the ads of all four. Who lasts longest?"),
        "07",
        lambda: fl.explore_firms(),
    ),
    "own": Explorer(
        mark("Your own firm"),
        mark("Four numbers that you know roughly, and an answer: how long your firm lasts without ads."),
        "07",
        lambda: fl.explore_your_firm(),
    ),
    "export": Explorer(
        mark("Your own file"),
        mark(
            "An export of your shop, your CRM or your web analytics: what it knows, and how long you last without ads."
        ),
        "08",
        lambda: fl.explore_export(),
    ),
    "levers": Explorer(
        mark("Where the next euro goes"),
        mark("Ads, referrals, checkout, staying: guess where a euro brings back most, then see how sure that is."),
        "09",
        lambda: fl.explore_levers("shop"),
    ),
}
"""The explorers by the names of their pages."""


def explorer_page(name: str) -> str:
    """Return the page of an explorer in the language in use."""
    title, about, number, make = EXPLORERS[name]
    chapter = chapter_named(number)
    explained = _("More on this in chapter {number}, {title}").format(number=number, title=_(chapter.title))
    link = f'<a href="../{page_of(chapter)}">{escape(explained)}</a>'
    inside = f'<div class="fl-prose fl-intro"><h1>{escape(_(title))}</h1><p>{escape(_(about))} {link}</p></div>'
    cells = {"explorer": [freeze(make())]}
    return page(f"explore/{name}.html", _(title), inside + place("explorer"), cells, _(about), explorer=True)
