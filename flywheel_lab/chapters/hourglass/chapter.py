"""Chapter 02, the hourglass: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CURVES = (mark("as it is", "stage"), mark("longer retention", "stage"))  # the names of curves in its notebook

CHAPTER = Chapter(
    number="02",
    key="hourglass",
    title=mark("The hourglass"),
    question=mark("You stop all advertising. How many customers are left after a year?"),
    promise=mark(
        "name the ten phases and what customers ask in them; say what happens to customers when the pushes end, and "
        "when one sees it; calculate how long customers stay and how many leave in a year; explain why retention "
        "rises with age; judge three claims about customers"
    ),
    goals=(
        mark("name the ten phases of the hourglass, what the customer asks in each, and what to beware of;"),
        mark("say what happens to customers when nobody pushes any more, and why;"),
        mark("calculate how long customers stay, how many there are, and which share of them leaves in a year;"),
        mark("say what the churn of the first year tells about later years, and what it does not;"),
        mark("judge what is said about starting anew each quarter, bad word of mouth and onboarding done for good."),
    ),
    items=(
        "hourglass.waiting",
        "hourglass.quiz-asks",
        "hourglass.advocates",
        "hourglass.stop",
        "hourglass.curve-in-words",
        "hourglass.lifetime",
        "hourglass.lasts",
        "hourglass.year",
        "hourglass.own",
        "hourglass.measured",
        "hourglass.later",
        "hourglass.forecast",
        "hourglass.pause",
    ),
    banner="glass",
)
