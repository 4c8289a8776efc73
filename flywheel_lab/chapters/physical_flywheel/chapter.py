"""Chapter 04, the physical flywheel: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

DEEPER = (
    "physical_flywheel.terminal",
    "physical_flywheel.quiz-repair",
    "physical_flywheel.density",
    "physical_flywheel.inertia",
    "physical_flywheel.turn",
    "physical_flywheel.bearing",
)
CHAPTER = Chapter(
    number="04",
    key="physical_flywheel",
    formerly="wheel",
    title=mark("The physical flywheel"),
    question=mark("You make the wheel six times as heavy. How much faster does it run?"),
    promise=mark(
        "say what weight, friction and pushes do to a wheel; draw how it gets going and how it runs down; see in a "
        "coast-down what brakes it; judge what is said about the flywheel"
    ),
    goals=(
        mark("say what weight, friction and pushes each do to a wheel, and what they don't;"),
        mark("draw how a wheel gets going, and how it runs down;"),
        mark("see in a coast-down what brakes a wheel;"),
        mark("judge what people say about the flywheel."),
    ),
    items=(
        "physical_flywheel.heavy",
        "physical_flywheel.start",
        "physical_flywheel.speeds-in-words",
        "physical_flywheel.train",
        "physical_flywheel.pushes",
        "physical_flywheel.coast",
        "physical_flywheel.half",
        "physical_flywheel.brakes",
        "physical_flywheel.quiz-bearings",
        "physical_flywheel.flow",
        "physical_flywheel.quiz-wrong",
        "physical_flywheel.quiz-mend",
        "physical_flywheel.turn-guess",
        "physical_flywheel.no-harder",
        "physical_flywheel.watt",
        "physical_flywheel.quiz-factors",
        "physical_flywheel.quiz-properties",
        "physical_flywheel.tool",
        *DEEPER,
    ),
    deeper=DEEPER,
    minutes=38,
    face="turning",
)
