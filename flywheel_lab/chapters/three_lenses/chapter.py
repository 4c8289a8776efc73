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
        "choose the picture that fits your question; keep the books of one week; say who takes the credit in a report; "
        "tell where the picture of a wheel breaks, and where a claim tips"
    ),
    goals=(
        mark("choose among funnel, hourglass and flywheel the picture that fits your question;"),
        mark("keep the books of one week, and say who takes the credit in a report;"),
        mark("tell where the picture of a wheel breaks, and where a claim tips."),
    ),
    items=(
        "three_lenses.right",
        "three_lenses.outside",
        "three_lenses.on-the-wall",
        "three_lenses.added-in-words",
        "three_lenses.balance",
        "three_lenses.credit",
        "three_lenses.quiz-crosswalk",
        "three_lenses.one-more",
        "three_lenses.quiz-twice",
        "three_lenses.new-label",
        "three_lenses.quiz-same-or-not",
        "three_lenses.best-of-both",
        "three_lenses.share",
    ),
    deeper=("three_lenses.share",),
    minutes=35,
    face="lenses",
)
