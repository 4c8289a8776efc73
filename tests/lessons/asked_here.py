"""Questions of these tests: what is read and judged does not depend on which chapter asks for what.

The numbers are those of a small model, so that formulas and spellings have a meaning.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from flywheel_lab.lessons.answer import Given, share
from flywheel_lab.lessons.exercise import Exercise, Mistake
from flywheel_lab.lessons.predictions import RangePrediction, Sketch
from flywheel_lab.lessons.predictions.diagnosis import Array, Foil
from flywheel_lab.lessons.predictions.paper import Height, Time
from flywheel_lab.lessons.predictions.shapes import doublings, powers
from flywheel_lab.lessons.quantity import Quantity
from flywheel_lab.lessons.questions import Question, question
from flywheel_lab.messages import language

Value = float | Sequence[float]
Wrong = float | Callable[..., float] | Mistake
STAYS = (2, 0.6, 0.405, 0.1485, 0.07425, 0.022275, 0.06237, 1.1748366, 0.0411193, 0.1189522)
BRINGS = (0, 0, 0, 0, 0, 0, 0, 0.0619, 0.15475, 1.857)
GAIN, WITHOUT = 0.3, 69.8639


@dataclass(frozen=True)
class Named(Quantity):
    """A quantity that brings its German name along, which no catalogue of the course has to know."""

    german: str = ""

    def given(self, *argument: float) -> Given:
        value = argument[0] if argument else self.value()
        names = (self.name, self.german) if language() == "en" else (self.german, self.name)
        return Given(names, tuple(map(float, value)) if isinstance(value, Sequence) else float(value))


def asked(
    word: str,
    truth: float | Callable[..., float],
    unit: str = "",
    wrong: Sequence[Wrong] = (),
    known: Mapping[str, Value] | None = None,
    **more: Any,
) -> Exercise:
    """Return an exercise: `wrong` are its known mistakes, `known` the "English|German" names of what it gives."""
    quantities = [
        Named(english, english, lambda value=value: value, german)
        for (english, german), value in ((both.split("|"), value) for both, value in (known or {}).items())
    ]
    mistakes = [
        each if isinstance(each, Mistake) else Mistake(_function(each), f"That is wrong in way number {i + 1}.")
        for i, each in enumerate(wrong)
    ]
    return Exercise(
        name=word,
        solution=_function(truth),
        ask="How much is it?",
        because="So it is.",
        hints=("Calculate.", "Calculate again."),
        mistakes=tuple(mistakes),
        quantities=tuple(quantities),
        label="A question of a test",
        unit="" if unit == "share" else unit,
        read=share if unit == "share" else None,
        **more,
    )


def _function(value: float | Callable[..., float]) -> Callable[..., float]:
    return value if callable(value) else lambda *_: value


def told(answer: float | Callable[..., float], why: str) -> Mistake:
    return Mistake(_function(answer), why)


SHARES = (
    asked(
        "overall",
        0.04455,
        "share",
        [
            1.9,
            told(0.475, "You took the average of the steps."),
            0.6,
            0.07425,
            told(44.55, "That is the number of buyers."),
            0.95545,
        ],
        {
            "to interest|zum Interesse": 0.3,
            "to evaluation|zur Bewertung": 0.45,
            "to decision|zur Entscheidung": 0.55,
            "to purchase|zum Kauf": 0.6,
        },
        formula="to interest × to evaluation × to decision × to purchase",
    ),
    asked("few", 0.015, "share", [3, 0.5, 0.6, 0.025, 150, 0.985]),
    asked(
        "told",
        0.3,
        "share",
        [3 / 7, 150 / 7, 0.7, 0.83],
        {"customers|Kunden": 2500 / 7, "told per week|erzählt pro Woche": 0.06, "by advertising|durch Werbung": 50},
        formula="told per week × customers / (told per week × customers + by advertising)",
    ),
    asked("counted", 0.21, "", [84 / 316, 400 / 316], {"newcomers|Neue": 400, "referred|empfohlen": 84}),
    asked(
        "third",
        736 / 1139,
        "share",
        [736 / 2357, 1139 / 2357, 403 / 1139, told(736, "That is how many people did so."), 1139 / 736],
        {"customers|Kunden": 2357, "came back|kamen wieder": 1139, "came again|kamen noch einmal": 736},
    ),
    asked(
        "ten",
        1 - 0.6863**10,
        "share",
        [0.3137, 0.6863**10, 3.137, 0.3137**10],
        {"gone|vorbei": 0.6863},
    ),
    asked(
        "credit",
        0.0155925 / (1 - GAIN),
        "share",
        [0.0155925, 0.0155925 * (1 + GAIN)],
        {"chance|Wahrscheinlichkeit": 0.0155925, "loop gain|Schleifenverstärkung": GAIN},
    ),
    asked(
        "advocates",
        0.3799669,
        "share",
        [0.2125, 0.0059246, 0.2659768, 0.4470199, 0.383871, 2.6318083, 0.6200331],
        {
            "purchase|Kauf": 0.022275,
            "adoption|Einführung": 0.0155925,
            "retention|Bindung": 0.0132536,
            "expansion|Ausbau": 0.0059855,
            "advocacy|Fürsprache": 0.3799669 * 0.0155925,
        },
        tolerance=0.005,
    ),
    asked(
        "fans",
        8 / 33,
        "share",
        [0.16, 10 / 33, 0.2, 0.8 + 10 / 33, 0.8, 25 / 33],
        {
            "first success|erster Erfolg": 0.8,
            "straight to fan|direkt zum Fan": 0.2,
            "fan one day|irgendwann Fan": 10 / 33,
        },
    ),
    asked(
        "year",
        1 - 0.990089**52,
        "share",
        [52 * 0.009911, 0.990089**52, 0.009911, 1 - 0.990089**12, 0.009911**52],
        {"stays a week|bleibt eine Woche": 0.990089, "weeks of a year|Wochen im Jahr": 52},
    ),
    asked("factor", 1.36397, "share", [1, 0.73316, 0.74786, 0.060765, 1.03093], tolerance=0.01),
    asked("times", 1.27837, "share", [1, 0.78224, 0.79075, 0.27837, 0.019176], tolerance=0.01),
)
AMOUNTS = (
    asked(
        "waiting",
        20,
        "weeks",
        [10, 6.3961, 4, 6, 68],
        {"weeks per stage|Wochen pro Stufe": (4, 4, 6, 4, 2)},
    ),
    asked("faster", 16, "weeks", [8, 5.4, 8 / 3, 4]),
    asked("dozen", 12, "weeks", [3.250025, 72, 11, 16, 7, 2]),
    asked(
        "quarter",
        215.16,
        "weeks",
        [161.37, 107.58, 139.18, 155.21],
        {"halving|Halbwertszeit": 107.58, "halving without|Halbwertszeit ohne": 69.589},
    ),
    asked(
        "staying",
        89.6122,
        "weeks",
        [0.0111592, 54.46765, 1.397278, 40, 60, 69.58931],
        {"customers|Kunden": WITHOUT, "new customers|neue Kunden": 0.779625, "pushes|Anstöße": 50},
    ),
    asked(
        "regulars",
        60,
        "weeks",
        [1 / 60, 1_350_000, 0.9, 36, 53.83775],
        {"customers|Kunden": 9000, "orders|Bestellungen": 150, "leads|Leads": 10_000},
    ),
    asked(
        "plateau",
        12_000,
        "people",
        [20_000, 8_000, 17_600, 0.6],
        {"market|Markt": 20_000, "loop gain|Schleifenverstärkung": 2.5},
        formula="market × (1 − 1 / loop gain)",
    ),
    asked(
        "inside",
        20.25,
        "people",
        [6.75, 150, 67.5, 159.9025],
        {
            "newcomers|Neue": 50,
            "to interest|zum Interesse": 0.3,
            "to evaluation|zur Bewertung": 0.45,
            "weeks in interest|Wochen im Interesse": 2,
            "weeks in evaluation|Wochen in der Bewertung": 3,
        },
    ),
    asked("full", 5000, "people", [2500, 20_000, 27_000, 1250]),
    asked(
        "balance",
        235.5345,
        "people",
        [226.8722, 293.5737, 0.62313],
        {
            "inside|drin": 234.9114,
            "pushed|hereingebracht": 50,
            "referred|empfohlen": 8.6623,
            "left|gegangen": 58.0392,
        },
        tolerance=0.0025,
    ),
    asked("purchases", 22.275, "purchases", [0, 2.2275, 159.9025, 20.0475, 7.123656]),
    asked("orders", 1200, "orders", [0, 150, 27_000, 1050, 405]),
    asked("second", 42.40035, "purchases", [988.40035, 592.1245, 1411, 193]),
    asked(
        "wider",
        80,
        "euros",
        [40, 12_000, 400 / 3, 0.6],
        {
            "leads now|Leads jetzt": 20_000,
            "leads before|Leads vorher": 10_000,
            "orders|Bestellungen": 150,
            "cost of a lead|Kosten eines Leads": 0.6,
        },
    ),
    asked("lever", 1.5, "%", [2.5, 0.42853, 0.85706, 0.6, 1]),
    asked(
        "level",
        WITHOUT / (1 - GAIN),
        "customers",
        [told(WITHOUT * (1 + GAIN), "That is the first round."), WITHOUT * GAIN, WITHOUT],
        {"without|ohne": WITHOUT, "loop gain|Schleifenverstärkung": GAIN},
    ),
    asked(
        "gain",
        sum(stays * brings for stays, brings in zip(STAYS, BRINGS, strict=True)),
        "",
        [told(sum(BRINGS), "You added up the rates."), 0.0127487, 0.0727224],
        {"stays|bleibt": STAYS, "brings|bringt": BRINGS},
    ),
)
PHYSICS = (
    asked(
        "inertia",
        23_704.21,
        "kg m²",
        [47_408.42, 5184.648, 94_816.84],
        {"mass|Masse": 2268, "radius|Radius": 4.572},
    ),
    asked(
        "terminal",
        4,
        "rad/s",
        [0.8, 1],
        {"torque|Drehmoment": 2, "friction|Reibung": 0.5, "moment of inertia|Trägheitsmoment": 2.5},
    ),
    asked(
        "turn",
        14.73683,
        "seconds",
        [10.42051, told(31.51063, "You left out the lever."), 5.87914],
        {"force|Kraft": 300, "radius|Radius": 4.572, "moment of inertia|Trägheitsmoment": 23_704.21},
    ),
    asked(
        "half",
        5 * math.log(2),
        "seconds",
        [5, 2.5],
        {"moment of inertia|Trägheitsmoment": 2.5, "friction|Reibung": 0.5},
    ),
    asked(
        "lighter",
        5 * math.log(2),
        "seconds",
        [180 * math.log(2), 30 * math.log(2)],
        {"mill wheel|Mühlrad": 30 * math.log(2), "times as heavy|mal so schwer": 6},
    ),
    asked("density", 56.65468, "kg/m³", [14.16367, 34.53669, 0.0176508]),
    asked("train", 3, "rad/s", [1.2, 6, 0.5]),
    asked("bearing", 1.40645, "N m", [0.28129, 0.056258, 0.0388986]),
)
FORMULAS = (
    asked(
        "own",
        lambda newcomers, share, weeks: newcomers * share * weeks,
        "",
        [
            told(lambda newcomers, share, weeks: newcomers * share, "Your calculation gives the inflow."),
            lambda newcomers, share, weeks: newcomers * weeks,
            told(lambda newcomers, share, weeks: newcomers * share / weeks, "Your calculation divides by the weeks."),
            lambda newcomers, share, weeks: newcomers / share * weeks,
            lambda newcomers, share, weeks: newcomers * (1 - share) * weeks,
            lambda newcomers, share, weeks: newcomers * share + weeks,
            lambda newcomers, share, weeks: share * weeks,
            lambda newcomers, share, weeks: newcomers * share * weeks * 7,
        ],
        {"newcomers|Neue": (), "share|Anteil": (), "weeks|Wochen": ()},
        tolerance=0.001,
        arguments=(41, 0.27, 3.5),
        others=((120, 0.6, 2), (9, 0.85, 14)),
        formula="newcomers × share × weeks",
    ),
    asked(
        "left",
        lambda customers, churn, weeks: customers * (1 - churn) ** weeks,
        "",
        [
            told(
                lambda customers, churn, weeks: customers * (1 - churn * weeks), "As many leave as in the first week."
            ),
            lambda customers, churn, weeks: customers * (1 - churn),
            lambda customers, churn, weeks: customers * churn**weeks,
            lambda customers, churn, weeks: customers * (1 - (1 - churn) ** weeks),
            lambda customers, churn, weeks: (1 - churn) ** weeks,
            lambda customers, churn, weeks: customers - churn * weeks,
            lambda customers, churn, weeks: customers * (1 - churn) * weeks,
        ],
        {"customers|Kunden": (), "churn|Abwanderung": (), "weeks|Wochen": ()},
        tolerance=0.001,
        arguments=(230, 0.03, 20),
        others=((1200, 0.05, 13), (48, 0.01, 104)),
        formula="customers × (1 − churn)^weeks",
    ),
    asked(
        "users",
        lambda seeds, brings, cycle, days: seeds * (brings ** (days / cycle + 1) - 1) / (brings - 1),
        "",
        [
            told(
                lambda seeds, brings, cycle, days: seeds * brings ** (days / cycle), "Those are of the last round only."
            ),
            lambda seeds, brings, cycle, days: seeds * (brings ** (days / cycle) - 1) / (brings - 1),
            lambda seeds, brings, cycle, days: seeds * (1 + brings * days / cycle),
            lambda seeds, brings, cycle, days: seeds * (brings ** (days + 1) - 1) / (brings - 1),
        ],
        {"seeds|Anfang": (), "each brings|jeder bringt": (), "cycle|Umlauf": (), "days|Tage": ()},
        arguments=(7, 3, 2, 8),
        others=((10, 2, 5, 20), (40, 1.5, 3, 18)),
        formula="seeds × (each brings^(days / cycle + 1) − 1) / (each brings − 1)",
    ),
)
ASKED = {each.name: each for each in (*SHARES, *AMOUNTS, *PHYSICS, *FORMULAS)}
RANGE = RangePrediction(
    name="range",
    label="A forecast of a test",
    ask="How many of the six?",
    because="So it is.",
    hint="It is {truth}; you expected {guess}.",
    unit="people",
    truth=lambda: 2.0,
    near=0,
    span=(0, 6),
)


def number_in(unit: str) -> Question:
    """Return a question of a quiz for a number in a unit."""
    return question(
        "number", {"kind": "number", "ask": "How much?", "unit": unit, "value": 3, "why": "So.", "hint": "No."}
    )


DAYS = (0, 2, 4, 6, 8, 10, 12, 14)


def heard() -> Array:
    """Return how many of 200 people know a rumour on the days 0 ... 14, where all who know it tell one other a day."""
    know = [1.0]
    for _day in range(DAYS[-1]):
        know.append(200 - (200 - know[-1]) * (1 - 1 / 199) ** know[-1])
    return np.array(know)


RUMOUR = Sketch(
    name="rumour",
    label="A rumour",
    ask="How many know it, day by day?",
    because="Nobody is left to tell.",
    time=Time("Day", "on day {x}", DAYS),
    height=Height("People who know it", "people", 0, 250, 5),
    handles=DAYS,
    truth=heard,
    foils=(
        Foil("straight-line", lambda: powers(DAYS, 1, np.linspace(20, 250, 24)), "That is a straight line."),
        Foil("runaway-growth", lambda: doublings(DAYS, 1, 1 / np.linspace(0.5, 0.72, 9)), "That never ends."),
    ),
)
