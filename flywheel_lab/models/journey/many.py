"""Many models of one journey at once, such as all that a log makes likely: arrays with a leading axis."""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..checks import Array
from .buying import moves

if TYPE_CHECKING:
    from .model import JourneyModel


class Journeys(NamedTuple):
    """The parameters of one model or of many: conversion (…, n, n), dwell (…, n), bought (…, n), referrals (…, n, n).

    >>> from flywheel_lab import one_stage
    >>> Journeys.of(one_stage(conversion=1, churn=0.1, referral=0.5)).loop_gain.round(6)
    array(0.5)
    """

    conversion: Array
    dwell: Array
    bought: Array
    referrals: Array

    @classmethod
    def of(cls, model: "JourneyModel") -> "Journeys":
        """Return the parameters of one model, without an axis of models."""
        return cls(model.conversion, model.dwell, model.bought, model.referrals)

    @property
    def step(self) -> Array:
        """Q + R of each model, shape (…, n, n)."""
        return moves(self.conversion, self.dwell) + self.referrals

    @property
    def loop_gain(self) -> Array:
        """G of each model, shape (…)."""
        q = moves(self.conversion, self.dwell)
        return np.asarray(np.abs(np.linalg.eigvals(np.linalg.solve(np.eye(q.shape[-1]) - q, self.referrals))).max(axis=-1))

    def some(self, these: Array) -> "Journeys":
        """Return the models that are marked, with their leading axis."""
        return Journeys(*(each[these] for each in self))
