"""Chapter 00, the first steps: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CURIOUS = ("start.departments", "start.total-in-words")

CHAPTER = Chapter(
    number="00",
    key="start",
    title=mark("Start"),
    question=mark("Every channel got better. Why did the total get worse?"),
    promise=mark(
        "notice when a total tells a different story from its parts; say what a picture of your firm shows and what it "
        "hides; commit to a number before you look, and give the bank your first answer"
    ),
    goals=(
        mark("notice when a total tells a different story from its parts;"),
        mark("say what a picture of your firm shows, and what it hides;"),
        mark("say which desk sees what, and what nobody sees;"),
        mark("commit to a number before you look, and learn from where you were off."),
    ),
    items=(
        "start.mixture",
        "start.swap",
        "start.brandt",
        "start.quiz-drawings",
        "start.quiz-desks",
        "start.weak-spots",
        "start.rumour",
        "start.bank",
        *CURIOUS,
    ),
    deeper=CURIOUS,
    minutes=25,
    face="mixture",
)
