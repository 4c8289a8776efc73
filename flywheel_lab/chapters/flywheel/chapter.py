"""Chapter 05, the marketing flywheel: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="05",
    key="flywheel",
    title=mark("The marketing flywheel"),
    question=mark("A hundred newcomers bring in thirty more. How much longer do you coast?"),
    promise=mark(
        "say what the flywheel adds to the hourglass; calculate what referrals make of the same pushes; do the coast-"
        "down test; say what pushes, friction and mass are in a business; say when a flywheel turns by itself"
    ),
    goals=(
        mark("say what the flywheel adds to the hourglass, and measure it in one number;"),
        mark("calculate what referrals make of the same pushes;"),
        mark("do the coast-down test: stop pushing, and say how long the customers last;"),
        mark("name what pushes, friction and mass are in a business, and which of them can be measured;"),
        mark("say when a flywheel turns by itself, and what stops it then."),
    ),
    items=(
        "flywheel.gain",
        "flywheel.level",
        "flywheel.half",
        "flywheel.coast-in-words",
        "flywheel.quarter",
        "flywheel.start",
        "flywheel.strongest",
        "flywheel.lever",
        "flywheel.replace",
        "flywheel.itself",
        "flywheel.by-itself",
    ),
    banner="rolling",
)
