"""Chapter 02, your own case: a formula that says how many customers are left after some weeks without new ones."""

from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark

# Chosen so that each mistake gives a number of its own, and so does rounding on the way.
CUSTOMERS, CHURN, WEEKS = 260, 0.03, 20

EXERCISES = (
    Exercise(
        name="hourglass.own",
        label=mark("A coast-down of your own"),
        arguments=(CUSTOMERS, CHURN, WEEKS),
        solution=lambda customers, churn, weeks: customers * (1 - churn) ** weeks,
        tolerance=0.001,
        ask=mark(
            "A share of your customers leaves each week, and nobody new comes. How many are left after some weeks? "
            "Build a formula that fits any firm, yours too."
        ),
        quantities=(
            Quantity(mark("customers", "quantity"), mark("customers at the start")),
            Quantity(mark("churn", "quantity"), mark("share of the customers that leaves each week")),
            Quantity(mark("weeks", "quantity"), mark("weeks that have passed")),
        ),
        formula="customers × (1 − churn)^weeks",
        others=((1200, 0.05, 13), (48, 0.01, 104)),
        because=mark(
            "Put your own numbers into it, and you know how long you coast without ads. What it leaves out is the "
            "pipeline: at first, people who are on their way still order."
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
                lambda customers, churn, weeks: customers * (1 - churn * weeks),
                mark(
                    "Your calculation lets as many people leave every week as in the first. But the share is one of "
                    "those who are left: take the power and not the product."
                ),
                misconception="straight-line",
            ),
            Mistake(
                lambda customers, churn, weeks: customers * (1 - churn),
                mark("Your calculation stops after one week. Each further week takes its share of those who are left."),
            ),
            Mistake(
                lambda customers, churn, weeks: customers * churn**weeks,
                mark("Your calculation keeps those who leave. It is one minus the churn that stays."),
            ),
            Mistake(
                lambda customers, churn, weeks: customers * (1 - (1 - churn) ** weeks),
                mark("Your calculation gives those who have left. The question is about those who are still there."),
            ),
            Mistake(
                lambda customers, churn, weeks: (1 - churn) ** weeks,
                mark("Your calculation gives a share. Multiply it by the customers at the start."),
            ),
            Mistake(
                lambda customers, churn, weeks: customers - churn * weeks,
                mark("Your calculation subtracts shares from people. A share becomes people when it is multiplied."),
            ),
            Mistake(
                lambda customers, churn, weeks: customers * (1 - churn) * weeks,
                mark("Your calculation multiplies by the weeks, so customers become more with time. Take the power."),
            ),
        ),
    ),
)
