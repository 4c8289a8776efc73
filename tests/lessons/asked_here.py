"""Questions of these tests: what is read, judged and drawn does not depend on which chapter asks for what."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
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
Work = float | Callable[..., float]


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
    truth: Work,
    unit: str = "",
    wrong: Sequence[Any] = (),
    known: Mapping[str, Value] | None = None,
    **more: Any,
) -> Exercise:
    """Return an exercise: `wrong` are its known mistakes, alone or with what is said to them (`[0.5, "Not half."]`).

    `known` are the quantities that it gives, by their names, "English|German".
    """
    quantities = [
        Named(english, english, lambda value=value: value, german)
        for (english, german), value in ((both.split("|"), value) for both, value in (known or {}).items())
    ]
    replies = [each if isinstance(each, list) else [each, f"Wrong, way {i}."] for i, each in enumerate(wrong)]
    return Exercise(
        name=word,
        solution=_function(truth),
        ask="How much is it?",
        because="So it is.",
        hints=("Calculate.", "Calculate again."),
        mistakes=tuple(Mistake(_function(work), why) for work, why in replies),
        quantities=tuple(quantities),
        label="A question of a test",
        unit="" if unit == "share" else unit,
        read=share if unit == "share" else None,
        **more,
    )


def _function(value: Work) -> Callable[..., float]:
    return value if callable(value) else lambda *_: value


FORMULAS = (
    asked(
        "own",
        lambda newcomers, share, weeks: newcomers * share * weeks,
        "",
        [
            [lambda newcomers, share, weeks: newcomers * share, "Your calculation gives the inflow."],
            lambda newcomers, share, weeks: newcomers * weeks,
            [lambda newcomers, share, weeks: newcomers * share / weeks, "Your calculation divides by the weeks."],
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
            [lambda customers, churn, weeks: customers * (1 - churn * weeks), "As many leave as in the first week."],
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
            [lambda seeds, brings, cycle, days: seeds * brings ** (days / cycle), "Those are of the last round only."],
            lambda seeds, brings, cycle, days: seeds * (brings ** (days / cycle) - 1) / (brings - 1),
            lambda seeds, brings, cycle, days: seeds * (1 + brings * days / cycle),
            lambda seeds, brings, cycle, days: seeds * (brings ** (days + 1) - 1) / (brings - 1),
        ],
        {"seeds|Anfang": (), "each brings|jeder bringt": (), "cycle|Rundenzeit": (), "days|Tage": ()},
        arguments=(7, 3, 2, 8),
        others=((10, 2, 5, 20), (40, 1.5, 3, 18)),
        formula="seeds × (each brings^(days / cycle + 1) − 1) / (each brings − 1)",
    ),
)
WRITTEN = tomllib.loads(Path(__file__).with_name("asked.toml").read_text("utf-8"))
ASKED = {each.name: each for each in (*(asked(word, **table) for word, table in WRITTEN.items()), *FORMULAS)}
"""Each exercise by its name."""
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
