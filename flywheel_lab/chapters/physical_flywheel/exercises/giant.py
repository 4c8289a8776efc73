"""Chapter 04, the wheel of the book in numbers: how dense it is, how it resists, and how soon it turns once.

Source: Collins (2001), Good to Great, whose wheel measures 30 feet across and 2 feet through and weighs 5000 pounds.
"""

import math

from ....lessons.exercise import Exercise, Mistake
from ....lessons.quantity import Quantity
from ....messages import mark
from ....models.wheel import COLLINS, FORCE, THICKNESS

MASS, RADIUS = COLLINS.mass, COLLINS.radius


def _volume(radius: float) -> float:
    return math.pi * radius**2 * THICKNESS


EXERCISES = (
    Exercise(
        name="physical_flywheel.density",
        label=mark("Density of the wheel"),
        unit="kg/m³",
        solution=lambda: MASS / _volume(RADIUS),
        ask=mark("How dense is Collins’ wheel?"),
        quantities=(
            Quantity(mark("mass", "quantity"), mark("mass of the wheel, in kilograms"), lambda: MASS),
            Quantity(mark("radius", "quantity"), mark("radius of the wheel, in metres"), lambda: RADIUS),
            Quantity(mark("thickness", "quantity"), mark("thickness of the wheel, in metres"), lambda: THICKNESS),
        ),
        formula="mass / (π × radius² × thickness)",
        because=mark(
            "That’s far lighter than wood. The wheel in the book is only a picture: its size and its weight don’t"
            " go together."
        ),
        hints=(
            mark("Density is mass divided by volume. What is the volume of a flat disc?"),
            mark("The area of the circle times the thickness is the volume."),
        ),
        steps=(
            "area = math.pi * collins.radius**2",
            "volume = area * thickness",
            "answer = collins.mass / volume",
        ),
        mistakes=(
            Mistake(
                lambda: MASS / _volume(2 * RADIUS),
                mark("You took the diameter for the radius. Halve it first."),
            ),
            Mistake(
                lambda: MASS / (math.pi * RADIUS**2),
                mark("That is mass per area. The disc has a thickness too."),
            ),
            Mistake(
                lambda: _volume(RADIUS) / MASS,
                mark("Upside down: that is volume per mass. Swap the two."),
            ),
        ),
    ),
    Exercise(
        name="physical_flywheel.inertia",
        label=mark("Moment of inertia"),
        unit="kg m²",
        solution=lambda: COLLINS.inertia,
        ask=mark("What is the moment of inertia of Collins’ wheel, a disc?"),
        quantities=(
            Quantity(mark("mass", "quantity"), mark("mass of the wheel, in kilograms"), lambda: MASS),
            Quantity(mark("radius", "quantity"), mark("radius of the wheel, in metres"), lambda: RADIUS),
        ),
        formula="mass × radius² / 2",
        because=mark(
            "The moment of inertia grows with the mass and with the square of the radius. It is what resists a torque."
        ),
        hints=(
            mark("Mass twice as far out counts four times. What power of the radius is that?"),
            mark("A disc has half the moment of inertia of a ring with the same mass and radius."),
        ),
        steps=(
            "ring = collins.mass * collins.radius**2",
            "answer = ring / 2",
        ),
        mistakes=(
            Mistake(
                lambda: MASS * RADIUS**2,
                mark("That is a ring, with all its mass at the rim. In a disc much of the mass lies further in."),
            ),
            Mistake(
                lambda: MASS * RADIUS / 2,
                mark("The radius has to be squared: mass further out moves faster and has the longer lever."),
            ),
            Mistake(
                lambda: 2 * MASS * RADIUS**2,
                mark("You took the diameter for the radius: that makes it four times too large."),
            ),
        ),
    ),
    Exercise(
        name="physical_flywheel.turn",
        label=mark("Seconds for the first turn"),
        unit=mark("seconds"),
        solution=lambda: COLLINS.time_to_turn(FORCE * RADIUS),
        ask=mark("How many seconds does the first turn take without friction?"),
        quantities=(
            Quantity(mark("force", "quantity"), mark("force of two people at the rim, in newtons"), lambda: FORCE),
            Quantity(mark("radius", "quantity"), mark("radius of the wheel, in metres"), lambda: RADIUS),
            Quantity(
                mark("moment of inertia", "quantity"),
                mark("moment of inertia of the wheel, in kg m²"),
                lambda: COLLINS.inertia,
            ),
        ),
        formula="sqrt(4 × π × moment of inertia / (force × radius))",
        because=mark(
            "Seconds, not hours: without friction, two people at the rim would turn it quickly. If a first turn takes "
            "hours, something other than mass is in the way."
        ),
        hints=(
            mark("Under a steady torque the angle grows with the square of the time. What angle is a full turn?"),
            mark(
                "The angle is half the acceleration times the time squared; the acceleration is torque divided by"
                " moment of inertia."
            ),
        ),
        steps=(
            "torque = force * collins.radius",
            "acceleration = torque / collins.inertia",
            "answer = math.sqrt(4 * math.pi / acceleration)",
        ),
        mistakes=(
            Mistake(
                lambda: math.sqrt(2 * math.pi * COLLINS.inertia / (FORCE * RADIUS)),
                mark("The half is missing: the wheel starts from rest, so its mean speed is half of its last one."),
            ),
            Mistake(
                lambda: math.sqrt(4 * math.pi * COLLINS.inertia / FORCE),
                mark("You left out the lever. A force at the rim makes a torque of force times radius."),
            ),
            Mistake(
                lambda: math.sqrt(2 * COLLINS.inertia / (FORCE * RADIUS)),
                mark("That is the time for one radian. A full turn is longer."),
            ),
        ),
    ),
)
