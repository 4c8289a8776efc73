"""Many models of one journey at once, such as all that a log makes likely, and what levers do to them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from ..checks import Array
from ..journey.buying import moves
from .lever import Lever

if TYPE_CHECKING:
    from ..journey import JourneyModel


NEARLY_ONE = 1 - 1e-9  # a factor of exactly 1 comes out a little below or above
NEARLY = 0.99  # of those who leave the last stage: if all stayed, they would stay for ever


class Journeys(NamedTuple):
    """The parameters of one model or of many: conversion (…, n, n), dwell (…, n), bought (…, n), referrals (…, n, n).

    >>> from flywheel_lab import one_stage
    >>> Journeys.of(one_stage(conversion=1, churn=0.1, referral=0.05)).loop_gain.round(6)
    np.float64(0.5)
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
        return np.asarray(
            np.abs(np.linalg.eigvals(np.linalg.solve(np.eye(q.shape[-1]) - q, self.referrals))).max(axis=-1)
        )

    @property
    def fades(self) -> npt.NDArray[np.bool_]:
        """Whether what follows from a customer comes to an end: G below 1, shape (…)."""
        return np.asarray(self.loop_gain < NEARLY_ONE)

    def some(self, these: Array) -> "Journeys":
        """Return the models that are marked, with their leading axis."""
        return Journeys(*(each[these] for each in self))


def pull(
    levers: Sequence[Lever],
    strength: Array,
    journeys: Journeys,
    pushes: float,
    ads: float,
    stages: tuple[str, ...],
    at: int,
) -> tuple[Journeys, Array]:
    """Return the models with each lever at its strength, shape (…, L), and the leads a step, shape (…).

    `ads` are euros a month that go into ads today, `at` is the stage of the purchase.
    """
    shape = np.broadcast_shapes(strength.shape[:-1], journeys.dwell.shape[:-1])
    own = (each.shape[journeys.dwell.ndim - 1 :] for each in journeys)
    conversion, dwell, bought, referrals = (
        np.broadcast_to(each, shape + size).astype(strength.dtype) for each, size in zip(journeys, own, strict=True)
    )
    leads = np.full(shape, pushes, strength.dtype)
    for k, lever in enumerate(levers):
        more = lever.most(ads) * np.broadcast_to(strength[..., k], shape)
        share = np.where(more.real < 1, more, 1.0)
        if lever.kind == "push":
            leads = leads * (1 + more)
        elif lever.kind == "refer":
            referrals = referrals * (1 + more)[..., None, None]
        for i in lever.places(stages, at):
            if lever.kind == "pace":
                dwell[..., i] = 1 + (dwell[..., i] - 1) * (1 - share)  # a stay is one step at least
                continue
            stays = conversion[..., i, :].sum(-1) + bought[..., i]
            if lever.kind == "stay" and not stays.real.any():  # nowhere to go on to: who stays is there for longer
                dwell[..., i] = dwell[..., i] / (1 - np.where(more.real < NEARLY, more, NEARLY))
                continue
            factor = 1 + (1 - stays) * share / np.where(stays.real > 0, stays, 1.0)  # each way keeps its share
            conversion[..., i, :] = conversion[..., i, :] * factor[..., None]
            bought[..., i] = bought[..., i] * factor
    return Journeys(conversion, dwell, bought, referrals), leads
