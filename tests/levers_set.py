"""What a learner can set on the screen of levers, at random."""

from typing import Any

import numpy as np

from flywheel_lab.widgets.levers import NextEuroExplorer


def any_choice(explorer: NextEuroExplorer, rng: np.random.Generator) -> dict[str, Any]:
    """Return a state that the screen could be set to; some guesses stay as they were."""
    firm = explorer.given["firms"][rng.integers(len(explorer.given["firms"]))]
    twice = {each["key"]: float(rng.uniform(1.05, 1.8)) for each in firm["levers"] if rng.random() < 0.4}
    reach = {each["key"]: twice.get(each["key"], each["twice"]) for each in firm["levers"] if each["effect"]}
    effects = {key: float(rng.uniform(0.002, 0.999) * (2 - up) / up) for key, up in reach.items() if rng.random() < 0.4}
    keys = [each["key"] for each in firm["levers"]]
    return {
        "firm": firm["key"],
        "budget": float(rng.uniform(firm["budget"]["min"], firm["budget"]["max"])),
        "until": int(rng.choice((52, 156, 260))),
        "sure": float(rng.choice((1.5, 2, 3))),
        "effects": effects,
        "twice": twice,
        "order": [keys[i] for i in rng.permutation(len(keys))] if rng.random() < 0.7 else [],
        "revealed": bool(rng.random() < 0.7),
    }


def put(explorer: NextEuroExplorer, state: dict[str, Any]) -> None:
    """Set a state; what it comes to is not worked out, which takes its time. Raises ControlError."""
    explorer.unobserve_all()
    with explorer.hold_trait_notifications():  # guesses are looked at together
        for name, value in state.items():
            setattr(explorer, name, value)
