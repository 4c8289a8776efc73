"""Chapter 04."""

from ...messages import mark
from .chapter import Chapter

CHAPTER = Chapter(
    number="04",
    key="wheel",
    file="04_physical_flywheel.ipynb",
    title=mark("The physical flywheel"),
    question=mark("You make the wheel six times as heavy. How much faster does it run?"),
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
        "wheel.start",
        "wheel.heavy",
        "wheel.terminal",
        "wheel.coast",
        "wheel.half",
        "wheel.train",
        "wheel.quiz-wrong",
        "wheel.quiz-repair",
        "wheel.turn-guess",
        "wheel.density",
        "wheel.inertia",
        "wheel.turn",
        "wheel.bearing",
    ),
)
