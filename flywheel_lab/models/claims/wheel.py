"""Claims about the wheel of metal: a disc of 0.5 m radius under a steady torque, braked by oil (see PhysicalFlywheel).

`ω = τ/b (1 - exp(-t/T))` while it is driven, with `T = I/b`; let go, it keeps `exp(-t/T)` of its speed.
"""

import math

from ...messages import mark
from ..wheel.flywheel import RPM
from .claim import Case, Claim, Numbers, Settings, lever

RADIUS = 0.5  # m
TORQUE = 3.0  # N m
PUSHED = 30.0  # s, until the wheel is let go
LIGHT = 40.0  # kg
SHOWN = 300.0  # s, in the picture of a wheel that is driven on
FIRST = 1.0  # rpm of the first turns, that "times faster" compares with

_DISC = {"radius": RADIUS, "torque": TORQUE, "rpm": RPM}
_OIL = mark("It grows with the speed.")


def inertia(mass: float) -> float:
    """Return the moment of inertia of a disc in kg m²; `mass` in kg.

    >>> inertia(40)
    5.0
    """
    return mass * RADIUS**2 / 2


def speed(mass: float, viscous: float, time: float) -> float:
    """Return the speed in rad/s of a wheel that is driven from rest for 30 s and then let go; viscous is above 0.

    >>> round(speed(40, 0.2, 30), 3), round(speed(40, 0.2, 55), 3)
    (10.482, 3.856)
    """
    decay = viscous / inertia(mass)
    driven = TORQUE / viscous * -math.expm1(-decay * min(time, PUSHED))
    return driven * math.exp(-decay * max(0.0, time - PUSHED))


def _mass(settings: Settings) -> Numbers:
    viscous, heavy = settings["viscous"], LIGHT * settings["times"]
    fast, slow = viscous / inertia(LIGHT), viscous / inertia(heavy)
    apart = math.log(math.expm1(PUSHED * fast) / math.expm1(PUSHED * slow))
    return {
        "light": speed(LIGHT, viscous, settings["time"]) / RPM,
        "heavy": speed(heavy, viscous, settings["time"]) / RPM,
        "crossing": apart / (fast - slow),
        "terminal": TORQUE / viscous / RPM,
    }


def _faster(settings: Settings) -> Numbers:
    viscous, target = settings["viscous"], settings["faster"] * FIRST * RPM
    terminal = TORQUE / viscous if viscous else math.inf
    return {
        "target": target / RPM,
        "terminal": terminal / RPM,
        "seconds": _seconds(inertia(settings["mass"]), viscous, target),
        "power": TORQUE * target,
    }


def _seconds(of: float, viscous: float, target: float) -> float:
    """Return the time that the torque takes from rest to the speed `target`; inf if it never gets there."""
    if not viscous:
        return of * target / TORQUE
    braked = target * viscous / TORQUE
    return -of / viscous * math.log1p(-braked) if braked < 1 else math.inf


MASS = Claim(
    name="mass",
    parameters=(
        lever("times", (1.5, 5, 0.5), mark("× as heavy"), mark("Second wheel"), mark("Compared with 40 kg.")),
        lever("viscous", (0.05, 1.0, 0.05), "N m s", mark("Oil friction"), _OIL),
        lever("time", (5, 180, 5), "s", mark("Time"), mark("When you look. Until 30 s both are driven alike.")),
    ),
    start={"times": 3, "viscous": 0.2, "time": 30},
    measure=_mass,
    cases=(Case("holds", "heavy", "is above", "light"), Case("fails", "time", "is at most", PUSHED)),
    otherwise="fails_soon",
    given={**_DISC, "pushed": PUSHED, "light": LIGHT},
    inside=lambda settings, numbers: settings["time"] > numbers["crossing"],
)
FASTER = Claim(
    name="faster",
    parameters=(
        lever("faster", (10, 500, 10), "×", mark("How much faster"), mark("Than its first turns, at 1 rpm.")),
        lever("viscous", (0.0, 1.0, 0.05), "N m s", mark("Oil friction"), _OIL),
        lever("mass", (10, 200, 10), "kg", mark("Mass"), mark("A disc of 1 m diameter, driven with 3 N m.")),
    ),
    start={"faster": 200, "viscous": 0.2, "mass": 40},
    measure=_faster,
    cases=(Case("fails", "seconds", "has no limit"), Case("holds", "terminal", "has a limit")),
    otherwise="holds_free",
    given={**_DISC, "first": FIRST, "shown": SHOWN},
    inside=lambda _settings, numbers: numbers["terminal"] > numbers["target"],
)
