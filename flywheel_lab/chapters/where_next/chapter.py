"""Chapter 09, the next euro: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="09",
    key="where_next",
    title=mark("The next euro"),
    question=mark("Three desks want the same euro. Who gets it?"),
    promise=mark(
        "say what a lead may cost; compare ads, checkout and loyalty in euros and on one day; say how sure you are, "
        "what it rests on, and whether a test is worth its time"
    ),
    goals=(
        mark("say what a lead and a fan are worth, and what a lead may cost at most;"),
        mark("compare levers in euros, within a year and within three;"),
        mark("tell the next euro from the average one, and split a budget;"),
        mark("say how sure you are, what is guessed, and which test is worth its time;"),
        mark("tell whether something worked, or would have come anyway."),
    ),
    items=(
        "where_next.quiz-desks",
        "where_next.lead",
        "where_next.stoves",
        "where_next.year",
        "where_next.second-half",
        "where_next.quiz-spread",
        "where_next.five-times",
        "where_next.quiz-rests",
        "where_next.quiz-sure",
        "where_next.quiz-tests",
        "where_next.quiz-struck",
        "where_next.quiz-worked",
        "where_next.note",
        "where_next.page",
    ),
    minutes=35,
    face="desks",
)
