"""The four firms of the course. They and their people are invented, and so is every number that names no source."""

from typing import Any

import numpy as np

from ...errors import ModelError
from ...messages import gettext as _
from ...messages import mark, plural
from ..journey import JourneyModel
from ..money.money import Money
from ..readings import PHASES
from .reading import Firm

RETENTION, EXPANSION, ADVOCACY = (PHASES.index(phase) for phase in ("retention", "expansion", "advocacy"))


def firm(name: "str | Firm") -> Firm:
    """Return one of the four firms: "shop" (yarn by subscription), "saas", "machines" or "craft" (tiled stoves).

    A firm that is one already is returned as it is. Raises ModelError for any other name.

    >>> firm("shop").name, round(firm("shop").customers), round(firm("shop").cut().customers)
    ('Maschenpost', 9000, 6300)
    """
    if isinstance(name, Firm):
        return name
    if not isinstance(name, str) or name not in FIRMS:
        known = ", ".join(f'fl.firm("{key}") ({each.name})' for key, each in FIRMS.items())
        raise ModelError(_("There is no firm {name!r}. There are: {known}.").format(name=name, known=known))
    return FIRMS[name]


def _phases(
    forward: list[float],
    weeks: list[float],
    grow: tuple[float, float],
    praise: tuple[float, float],
    home: float,
    refer: list[float],
) -> JourneyModel:
    """Return ten phases: shares 1 to 2 … 7 to 8, weeks in each, 8 to 9 and back, 8 and 9 to 10, 10 to 8, leads sent."""
    conversion = np.diag([*forward, grow[0], praise[1]], k=1)
    conversion[RETENTION, ADVOCACY], conversion[EXPANSION, RETENTION] = praise[0], grow[1]
    conversion[ADVOCACY, RETENTION] = home
    referrals = np.zeros((10, 10))
    referrals[[RETENTION, EXPANSION, ADVOCACY], 0] = refer
    return JourneyModel(PHASES, conversion, np.array(weeks, dtype=float), referrals=referrals, purchase="purchase")


def _shop() -> dict[str, Any]:
    return {
        "name": "Maschenpost",
        "town": "Bremen",
        "model": _phases(
            [0.50, 0.50, 0.50, 0.40, 0.50, 0.60, 0.80],
            [1, 2, 2, 1, 1, 1, 6, 36, 6, 12],
            grow=(0.25, 0.70),
            praise=(0.20, 0.20),
            home=0.90,
            refer=[0.20, 0.20, 2.5],
        ),
        "pushes": 7000,
        "money": Money(monthly=29, monthly_margin=9, lead=0.60),
        "per_dot": 20,
        "period": "week",
        "ranges": {"pushes": (0, 20_000, 200), "dwell": (1, 12, 0.5), "stay": (1, 104, 1), "cycle": (6, 52, 1)},
        "nouns": {
            "lead": plural("new visitor", "new visitors", "firm"),
            "customer": plural("subscriber", "subscribers", "firm"),
            "product": plural("parcel", "parcels", "firm"),
        },
        "story": mark(
            "A parcel of yarn every month, with a pattern and one new stitch; cancel any time. Greta Harms took over "
            "her grandmother's wool shop, and the old spinning wheel still stands in the window. Twelve people work at "
            "three desks that rarely talk to each other: Tarek does the marketing, Jonas the shop and the sales, Olga "
            "the service. Ute leads a knitting circle of twelve, and no fan is louder."
        ),
        "published": (
            mark(
                "*Published:* subscriptions to consumers lose 6.8% of their customers a month (Recurly, 2019, median), "
                "boxes by post about 10% (Recurly, 2017)."
            ),
            mark("*Rule of thumb:* of 100 filled baskets about 70 are left standing; here it is 70, too."),
        ),
    }


def _saas() -> dict[str, Any]:
    return {
        "name": "Zettelfrei",
        "town": "Leipzig",
        "model": _phases(
            [0.36, 0.52, 0.58, 0.60, 0.68, 0.82, 0.88],
            [1.5, 3, 4, 3, 2.5, 2, 6, 30, 5, 14],
            grow=(0.40, 0.68),
            praise=(0.32, 0.22),
            home=0.92,
            refer=[0.02, 0.05, 0.40],
        ),
        "pushes": 56,
        "money": Money(monthly=99, monthly_margin=70, lead=25),
        "per_dot": 1,
        "period": "month",
        "ranges": {"pushes": (0, 150, 1), "dwell": (1, 12, 0.5), "stay": (1, 104, 1), "cycle": (6, 52, 1)},
        "nouns": {
            "lead": plural("interested firm", "interested firms", "firm"),
            "customer": plural("firm with a licence", "firms with a licence", "firm"),
            "product": plural("licence", "licences", "firm"),
        },
        "story": mark(
            "Software with which builders, painters and plumbers plan their sites, instead of slips of paper on the "
            "dashboard. It is paid by the month and can be cancelled by the month. Zettelfrei keeps its contact list "
            "with care: who came when, who got how far, who sent whom. That list is the data set `saas`."
        ),
        "published": (
            mark(
                "*Published:* subscriptions to firms lose 5.2% of their customers a month (Recurly, 2019, median). A "
                "rule of thumb wants a customer to be worth three times what it costs to win one (Skok, 2012)."
            ),
        ),
    }


def _machines() -> dict[str, Any]:
    return {
        "name": "Rundwerk",
        "town": "Albstadt",
        "model": _phases(
            [0.50, 0.50, 0.40, 0.50, 0.50, 0.60, 0.95],
            [6, 8, 12, 12, 10, 4, 12, 104, 20, 40],
            grow=(0.40, 0.60),
            praise=(0.20, 0.25),
            home=0.95,
            refer=[0.012, 0.03, 0.154],
        ),
        "pushes": 36,
        "money": Money(once=180_000, once_margin=45_000, monthly=1_500, monthly_margin=600, lead=250),
        "per_dot": 1,
        "period": "year",
        "ranges": {"pushes": (0, 100, 1), "dwell": (1, 52, 1), "stay": (1, 208, 1), "cycle": (6, 104, 1)},
        "nouns": {
            "lead": plural("new contact", "new contacts", "firm"),
            "customer": plural("knitting mill", "knitting mills", "firm"),
            "product": plural("machine", "machines", "firm"),
        },
        "story": mark(
            "Circular knitting machines for mills in half the world, each with a contract for service and spare parts. "
            "Nobody buys one on the spot: there are fairs, visits, offers, a trial with the mill's own yarn, and a "
            "bank. Mills keep theirs for years, with the fitter's number in the phone."
        ),
    }


def _craft() -> dict[str, Any]:
    return {
        "name": "Ofen-Sommer",
        "town": mark("near Regensburg"),
        "model": _phases(
            [0.50, 0.50, 0.80, 0.75, 0.50, 0.80, 0.90],
            [2, 2, 3, 4, 4, 3, 4, 104, 20, 40],
            grow=(0.20, 0.45),
            praise=(0.40, 0.50),
            home=0.92,
            refer=[0.0175, 0.045, 0.15],
        ),
        "pushes": 8,
        "money": Money(once=12_000, once_margin=3_000, monthly=15, monthly_margin=10, lead=30),
        "per_dot": 1,
        "period": "year",
        "ranges": {"pushes": (0, 40, 1), "dwell": (1, 12, 0.5), "stay": (1, 208, 1), "cycle": (6, 52, 1)},
        "nouns": {
            "lead": plural("household that asks", "households that ask", "firm"),
            "customer": plural("stove owner", "stove owners", "firm"),
            "product": plural("tiled stove", "tiled stoves", "firm"),
        },
        "story": mark(
            "Tiled stoves, built by hand, one and a bit a week, with a yearly look up the flue. Sommer the father "
            "builds, Sommer the daughter measures and draws. They hardly advertise. Their stoves stand in living rooms "
            "where guests sit down beside them and ask who made that."
        ),
    }


_MADE = {"shop": _shop, "saas": _saas, "machines": _machines, "craft": _craft}
FIRMS: dict[str, Firm] = {key: Firm(key, **made()) for key, made in _MADE.items()}
"""The four firms by their names."""
