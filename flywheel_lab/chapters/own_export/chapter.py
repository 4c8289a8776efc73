"""Chapter 08, your own export: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="08",
    key="own_export",
    title=mark("Your own export"),
    question=mark("You have your shop's export. How many customers do you have?"),
    promise=mark(
        "get from the rows of an export to people; choose a rule for silence and say what hangs on it; say what your "
        "export measures, what it can only infer, and what you have to record from now on"
    ),
    goals=(
        mark("get from the rows of an export to orders, and from orders to people;"),
        mark("tell a list of today from a journal, and say what each can answer;"),
        mark("choose a rule for silence, and say what hangs on it;"),
        mark("name what your export can't know, and what you record from now on."),
    ),
    items=(
        "own_export.quiz-lines",
        "own_export.customers",
        "own_export.quiz-ute",
        "own_export.onboarding",
        "own_export.silence",
        "own_export.back",
        "own_export.ninety",
        "own_export.quiz-hunt",
        "own_export.next-euro",
        "own_export.quiz-ledger",
        "own_export.quiz-record",
        "own_export.quiz-upload",
        "own_export.mine",
        "own_export.per-customer",
        "own_export.quiz-tally",
    ),
    deeper=("own_export.per-customer", "own_export.quiz-tally"),
    minutes=35,
    face="rows",
)
