"""Chapter 01, how long it takes: the averages that reports get wrong because people are at different points in time."""

from functools import lru_cache

import pandas as pd

from ....data.loading import load
from ....estimate.journey import estimate_journey
from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.journey.buying import TimeToPurchase, same_period_conversion
from ....models.readings import sales_funnel
from .conversion import slow_funnel

SHRINKS = 0.97  # growth factor per week, as the code cells of the chapter set it
STEPS = ["purchase 1", "purchase 2"]


def _time() -> TimeToPurchase:
    return sales_funnel().time_to_purchase()


def _reported_conversion(growth: float) -> float:
    return same_period_conversion(sales_funnel(), growth)


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
        label=mark("Weeks until the purchase"),
        unit=mark("weeks"),
        solution=lambda: slow_funnel().time_to_purchase().mean,
        ask=mark("How many weeks pass in the slow model until the purchase, on average of those who buy?"),
        quantities=(
            Quantity(
                mark("weeks per stage", "quantity"),
                mark("weeks in each stage of the slow model, one after the other"),
                lambda: tuple(slow_funnel().dwell),
            ),
        ),
        formula="sum(weeks per stage)",
        because=mark(
            "Whoever buys has been through every stage, so all dwells add up. This is the mean: a good part of the "
            "buyers needs longer, so allow for slack when you promise sales for a date."
        ),
        hints=(
            mark("Whoever buys passes through every stage. How long does that take, all stages together?"),
            mark("The picture above shows the weeks of each stage. Add them all up: sum(…) does that."),
        ),
        steps=(
            "weeks = slow.dwell",
            "answer = weeks.sum()",
        ),
        mistakes=(
            Mistake(
                lambda: _time().mean,
                mark(
                    "That is how long it took in the first model. "
                    "Here everything takes twice as long: take the slow model."
                ),
            ),
            Mistake(
                lambda: slow_funnel().time_to_purchase().until_out,
                mark(
                    "That is the time until someone has bought or is lost. Most are lost early, and their short stay "
                    "pulls the mean down: an easy mistake. Take only those who buy."
                ),
                misconception="until-out",
            ),
            Mistake(
                lambda: float(slow_funnel().dwell.mean()),
                mark("That is one stage on average. A buyer goes through all of them, one after the other: add up."),
            ),
            Mistake(
                lambda: float(slow_funnel().dwell.max()),
                mark("The slowest stage is not the whole way. The stages come one after the other: add up."),
            ),
            Mistake(
                lambda: slow_funnel().time_to_purchase().variance,
                mark("That is the variance: how much the times differ, not how long they are on average."),
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
            mark("The estimate is a model with two stages. In which of them does somebody wait for the second day?"),
            mark("Take the dwell of the first stage in the estimated model, in weeks."),
        ),
        steps=(
            "fit = fl.estimate_journey(first_two, constant=True)",
            "weeks = fit.model.dwell",
            "answer = weeks[0]",
        ),
        mistakes=(
            Mistake(
                lambda: float(_weeks()[1].mean()),
                mark(
                    "That is the mean of the finished cases only. Slow customers are missing from it, because they are "
                    "not back yet: dwell from finished cases is too short."
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
        ask=mark("How many times the true conversion does the shrinking firm report?"),
        quantities=(
            Quantity(
                mark("true conversion", "quantity"),
                mark("share of the newcomers that buys"),
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
            "This week's buyers came in weeks ago, when more people came in. Next to the few newcomers of this week "
            "they look like a brilliant conversion. Compare buyers with the cohort that they come from."
        ),
        hints=(
            mark("A factor compares two numbers: one of them stands in the report, the other one is true."),
            mark("Divide the reported conversion of the shrinking firm by the true one."),
        ),
        steps=(
            "true = model.time_to_purchase().probability",
            "shrinking = fl.models.same_period_conversion(model, growth=0.97)",
            "answer = shrinking / true",
        ),
        mistakes=(
            Mistake(
                lambda: 1.0,
                mark(
                    "You trust the report. But buyers and newcomers of the same week are different people: "
                    "today's buyers were the newcomers of a bigger firm."
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
                lambda: _reported_conversion(SHRINKS),
                mark("That is the conversion in the report. By which factor is it wrong? Divide it by the true one."),
            ),
            Mistake(
                lambda: _reported_conversion(SHRINKS) / _time().probability - 1,
                mark("That is by how much the report is too high. How many times the true one is it, all in all?"),
            ),
            Mistake(
                lambda: 1 / SHRINKS,
                mark("You corrected for one week. The way to the purchase takes more, and the error grows with each."),
            ),
        ),
    ),
)
