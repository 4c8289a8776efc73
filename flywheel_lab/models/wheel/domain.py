"""The domain of each parameter of a wheel, in SI units, declared once."""

from ...messages import mark
from ..domain import Domain

_FRICTION = mark("Friction and load brake, so they are counted from 0.")
_LATER = mark("Time is counted from 0.")
WHEEL = {
    domain.name: domain
    for domain in (
        Domain(
            name="mass",
            low=1e-12,
            high=1e15,
            slider=(10.0, 200.0, 5.0),
            unit="kg",
            label=mark("Mass"),
            tooltip=mark("A heavier wheel starts more slowly, coasts longer and wavers less."),
            advice=mark("A wheel has a mass, in kg."),
        ),
        Domain(
            name="radius",
            low=1e-9,
            high=1e9,
            slider=(0.2, 1.0, 0.05),
            unit="m",
            label=mark("Radius"),
            tooltip=mark("Mass far from the axle counts more: twice the radius, four times the moment of inertia."),
            advice=mark("A wheel has a radius, in m."),
        ),
        Domain(name="shape", low=1e-6, high=1.0, advice=mark('Write "disc", "ring" or the k of k m r².')),
        Domain(
            name="coulomb",
            low=0.0,
            high=1e15,
            slider=(0.0, 2.0, 0.05),
            unit="N m",
            label=mark("Bearing friction"),
            tooltip=mark("Brakes the same at every speed, so that it brings the wheel to a standstill."),
            advice=_FRICTION,
        ),
        Domain(
            name="viscous",
            low=0.0,
            high=1e15,
            slider=(0.0, 2.0, 0.05),
            unit="N m s",
            label=mark("Oil friction"),
            tooltip=mark("Grows with the speed; it decides how fast a steadily pushed wheel runs in the end."),
            advice=_FRICTION,
        ),
        Domain(
            name="drag",
            low=0.0,
            high=1e15,
            slider=(0.0, 0.2, 0.005),
            unit="N m s²",
            label=mark("Air drag"),
            tooltip=mark("Grows with the square of the speed."),
            advice=_FRICTION,
        ),
        Domain(
            name="imbalance",
            low=0.0,
            high=1e15,
            slider=(0.0, 20.0, 0.5),
            unit="kg m",
            label=mark("Wobble"),
            tooltip=mark("A mass out of balance presses on the bearing and brakes ever more as the wheel runs faster."),
            advice=_FRICTION,
        ),
        Domain(
            name="load",
            low=0.0,
            high=1e15,
            slider=(0.0, 2.0, 0.05),
            unit="N m",
            label=mark("Load"),
            tooltip=mark("What a machine at the axle takes: this is what the wheel is there for."),
            advice=_FRICTION,
        ),
        Domain(name="bearing", low=0.0, high=1e9, advice=_FRICTION),
        Domain(name="speed", low=0.0, high=1e12, advice=mark("The wheel turns one way: speeds are counted from 0.")),
        Domain(name="torque", low=0.0, high=1e15, advice=mark("Whatever brakes is friction or load, not torque.")),
        Domain(name="power", low=0.0, high=1e18, advice=mark("Whatever brakes is friction or load, not power.")),
        Domain(
            name="impulse",
            low=0.0,
            high=1e15,
            slider=(0.5, 20.0, 0.5),
            unit="N m s",
            label=mark("Strength of a push"),
            tooltip=mark("The momentum that one push gives, at any speed: torque × time."),
            advice=mark("Pushes go one way: they are counted from 0."),
        ),
        Domain(name="interval", low=1e-9, high=1e15, advice=mark("Some time passes between two pushes.")),
        Domain(name="times", low=0.0, high=1e15, advice=_LATER),
        Domain(name="until", low=1e-9, high=1e15, advice=mark("A picture of some time has a length, in seconds.")),
        Domain(name="turns", low=0.0, high=1e15, advice=mark("Turns are counted from 0.")),
        Domain(name="strength", low=1e-3, high=1e15, advice=mark("Steel bears some 4e8 Pa.")),
        Domain(name="density", low=1e-3, high=1e9, advice=mark("Steel has 7850 kg/m³.")),
    )
}
