"""A page for each explorer, to be shown or put into another page; what is set there stands in its address."""

from collections.abc import Callable
from html import escape
from typing import Any

import numpy as np

import flywheel_lab as fl

from ..messages import gettext as _
from ..messages import mark
from .document import page, place
from .frozen.freezing import freeze

EXPLORERS: dict[str, tuple[str, Callable[[], Any]]] = {
    "funnel": (mark("Explore the funnel"), lambda: fl.explore_funnel("shop")),
    "hourglass": (mark("Explore the hourglass"), lambda: fl.explore_hourglass("shop")),
    "flywheel": (mark("Explore the flywheel"), lambda: fl.explore_flywheel("shop")),
    "wheel": (mark("Push the wheel"), lambda: fl.push_the_wheel()),
    "lenses": (mark("Three lenses, the same people"), lambda: fl.three_lenses("shop")),
    "claims": (mark("Claims under test"), lambda: fl.claim_lab()),
    "mix": (mark("Two channels, one total"), lambda: fl.explore_mix()),
    "chains": (mark("A hundred rumours"), lambda: fl.watch_chains(1.2, np.random.default_rng(3))),
}
"""The title of each page, and what makes its widget."""


def explorer_page(name: str) -> str:
    """Return the page of an explorer in the language in use."""
    title, make = EXPLORERS[name]
    inside = f'<div class="fl-prose"><h1>{escape(_(title))}</h1></div>{place("explorer")}'
    return page(f"explore/{name}.html", _(title), inside, {"explorer": [freeze(make())]}, explorer=True)
