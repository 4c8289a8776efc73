"""Chapter 02, one's own case: a function that says how many customers are left after some weeks without new ones."""

from ....lessons.exercise import Exercise, Mistake
from ....messages import mark

# Chosen so that each mistake gives a number of its own, and so does rounding on the way.
CUSTOMERS, CHURN, WEEKS = 230, 0.03, 20
STAY = (1 - CHURN) ** WEEKS

EXERCISES = (
    Exercise(
        name="hourglass.own",
        label=mark("A coast-down of your own"),
        arguments=(CUSTOMERS, CHURN, WEEKS),
        solution=lambda: CUSTOMERS * STAY,
        tolerance=0.001,
        ask=mark(
            "the customers left after so many weeks, from those at the start and the share that leaves each week."
        ),
        because=mark(
            "Your function is the coast-down of any firm whose churn is the same every week. What it leaves out is the "
            "pipeline: people who are on the way to a purchase still come."
        ),
        hints=(
            mark("Which share stays one week? And which share stays one week after another?"),
            mark(
                "One minus the churn stays for a week. To the power of the weeks it is the share that stays so long; "
                "times the customers at the start it is a number of people."
            ),
        ),
        steps=(
            "def left(customers, churn, weeks):",
            "    stays_a_week = 1 - churn",
            "    return customers * stays_a_week**weeks",
        ),
        mistakes=(
            Mistake(
                lambda: CUSTOMERS * (1 - CHURN * WEEKS),
                mark(
                    "Your function lets as many people leave every week as in the first. But the share is one of those "
                    "who are left: take the power and not the product."
                ),
                misconception="straight-line",
            ),
            Mistake(
                lambda: CUSTOMERS * (1 - CHURN),
                mark("Your function stops after one week. Each further week takes its share of those who are left."),
            ),
            Mistake(
                lambda: CUSTOMERS * CHURN**WEEKS,
                mark("Your function keeps those who leave. It is one minus the churn that stays."),
            ),
            Mistake(
                lambda: CUSTOMERS * (1 - STAY),
                mark("Your function gives those who have left. The question is about those who are still there."),
            ),
            Mistake(
                lambda: STAY,
                mark("Your function gives a share. Multiply it by the customers at the start."),
            ),
            Mistake(
                lambda: CUSTOMERS - CHURN * WEEKS,
                mark("Your function subtracts shares from people. A share becomes people when it is multiplied."),
            ),
            Mistake(
                lambda: CUSTOMERS * (1 - CHURN) * WEEKS,
                mark("Your function multiplies by the weeks, so customers become more with time. Take the power."),
            ),
        ),
    ),
)
