"""Chapter 01, what a funnel counts: shares of those who are left, and no time at all."""

import dataclasses
from functools import lru_cache

from ....data.counts import funnel_counts
from ....data.loading import load
from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.journey import JourneyModel
from ....models.readings import sales_funnel


@lru_cache
def _people(step: int) -> float:
    """Return the customers of CDNOW with at least this many purchase days."""
    return float(funnel_counts(load("cdnow"), [f"purchase {k}" for k in range(1, step + 1)]).iloc[-1])


def slow_funnel() -> JourneyModel:
    """Return the model of the experiment, in which everything takes twice as long."""
    model = sales_funnel()
    return dataclasses.replace(model, dwell=2 * model.dwell)


def _rates() -> list[float]:
    """Return the share that goes on after each stage but the last."""
    return [float(rate) for rate in sales_funnel().conversion.sum(axis=1)[:-1]]


def _buys() -> float:
    return sales_funnel().time_to_purchase().probability


EXERCISES = (
    Exercise(
        name="funnel.third",
        label=mark("Share with a third purchase day"),
        read=share,
        solution=lambda: _people(3) / _people(2),
        ask=mark("Of those with a second purchase day, which share has a third?"),
        quantities=(
            Quantity(mark("customers", "quantity"), mark("customers with a first purchase day"), lambda: _people(1)),
            Quantity(mark("came back", "quantity"), mark("customers with a second purchase day"), lambda: _people(2)),
            Quantity(mark("came again", "quantity"), mark("customers with a third purchase day"), lambda: _people(3)),
        ),
        formula="came again / came back",
        because=mark(
            "A conversion compares a step with the step before it. Whoever came back once is likelier to come back "
            "again: the lower steps hold a selection, so the customers there look more faithful."
        ),
        hints=(
            mark("A conversion compares those who went on with those who could have. Who could have come once more?"),
            mark("Divide the people of the third step by the people of the second."),
        ),
        steps=(
            'came_back = counts["purchase 2"]',
            'came_again = counts["purchase 3"]',
            "answer = came_again / came_back",
        ),
        mistakes=(
            Mistake(
                lambda: _people(3) / _people(1),
                mark(
                    "You divided by everybody at the top. The question is about those who had already come back once."
                ),
            ),
            Mistake(
                lambda: _people(2) / _people(1),
                mark("One step too early: that is the share of first-time buyers who came back. Move one step down."),
            ),
            Mistake(
                lambda: 1 - _people(3) / _people(2),
                mark("That is the share that was lost at this step. The question is about the share that went on."),
            ),
            Mistake(
                lambda: _people(3),
                mark(
                    "That is how many people had a third purchase day. The question is about their share: divide by "
                    "those who had a second one."
                ),
            ),
            Mistake(
                lambda: _people(2) / _people(3),
                mark("Upside down: those who go on cannot be more than those who could. Swap the two numbers."),
            ),
        ),
    ),
    Exercise(
        name="funnel.overall",
        label=mark("Share that buys"),
        read=share,
        solution=_buys,
        ask=mark("Which share of all newcomers buys in the end?"),
        quantities=(
            Quantity(
                mark("to interest", "quantity"),
                mark("share that goes on from awareness to interest"),
                lambda: _rates()[0],
            ),
            Quantity(
                mark("to evaluation", "quantity"),
                mark("share that goes on from interest to evaluation"),
                lambda: _rates()[1],
            ),
            Quantity(
                mark("to decision", "quantity"),
                mark("share that goes on from evaluation to decision"),
                lambda: _rates()[2],
            ),
            Quantity(
                mark("to purchase", "quantity"),
                mark("share that goes on from decision to purchase"),
                lambda: _rates()[3],
            ),
        ),
        formula="to interest × to evaluation × to decision × to purchase",
        because=mark(
            "Conversions multiply: each is a share of those who are left. That few remain at the bottom is first of "
            "all arithmetic, and not yet a failure."
        ),
        hints=(
            mark("The example above goes as far as the evaluation. Each share is one of those who are left: go on so."),
            mark("Start with the share that survives the first step, times the next one, on to the purchase."),
        ),
        steps=(
            "evaluating = to_interest * to_evaluation",
            "deciding = evaluating * to_decision",
            "answer = deciding * to_purchase",
        ),
        mistakes=(
            Mistake(
                lambda: sum(_rates()),
                mark("You added the shares up. But each is a share of those who are left, so they multiply."),
            ),
            Mistake(
                lambda: sum(_rates()) / len(_rates()),
                mark("You took the average of the steps. But everyone has to get through all of them. Multiply."),
                misconception="averaged-conversions",
            ),
            Mistake(
                lambda: _rates()[-1],
                mark(
                    "That is the last step alone, a share of the few who came so far. Multiply by all steps before it."
                ),
            ),
            Mistake(
                lambda: _buys() / _rates()[-1],
                mark("One step is missing: these are the people who come to a decision. Multiply once more."),
            ),
            Mistake(
                lambda: 1000 * _buys(),
                mark(
                    "That is the number of buyers among the thousand newcomers of the picture. The question is about "
                    "the share."
                ),
            ),
            Mistake(
                lambda: 1 - _buys(),
                mark("That is the share that gets lost on the way. The question is about those who buy."),
            ),
        ),
    ),
)
