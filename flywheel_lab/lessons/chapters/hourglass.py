"""Chapter 02."""

from ...messages import mark
from .chapter import Chapter

CHAPTER = Chapter(
    number="02",
    key="hourglass",
    file="02_hourglass.ipynb",
    title=mark("The hourglass"),
    question=mark("You stop all advertising. How many customers are left after a year?"),
    goals=(
        mark("name the ten phases of the hourglass, what the customer asks in each, and what to beware of;"),
        mark("say what happens to customers when nobody pushes any more, and how long it takes until one sees it;"),
        mark("calculate how long customers stay, how many there are, and which share of them leaves in a year;"),
        mark("explain why retention rises with age even if nobody changes;"),
        mark("judge what is said about starting anew each quarter, bad word of mouth and finished onboarding."),
    ),
    items=(
        "hourglass.waiting",
        "hourglass.quiz-asks",
        "hourglass.advocates",
        "hourglass.stop",
        "hourglass.lifetime",
        "hourglass.lasts",
        "hourglass.year",
        "hourglass.own",
        "hourglass.measured",
        "hourglass.later",
        "hourglass.forecast",
        "hourglass.pause",
    ),
)
