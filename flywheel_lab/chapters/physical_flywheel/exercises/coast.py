"""Chapter 04, what friction decides: the speed in the end, the way down, and the mean under pushes."""

from functools import lru_cache

from ....data.loading import load
from ....estimate.wheel import estimate_wheel
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.wheel import PhysicalFlywheel

SMALL = PhysicalFlywheel(mass=20, radius=0.5, viscous=0.5)  # as the code cells of the chapter set it, and all below
HEAVY = PhysicalFlywheel(mass=120, radius=0.5, viscous=0.5)
MEASURED = PhysicalFlywheel(mass=40, radius=0.5)
TORQUE = 2.0
PUSH = 3.0
PAUSE = 2.0
OF_THE_SMALL_WHEEL = (
    Quantity(
        mark("friction", "quantity"),
        mark("friction of the small wheel, for each rad/s of speed"),
        lambda: SMALL.viscous,
    ),
    Quantity(
        mark("moment of inertia", "quantity"),
        mark("moment of inertia of the wheel, in kg m²"),
        lambda: SMALL.inertia,
    ),
)


@lru_cache
def _ratio(name: str) -> float:
    """Return what was estimated for wheel A of the shipped coast-downs, in units of its inertia."""
    record = load("wheel_coastdown").query("wheel == 'A'")
    return float(estimate_wheel(record["time_s"], record["speed_rad_s"]).table()["estimate"][name])


EXERCISES = (
    Exercise(
        name="physical_flywheel.terminal",
        label=mark("Speed in the end"),
        unit="rad/s",
        solution=lambda: SMALL.terminal_speed(TORQUE),
        ask=mark("Which speed does the small wheel come to under this torque?"),
        quantities=(
            Quantity(mark("torque", "quantity"), mark("torque of the motor, in N m"), lambda: TORQUE),
            *OF_THE_SMALL_WHEEL,
        ),
        formula="torque / friction",
        because=mark(
            "In the end friction takes as much as the torque gives. The mass does not occur in it: it sets how "
            "long that takes."
        ),
        hints=(
            mark("In the end the speed no longer changes. Which two torques are then equal?"),
            mark("What brakes is the friction for each rad/s, times the speed."),
        ),
        steps=(
            "friction = small.viscous",
            "answer = torque / friction",
        ),
        mistakes=(
            Mistake(
                lambda: TORQUE / SMALL.inertia,
                mark("That is the acceleration at the start. Mass sets how soon, not how fast in the end."),
                misconception="mass-is-speed",
            ),
            Mistake(
                lambda: TORQUE * SMALL.viscous,
                mark("You multiplied by the friction. More friction would then make the wheel faster."),
            ),
        ),
    ),
    Exercise(
        name="physical_flywheel.half",
        label=mark("Time to half the speed"),
        unit=mark("seconds"),
        solution=lambda: SMALL.half_life(1.0),
        ask=mark("How many seconds pass until the small wheel, left alone, has half its speed?"),
        quantities=(
            Quantity(
                mark("moment of inertia", "quantity"),
                mark("moment of inertia of the wheel, in kg m²"),
                lambda: SMALL.inertia,
            ),
            Quantity(
                mark("friction", "quantity"),
                mark("friction of the small wheel, for each rad/s of speed"),
                lambda: SMALL.viscous,
            ),
        ),
        formula="moment of inertia / friction × ln(2)",
        because=mark(
            "Under friction that grows with the speed, every halving takes the same time. A heavier wheel coasts "
            "longer, and still runs down."
        ),
        hints=(
            mark("The speed shrinks by the same share in every second. Which function does that?"),
            mark(
                "The time constant is the moment of inertia divided by the friction; a halving takes that long times "
                "the natural logarithm of two."
            ),
        ),
        steps=(
            "constant = small.inertia / small.viscous",
            "answer = constant * math.log(2)",
        ),
        mistakes=(
            Mistake(
                lambda: SMALL.time_constant,
                mark("That is the time constant: by then the speed has fallen well below half."),
            ),
            Mistake(
                lambda: SMALL.time_constant / 2,
                mark("You counted on a straight line. But a slower wheel has less friction, so the loss slows down."),
            ),
        ),
    ),
    Exercise(
        name="physical_flywheel.train",
        label=mark("Mean speed under pushes"),
        unit="rad/s",
        solution=lambda: SMALL.push_train(PUSH, PAUSE).mean_speed,
        ask=mark("Which mean speed does the small wheel have in the long run, under regular pushes?"),
        quantities=(
            Quantity(mark("push", "quantity"), mark("strength of a push, in N m s"), lambda: PUSH),
            Quantity(mark("pause", "quantity"), mark("seconds from one push to the next"), lambda: PAUSE),
            *OF_THE_SMALL_WHEEL,
        ),
        formula="push / pause / friction",
        because=mark(
            "Only impulse per time and friction decide on the mean. Mass evens out the ripple between two pushes, and "
            "leaves the mean as it is."
        ),
        hints=(
            mark("In the long run friction takes between two pushes exactly what one push gives."),
            mark("Spread the push over the pause: that is a mean torque. Then divide by the friction."),
        ),
        steps=(
            "torque = push / pause",
            "answer = torque / small.viscous",
        ),
        mistakes=(
            Mistake(
                lambda: PUSH / SMALL.inertia,
                mark("That is the gain in speed from one push. The pushes before it count as well."),
            ),
            Mistake(
                lambda: PUSH / SMALL.viscous,
                mark("The pause is missing: rare pushes leave friction more time."),
            ),
            Mistake(
                lambda: 1 / PAUSE,
                mark(
                    "You counted pushes per second. A speed also needs to know how strong they are, and the friction."
                ),
                misconception="pushes-are-speed",
            ),
        ),
    ),
    Exercise(
        name="physical_flywheel.bearing",
        label=mark("Friction of the bearings"),
        unit="N m",
        solution=lambda: _ratio("coulomb") * MEASURED.inertia,
        ask=mark("With which torque do the bearings of wheel A brake?"),
        quantities=(
            Quantity(
                mark("bearings", "quantity"),
                mark("friction of the bearings, divided by the moment of inertia"),
                lambda: _ratio("coulomb"),
            ),
            Quantity(
                mark("speed friction", "quantity"),
                mark("friction that grows with the speed, divided by the moment of inertia"),
                lambda: _ratio("viscous"),
            ),
            Quantity(
                mark("moment of inertia", "quantity"),
                mark("moment of inertia of the wheel, in kg m²"),
                lambda: MEASURED.inertia,
            ),
        ),
        formula="bearings × moment of inertia",
        because=mark(
            "A coast-down alone shows how fast the speed falls. Only with the moment of inertia does that become a "
            "torque."
        ),
        hints=(
            mark("The table shows friction divided by the moment of inertia. How do you undo a division?"),
            mark(
                "The first row of the table belongs to the bearings. It is divided by the moment of inertia, and "
                "you want it undivided."
            ),
        ),
        steps=(
            'ratio = frictions.estimate["coulomb"]',
            "answer = ratio * wheel_a.inertia",
        ),
        mistakes=(
            Mistake(
                lambda: _ratio("coulomb"),
                mark(
                    "That is how much speed the bearings take per second. A torque is that times the moment of inertia."
                ),
            ),
            Mistake(
                lambda: _ratio("coulomb") / MEASURED.inertia,
                mark("You divided once more. The table is already divided by the moment of inertia."),
            ),
            Mistake(
                lambda: _ratio("viscous") * MEASURED.inertia,
                mark("That is the friction that grows with the speed. A bearing brakes the same at every speed."),
            ),
        ),
    ),
)
