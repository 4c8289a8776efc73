"""Chapter 01, how long it takes: the averages that reports get wrong because people are at different points in time."""

from functools import lru_cache

import pandas as pd

from ....data.loading import load
from ....estimate.journey import estimate_journey
from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.firms import firm
from ....models.journey.buying import TimeToPurchase, same_period_conversion

SHRINKS = 0.97  # growth factor per week, as the code cells of the chapter set it
STEPS = ["purchase 1", "purchase 2"]


def slow_weeks() -> tuple[float, ...]:
    """Return the weeks in each step of the shop's funnel when everything takes twice as long."""
    return tuple(2 * float(weeks) for weeks in firm("shop").funnel.dwell)


def _time() -> TimeToPurchase:
    return firm("shop").funnel.time_to_purchase()


def _reported_conversion(growth: float) -> float:
    return same_period_conversion(firm("shop").funnel, growth)


@lru_cache
def _weeks() -> tuple[float, "pd.Series[float]", float]:
    """Return weeks to the second purchase: estimated, of each finished case, and waited by all the others."""
    log = load("cdnow").only(STEPS)
    days = log.events.pivot(index="person", columns="stage", values="time")
    waited = (log.observed_until - days.loc[days[STEPS[1]].isna(), STEPS[0]]).dt.days.sum() / 7
    finished = (days[STEPS[1]] - days[STEPS[0]]).dt.days.dropna() / 7
    return float(estimate_journey(log, constant=True).model.dwell[0]), finished, float(waited)


EXERCISES = (
    Exercise(
        name="funnel.waiting",
        label=mark("Weeks to the order, at half the pace"),
        unit=mark("weeks"),
        solution=lambda: sum(slow_weeks()),
        ask=mark("At half the pace: how many weeks does a buyer take from the first glance to the order?"),
        quantities=(
            Quantity(
                mark("weeks per stage", "quantity"),
                mark("weeks in each stage at half the pace, one after the other"),
                slow_weeks,
            ),
        ),
        formula="sum(weeks per stage)",
        because=mark(
            "A buyer walks through every stage, so the weeks add up. It is an average: many take longer. Leave "
            "yourself some slack when you promise sales for a date."
        ),
        hints=(
            mark("A buyer goes through every stage. How long is that, one after the other?"),
            mark("Add up the weeks of all six stages."),
        ),
        mistakes=(
            Mistake(
                lambda: _time().mean,
                mark("That is the old pace. The new software makes everything take twice as long."),
            ),
            Mistake(
                lambda: 2 * _time().until_out,
                mark(
                    "That is the time until somebody has ordered *or is lost*. Most are lost early, and that pulls the "
                    "average down: easily confused. Take only those who order."
                ),
                misconception="until-out",
            ),
            Mistake(
                lambda: 2 * _time().mean / len(slow_weeks()),
                mark("That is one stage on average. A buyer goes through all of them, one after the other: add up."),
            ),
            Mistake(
                lambda: max(slow_weeks()),
                mark("The slowest stage is not the whole way. The stages come one after the other: add up."),
            ),
        ),
    ),
    Exercise(
        name="funnel.dwell",
        label=mark("Weeks to the second purchase day"),
        unit=mark("weeks"),
        solution=lambda: _weeks()[0],
        ask=mark("How many weeks does it take until the second purchase day, if those who are still waiting count?"),
        quantities=(
            Quantity(
                mark("finished cases", "quantity"),
                mark("mean weeks of those who have come back"),
                lambda: float(_weeks()[1].mean()),
            ),
            Quantity(
                mark("chance per week", "quantity"),
                mark("estimated chance of each week to come back, of those who do"),
                lambda: 1 / _weeks()[0],
            ),
        ),
        formula="1 / chance per week",
        because=mark(
            "Those who are still waiting tell you something too: it takes longer than the finished cases show. "
            "The estimate also weighs how likely each of them is lost."
        ),
        hints=(
            mark("The smaller the chance of a week, the longer it takes on average."),
            mark("With a chance of one in ten each week it takes ten weeks on average. And with the estimated chance?"),
        ),
        mistakes=(
            Mistake(
                lambda: float(_weeks()[1].mean()),
                mark(
                    "That is the average of the finished cases only. Slow customers are missing from it, "
                    "because they are not back yet. So it is too short."
                ),
                misconception="finished-cases",
            ),
            Mistake(
                lambda: float(_weeks()[1].median()),
                mark("That is the median, and of the finished cases only: half of those who are back came sooner."),
                misconception="finished-cases",
            ),
            Mistake(
                lambda: (_weeks()[1].sum() + _weeks()[2]) / len(_weeks()[1]),
                mark("You let everyone who is silent count as waiting. Many of them are lost and will never come."),
            ),
            Mistake(
                lambda: _weeks()[0] * 7,
                mark("These are days. One step of the model is a week."),
            ),
        ),
    ),
    Exercise(
        name="funnel.report",
        label=mark("What the report makes of it"),
        read=share,
        solution=lambda: _reported_conversion(SHRINKS) / _time().probability,
        tolerance=0.01,
        ask=mark("How many times the true conversion stands in the shrinking firm's report?"),
        quantities=(
            Quantity(
                mark("true conversion", "quantity"),
                mark("share of the new leads that buys"),
                lambda: _time().probability,
            ),
            Quantity(
                mark("report shrinking", "quantity"),
                mark("what the shrinking firm reports"),
                lambda: _reported_conversion(SHRINKS),
            ),
            Quantity(
                mark("report growing", "quantity"),
                mark("what the growing firm reports"),
                lambda: _reported_conversion(2 - SHRINKS),
            ),
        ),
        formula="report shrinking / true conversion",
        because=mark(
            "This week's buyers came in weeks ago, when more people came. Next to the few new leads "
            "of this week they look like a brilliant conversion. Compare buyers with the cohort that "
            "they come from."
        ),
        hints=(
            mark("A factor compares two numbers: one of them stands in the report, the other one is true."),
            mark("Divide the reported conversion of the shrinking firm by the true one."),
        ),
        mistakes=(
            Mistake(
                lambda: 1.0,
                mark(
                    "You trust the report. But the buyers and the new leads of a week are different people: "
                    "today's buyers came in when the firm was bigger."
                ),
                misconception="same-period",
            ),
            Mistake(
                lambda: _time().probability / _reported_conversion(SHRINKS),
                mark("Upside down: divide what is reported by what is true. A shrinking firm overstates."),
            ),
            Mistake(
                lambda: _reported_conversion(2 - SHRINKS) / _time().probability,
                mark("That is the growing firm, which understates. The question is about the one that shrinks."),
            ),
            Mistake(
                lambda: _reported_conversion(SHRINKS) / _time().probability - 1,
                mark("That is by how much the report is too high. How many times the true one is it, all in all?"),
            ),
            Mistake(
                lambda: _reported_conversion(SHRINKS),
                mark("That is the conversion in the report. By which factor is it wrong? Divide it by the true one."),
            ),
            Mistake(
                lambda: 1 / SHRINKS,
                mark("You corrected for one week. The way to the purchase takes more, and the error grows with each."),
            ),
        ),
    ),
)
