"""Chapter 07, your own firm: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="07",
    key="your_firm",
    title=mark("Your own firm"),
    question=mark("Nobody pushes any more. How long does your firm last?"),
    promise=mark(
        "answer the bank's question from four numbers; say what is measured and what is hoped; find in your own "
        "records what is missing"
    ),
    goals=(
        mark("answer the bank's question from four numbers of your firm;"),
        mark("say what of it is measured, what is inferred, and what nobody can know;"),
        mark("lay the fields of your own system over the ten phases, and name those that are missing."),
    ),
    items=(
        "your_firm.quiz-order",
        "your_firm.quiz-cut",
        "your_firm.mine",
        "your_firm.first-month",
        "your_firm.brake",
        "your_firm.quiz-evidence",
        "your_firm.stay",
        "your_firm.export",
        "your_firm.quiz-fields",
        "your_firm.quiz-missing",
        "your_firm.silent",
        "your_firm.vendor",
        "your_firm.quiz-rows",
        "your_firm.bank",
    ),
    minutes=40,
    moved=("three_lenses.export", "three_lenses.silent"),
    face="firms",
)
