"""Chapter 01, the funnel: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="01",
    key="funnel",
    title=mark("The funnel"),
    question=mark("Everything takes twice as long. What does your funnel show?"),
    promise=mark(
        "read AIDA, sales funnel and conversion funnel as one idea; calculate conversions from models and real "
        "customers; say what a funnel shows and hides; recognise three mistakes about time; judge what is said "
        "against the funnel"
    ),
    goals=(
        mark("read AIDA, the sales funnel and the conversion funnel as one idea with three vocabularies;"),
        mark("calculate a conversion correctly, from a model and from real customers;"),
        mark("say what a funnel shows and what it hides;"),
        mark("recognise three mistakes that reports make when they measure time;"),
        mark("put a prediction to the test before you rely on it;"),
        mark("judge what is said against the funnel, and where it is right."),
    ),
    items=(
        "funnel.overall",
        "funnel.return",
        "funnel.third",
        "funnel.doubled",
        "funnel.look-in-words",
        "funnel.fill",
        "funnel.inside",
        "funnel.own",
        "funnel.waiting",
        "funnel.dwell",
        "funnel.backtest",
        "funnel.report",
        "funnel.stop",
        "funnel.pipeline",
    ),
    banner="funnel",
)
