"""Chapter 04, the physical flywheel: its question, its goals, and what it asks, in order."""

from ...lessons.chapter import Chapter
from ...messages import mark

CHAPTER = Chapter(
    number="04",
    key="physical_flywheel",
    formerly="wheel",
    title=mark("The physical flywheel"),
    question=mark("You make the wheel six times as heavy. How much faster does it run?"),
    promise=mark(
        "say what mass, friction and pushes do to a wheel; tell momentum, torque, energy and power apart; calculate "
        "how a wheel starts, runs and coasts; read a coast-down; judge what is said about the flywheel"
    ),
    goals=(
        mark("say what mass, friction and pushes each do to a wheel, and what they do not do;"),
        mark("tell momentum, torque, energy and power apart;"),
        mark("calculate how soon a wheel starts, how fast it runs in the end and how long it coasts;"),
        mark("read from a coast-down what brakes a wheel, and say when it cannot be told;"),
        mark(
            "judge what is said about the flywheel, from its history to the claim of a hundred thousand times "
            "the speed."
        ),
    ),
    items=(
        "physical_flywheel.start",
        "physical_flywheel.heavy",
        "physical_flywheel.speeds-in-words",
        "physical_flywheel.terminal",
        "physical_flywheel.coast",
        "physical_flywheel.half",
        "physical_flywheel.train",
        "physical_flywheel.quiz-wrong",
        "physical_flywheel.quiz-repair",
        "physical_flywheel.turn-guess",
        "physical_flywheel.density",
        "physical_flywheel.inertia",
        "physical_flywheel.turn",
        "physical_flywheel.bearing",
    ),
    banner="turning",
)
