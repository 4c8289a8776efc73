"""Chapter 06, the three lenses: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="06",
    key="three_lenses",
    formerly="lenses",
    title=mark("Three lenses"),
    question=mark("Funnel, hourglass, flywheel: which of the three is right?"),
    promise=mark(
        "read one set of customers in three ways; estimate a loop gain by counting; find where claims hold and where "
        "they fail; say where the picture of the flywheel breaks; say what customer records show and what must be "
        "derived"
    ),
    goals=(
        mark("read one set of customers as a funnel, an hourglass and a flywheel, and keep the books in balance;"),
        mark("estimate a loop gain by counting who was referred;"),
        mark("judge claims by looking for a setting in which they hold and one in which they fail;"),
        mark("say where the picture of the flywheel breaks;"),
        mark("say what a system of customer records shows of the ten phases, and what must be derived."),
    ),
    items=(
        "three_lenses.right",
        "three_lenses.added-in-words",
        "three_lenses.outside",
        "three_lenses.balance",
        "three_lenses.credit",
        "three_lenses.share",
        "three_lenses.export",
        "three_lenses.silent",
    ),
    banner="lenses",
)
