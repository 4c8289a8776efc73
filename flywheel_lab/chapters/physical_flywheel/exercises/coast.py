"""Chapter 04, what friction decides: the mean under kicks, the way down, and the speed in the end."""

from functools import lru_cache

from ....data.loading import load
from ....estimate.wheel import estimate_wheel
from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.wheel import RPM, PhysicalFlywheel

SPINNING = PhysicalFlywheel(mass=20, radius=0.5, viscous=0.5)  # as the code cells of the chapter set it, and all below
MILL = PhysicalFlywheel(mass=120, radius=0.5, viscous=0.5)
MEASURED = PhysicalFlywheel(mass=40, radius=0.5)
TORQUE = 2.0
KICK = 3.0
STRENGTH, PAUSE = 5.0, 10.0  # of the kicks of somebody who kicks seldom: times as hard, seconds


@lru_cache
def _ratio(name: str) -> float:
    """Return what was estimated for wheel A of the shipped coast-downs, in units of its inertia."""
    record = load("wheel_coastdown").query("wheel == 'A'")
    return float(estimate_wheel(record["time_s"], record["speed_rad_s"]).table()["estimate"][name])


def _every_second() -> float:
    """Return the turns a minute of the spinning wheel under a kick a second, on average in the long run."""
    return SPINNING.push_train(KICK, 1.0).mean_speed / RPM


EXERCISES = (
    Exercise(
        name="physical_flywheel.train",
        label=mark("Seldom, but hard"),
        unit=mark("turns a minute"),
        solution=lambda: SPINNING.push_train(STRENGTH * KICK, PAUSE).mean_speed / RPM,
        ask=mark("With Tarek's kicks: how many turns a minute does the spinning wheel make, on average?"),
        quantities=(
            Quantity(
                mark("kick a second", "quantity"),
                mark("turns a minute on average, with a kick a second"),
                _every_second,
            ),
            Quantity(
                mark("times as hard", "quantity"), mark("how hard Tarek kicks, compared with you"), lambda: STRENGTH
            ),
            Quantity(
                mark("seconds apart", "quantity"), mark("seconds from one of his kicks to the next"), lambda: PAUSE
            ),
        ),
        formula="kick a second × times as hard / seconds apart",
        because=mark(
            "What counts is how hard all the kicks of a minute are together, and friction. Half as much in, half "
            "the speed; weight doesn’t come into it."
        ),
        hints=(
            mark(
                "In the long run friction takes exactly what the kicks give. How much do his give, compared with yours?"
            ),
            mark("Spread each of his kicks over the seconds until the next one. What share of yours is that?"),
        ),
        steps=(
            "train = spinning.push_train(3, 1)",
            "every_second = train.mean_speed / fl.models.wheel.RPM",
            "answer = every_second * strength / pause",
        ),
        mistakes=(
            Mistake(
                lambda: _every_second() * STRENGTH,
                mark("You forgot the pauses. Between two kicks friction has plenty of time."),
            ),
            Mistake(
                lambda: _every_second() / PAUSE,
                mark("You only counted the kicks. How hard they are counts as much."),
                misconception="pushes-are-speed",
            ),
            Mistake(
                _every_second,
                mark("That is your own speed. His kicks are harder, but not hard enough to make up for the pauses."),
            ),
        ),
    ),
    Exercise(
        name="physical_flywheel.half",
        label=mark("Time to half the speed"),
        unit=mark("seconds"),
        solution=lambda: SPINNING.half_life(1.0),
        ask=mark("How many seconds until the spinning wheel, left alone, has half its speed?"),
        quantities=(
            Quantity(
                mark("mill wheel", "quantity"),
                mark("seconds until the mill wheel has half its speed"),
                lambda: MILL.half_life(1.0),
            ),
            Quantity(
                mark("times as heavy", "quantity"),
                mark("how many times as heavy the mill wheel is"),
                lambda: MILL.mass / SPINNING.mass,
            ),
        ),
        formula="mill wheel / times as heavy",
        because=mark(
            "The same friction has only a sixth of the weight to stop. Weight against friction decides how long a"
            " wheel coasts, never one of them alone."
        ),
        hints=(
            mark("Friction takes the same from both. Which of the two has less to lose?"),
            mark("The friction is the same, so the time goes with the weight."),
        ),
        steps=(
            "times = mill.mass / spinning.mass",
            "answer = mill.half_life(1) / times",
        ),
        mistakes=(
            Mistake(
                lambda: MILL.half_life(1.0) * MILL.mass / SPINNING.mass,
                mark("You multiplied. Then the light wheel would coast longer than the heavy one."),
            ),
            Mistake(
                lambda: MILL.half_life(1.0),
                mark("That is the mill wheel's time. The friction is the same, but here it has less to stop."),
            ),
        ),
    ),
    Exercise(
        name="physical_flywheel.terminal",
        label=mark("Speed in the end"),
        unit="rad/s",
        solution=lambda: SPINNING.terminal_speed(TORQUE),
        ask=mark("What speed does the spinning wheel reach in the end, under this torque?"),
        quantities=(
            Quantity(mark("torque", "quantity"), mark("torque of the motor, in N m"), lambda: TORQUE),
            Quantity(
                mark("friction", "quantity"),
                mark("friction of the spinning wheel, for each rad/s of speed"),
                lambda: SPINNING.viscous,
            ),
            Quantity(
                mark("moment of inertia", "quantity"),
                mark("moment of inertia of the wheel, in kg m²"),
                lambda: SPINNING.inertia,
            ),
        ),
        formula="torque / friction",
        because=mark(
            "In the end friction takes as much as the torque gives. Mass has no say in that: it only sets how "
            "long it takes."
        ),
        hints=(
            mark("In the end the speed no longer changes. Which two torques are equal then?"),
            mark("Friction is its coefficient times the speed."),
        ),
        steps=(
            "friction = spinning.viscous",
            "answer = torque / friction",
        ),
        mistakes=(
            Mistake(
                lambda: TORQUE / SPINNING.inertia,
                mark("That is the acceleration at the start. Mass sets how soon, not how fast in the end."),
                misconception="mass-is-speed",
            ),
            Mistake(
                lambda: TORQUE * SPINNING.viscous,
                mark("You multiplied by the friction. More friction would then make the wheel faster."),
            ),
        ),
    ),
    Exercise(
        name="physical_flywheel.bearing",
        label=mark("Friction of the bearings"),
        unit="N m",
        solution=lambda: _ratio("coulomb") * MEASURED.inertia,
        ask=mark("What torque do the bearings of wheel A brake with?"),
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
            mark("Take the row of the bearings, and multiply."),
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
