"""Chapter 05, the marketing flywheel: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CURIOUS = (
    "flywheel.quiz-price",
    "flywheel.start",
    "flywheel.hard",
    "flywheel.quiz-tools",
    "flywheel.handover",
    "flywheel.quiz-effects",
    "flywheel.gain",
    "flywheel.quarter",
    "flywheel.lever",
    "flywheel.replace",
    "flywheel.quiz-words",
)

CHAPTER = Chapter(
    number="05",
    key="flywheel",
    title=mark("The marketing flywheel"),
    question=mark("Customers send you three leads in ten. How much longer do you last without ads?"),
    promise=mark(
        "say how long a firm lasts without ads, and how much of that it owes to referrals; tell what drives the wheel "
        "and what brakes it; find the brake that costs most; say when a wheel turns by itself"
    ),
    goals=(
        mark("say how long a firm lasts without ads, and how much of that it owes to referrals;"),
        mark("work out from two numbers what referrals make of the same ads;"),
        mark("sort what drives the wheel and what brakes it, and find the brake that costs most;"),
        mark("say when a wheel turns by itself, and what stops it then."),
    ),
    items=(
        "flywheel.quiz-senders",
        "flywheel.half",
        "flywheel.quiz-thread",
        "flywheel.quiz-circle",
        "flywheel.longer",
        "flywheel.coast-in-words",
        "flywheel.quiz-ring",
        "flywheel.level",
        "flywheel.impulse",
        "flywheel.quiz-energy",
        "flywheel.quiz-friction",
        "flywheel.quiz-brake-now",
        "flywheel.quiz-brake-later",
        "flywheel.quiz-brake-share",
        "flywheel.quiz-budget",
        "flywheel.grow",
        "flywheel.quiz-tips",
        "flywheel.by-itself",
        *CURIOUS,
    ),
    deeper=CURIOUS,
    minutes=40,
    face="rolling",
)
