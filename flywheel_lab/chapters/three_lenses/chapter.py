"""Chapter 06."""

from ...messages import mark
from .chapter import Chapter

CHAPTER = Chapter(
    number="06",
    key="lenses",
    file="06_three_lenses.ipynb",
    title=mark("Three lenses"),
    question=mark("Funnel, hourglass, flywheel: which of the three is right?"),
    goals=(
        mark("read one set of customers as a funnel, an hourglass and a flywheel, and keep the books in balance;"),
        mark("estimate a loop gain by counting who was referred;"),
        mark("judge claims by looking for a setting in which they hold and one in which they fail;"),
        mark("say where the picture of the flywheel breaks;"),
        mark("say what a system of customer records shows of the ten phases, and what must be derived."),
    ),
    items=(
        "lenses.right",
        "lenses.outside",
        "lenses.balance",
        "lenses.credit",
        "lenses.share",
        "lenses.export",
        "lenses.silent",
    ),
)
