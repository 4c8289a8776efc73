"""Journeys drawn at random, as Python makes them and as the browser gets them."""

from typing import Any

import numpy as np

from flywheel_lab import JourneyModel


def chain(rng: np.random.Generator) -> JourneyModel:
    """A funnel; some of its rates are 0 or 1 and some of its dwells 1."""
    n = int(rng.integers(1, 9))
    rates = np.where(rng.random(n) < 0.15, rng.integers(0, 2, n), rng.random(n))
    dwell = np.where(rng.random(n) < 0.3, 1.0, 1 + 11 * rng.random(n))
    return JourneyModel.chain([f"stage {i}" for i in range(n)], rates, dwell)


def network(rng: np.random.Generator) -> JourneyModel:
    """Any journey: ways back and past, several entries, referrals that may make it grow without limit."""
    n = int(rng.integers(2, 8))
    moves = rng.random((n, n)) * (rng.random((n, n)) < 0.6)
    np.fill_diagonal(moves, 0)
    moves *= rng.uniform(0.1, 0.95, n)[:, None] / np.maximum(moves.sum(axis=1), 1e-9)[:, None]
    entry = rng.random(n)
    return JourneyModel(
        stages=tuple(f"stage {i}" for i in range(n)),
        conversion=moves,
        dwell=1 + 7 * rng.random(n),
        bought=(1 - moves.sum(axis=1)) * rng.random(n),
        referrals=rng.random((n, n)) * rng.choice([0.0, 0.02, 0.1]),
        entry=entry / entry.sum(),
    )


def sent(model: JourneyModel) -> dict[str, Any]:
    names = ["conversion", "dwell", "bought", "entry", *(["referrals"] if model.referrals.any() else [])]
    arrays = {name: getattr(model, name).tolist() for name in names}
    return {**arrays, "purchase": model.stages.index(model.purchase)}
