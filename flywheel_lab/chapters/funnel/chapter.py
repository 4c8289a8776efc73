"""Chapter 01, the funnel: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CURIOUS = (
    "funnel.finer",
    "funnel.own",
    "funnel.report",
    "funnel.quiz-report",
    "funnel.return",
    "funnel.third",
    "funnel.dwell",
    "funnel.backtest",
    "funnel.quiz-times",
)

CHAPTER = Chapter(
    number="01",
    key="funnel",
    title=mark("The funnel"),
    question=mark("Everything takes twice as long. What does your funnel show?"),
    promise=mark(
        "multiply the stages of a funnel; say what it shows and what it hides; count the people who are inside right "
        "now; say what still comes in after the ads are off; tell arithmetic from opinion when somebody buries it"
    ),
    goals=(
        mark("multiply the stages of a funnel, and say whether “few are left” is bad news;"),
        mark("say what a funnel shows, and what it hides;"),
        mark("count the people who are inside right now;"),
        mark("tell when your orders feel that the ads are off;"),
        mark("say what evidence a complaint about the funnel needs."),
    ),
    items=(
        "funnel.doubled",
        "funnel.quiz-steps",
        "funnel.overall",
        "funnel.fill",
        "funnel.inside",
        "funnel.look-in-words",
        "funnel.waiting",
        "funnel.quiz-clock",
        "funnel.stop",
        "funnel.pipeline",
        "funnel.quarter",
        "funnel.quiz-evidence",
        "funnel.dead",
        *CURIOUS,
    ),
    deeper=CURIOUS,
    minutes=40,
    face="funnel",
)
