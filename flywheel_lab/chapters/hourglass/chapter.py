"""Chapter 02, the hourglass: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="02",
    key="hourglass",
    title=mark("The hourglass"),
    question=mark("You stop all advertising. How many customers are left after a year?"),
    promise=mark(
        "say how long a firm lasts when nobody new comes, and which number warns you first; work out how long "
        "customers stay; tell by a question which of ten phases somebody is in, and answer it"
    ),
    goals=(
        mark("say how long a firm lasts when nobody new comes, and which number warns you first;"),
        mark("work out how long customers stay, from two numbers that you have;"),
        mark("tell by a question which of ten phases somebody is in, and answer it."),
    ),
    items=(
        "hourglass.stop",
        "hourglass.curve-in-words",
        "hourglass.lifetime",
        "hourglass.lasts",
        "hourglass.lowest",
        "hourglass.pause",
        "hourglass.scratch",
        "hourglass.quiz-ask-first",
        "hourglass.quiz-ask-next",
        "hourglass.quiz-three",
        "hourglass.wider",
        "hourglass.advocates",
        "hourglass.written-once",
        "hourglass.year",
        "hourglass.own",
        "hourglass.later",
        "hourglass.forecast",
        "hourglass.quiz-sorting",
    ),
    deeper=(
        "hourglass.year",
        "hourglass.own",
        "hourglass.later",
        "hourglass.forecast",
        "hourglass.quiz-sorting",
    ),
    minutes=40,
    face="glass",
)
