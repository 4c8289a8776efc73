"""Chapter 01, what a funnel counts: shares of those who are left, and no time at all."""

from functools import lru_cache

from ....data.counts import funnel_counts
from ....data.loading import load
from ....lessons.answer import share
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.firms import firm


@lru_cache
def _people(step: int) -> float:
    """Return the customers of CDNOW with at least this many purchase days."""
    return float(funnel_counts(load("cdnow"), [f"purchase {k}" for k in range(1, step + 1)]).iloc[-1])


def _rates() -> list[float]:
    """Return the share that goes on after each step of the shop's funnel; after the last one it orders."""
    return [float(rate) for rate in firm("shop").model.conversion[:6].sum(axis=1)]


def _buys() -> float:
    return firm("shop").funnel.time_to_purchase().probability


NAMES = (
    (mark("to education", "quantity"), mark("of all new leads, the share that goes on to the second stage")),
    (mark("to research", "quantity"), mark("share that goes on to the third stage")),
    (mark("to evaluation", "quantity"), mark("share that goes on to the fourth stage")),
    (mark("to justification", "quantity"), mark("share that goes on to the fifth stage")),
    (mark("to checkout", "quantity"), mark("share that goes on to the last stage")),
    (mark("to order", "quantity"), mark("of those in the last stage, the share that orders")),
)

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
            "A conversion compares a stage with the stage before it. People who came back once are likelier to come "
            "back again: the lower stages hold a selection, so the customers there look more faithful."
        ),
        hints=(
            mark("A conversion compares those who went on with those who could have. Who could have come once more?"),
            mark("Divide the people of the third stage by the people of the second."),
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
                mark("One stage too early: that is the share of first-time buyers who came back. Move one stage down."),
            ),
            Mistake(
                lambda: 1 - _people(3) / _people(2),
                mark("That is the share that was lost at this stage. The question is about the share that went on."),
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
        label=mark("From the first glance to the order"),
        read=share,
        solution=_buys,
        ask=mark("What share of all new leads orders in the end? Click it together from the six stages."),
        quantities=tuple(
            Quantity(name, meaning, lambda i=i: _rates()[i])  # type: ignore[misc]
            for i, (name, meaning) in enumerate(NAMES)
        ),
        formula="to education × to research × to evaluation × to justification × to checkout × to order",
        because=mark(
            "Shares multiply, because each one is a share of those who are left. That few people reach the bottom is "
            "arithmetic first. Whether they are *too* few, only a comparison tells you: last year, another channel."
        ),
        hints=(
            mark("Send a hundred people down, and count who is left: after one stage, after two, and so on."),
            mark("Multiply all six shares."),
        ),
        mistakes=(
            Mistake(
                lambda: sum(_rates()),
                mark("You added the shares up. But each is a share of those who are left, so they multiply."),
            ),
            Mistake(
                lambda: sum(_rates()) / len(_rates()),
                mark("You took the average of the stages. But a buyer has to get through all of them: multiply."),
                misconception="averaged-conversions",
            ),
            Mistake(
                lambda: _rates()[-1],
                mark("That is the last stage alone, a share of the few who came so far. The five before it count too."),
            ),
            Mistake(
                lambda: _buys() / _rates()[-1],
                mark(
                    "One stage is missing: this is the share that fills a basket. Some of them don't order. "
                    "Multiply once more."
                ),
            ),
            Mistake(
                lambda: 10_000 * _buys(),
                mark("That is how many order in a week. The question is about their share of all new leads."),
            ),
            Mistake(
                lambda: 1 - _buys(),
                mark("That is the share that gets lost on the way. The question is about those who order."),
            ),
        ),
    ),
)
