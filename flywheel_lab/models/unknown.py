"""Stages with an unknown dwell or conversion: whatever depends on them is refused in one sentence.

All else works as with any number there. An estimate has such a stage where a log never says when people leave it.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ..errors import ModelError
from ..messages import gettext as _
from . import checks
from .checks import Array

if TYPE_CHECKING:
    from .journey import JourneyModel


def check_unknown(unknown: object, stages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the stages whose dwell is not known, in order; raises ModelError for a name that is not a stage.

    >>> check_unknown(["c", "a"], ("a", "b", "c"))
    ('a', 'c')
    """
    if not isinstance(unknown, Iterable) or isinstance(unknown, str):
        message = _("unknown must be a list of stages whose dwell is not known, such as ['basket'], got {value!r}.")
        raise ModelError(message.format(value=unknown))
    names = [checks.stage(name, stages) for name in unknown]
    return tuple(stage for stage in stages if stage in names)


def with_gaps(values: npt.ArrayLike, unknown: Sequence[str], stages: tuple[str, ...]) -> Array:
    """Return the mean steps in each stage, shape (n,), nan where not known, whatever was given there.

    >>> with_gaps([2, 3], ["b"], ("a", "b"))
    array([ 2., nan])
    """
    given, gaps = checks.numbers(values, _("dwell")), np.isin(stages, unknown)
    if given.shape != gaps.shape:
        return checks.dwell(given, stages)
    for stage in np.array(stages)[np.isnan(given) & ~gaps]:
        message = _("dwell in '{stage}' is no number. Give one, or say that it is not known: unknown=['{stage}'].")
        raise ModelError(message.format(stage=stage))
    return np.where(gaps, np.nan, checks.dwell(np.where(gaps, 1.0, given), stages))


def known_dwell(model: "JourneyModel", what: str = "", where: npt.NDArray[np.bool_] | None = None) -> Array:
    """Return the dwell of a model, shape (n,), if known in the stages `where`, shape (n,) (default: all).

    `what` depends on it there; unknown dwells elsewhere are 1. Raises ModelError.

    >>> from flywheel_lab import JourneyModel
    >>> model = JourneyModel.chain(["a", "b"], [0.4], dwell=[2, 3], unknown=["b"])
    >>> known_dwell(model, where=np.array([True, False]))
    array([2., 1.])
    """
    refusal = why_unknown(model, what, where)
    if refusal:
        raise ModelError(refusal)
    return np.where(np.isnan(model.dwell), 1.0, model.dwell)


def without_rows(values: npt.ArrayLike, unknown: Sequence[str], stages: tuple[str, ...]) -> Array:
    """Return shares with a row for each stage, 0 where not known; anything without such rows is left alone.

    >>> without_rows([[0, 0.5], [0, 0]], ["a"], ("a", "b"))
    array([[0., 0.],
           [0., 0.]])
    """
    array = checks.numbers(values, _("conversion"))
    if array.ndim and len(array) == len(stages):
        array[np.isin(stages, unknown)] = 0.0
    return array


def known_shares(model: "JourneyModel", what: str, where: npt.NDArray[np.bool_] | None = None) -> Array:
    """Return the conversion of a model, shape (n, n), if known in the stages `where`; unknown rows elsewhere are 0.

    >>> from flywheel_lab import JourneyModel
    >>> model = JourneyModel(("a", "b"), [[0, 0.5], [0, 0]], [2, 3], unknown_conversion=["a"])
    >>> known_shares(model, "The share", where=np.array([False, True]))
    array([[0., 0.],
           [0., 0.]])
    """
    missing = np.isin(model.stages, model.unknown_conversion) & (True if where is None else where)
    if missing.any():
        message = _(
            "{what} cannot be known, because it is not known how many move on from '{stages}'. "
            "In a log, record who moves on and who is lost there; in a model, give numbers as conversion."
        )
        raise ModelError(message.format(what=what, stages=", ".join(np.array(model.stages)[missing])))
    return np.nan_to_num(model.conversion)


def known_referrals(model: "JourneyModel", what: str) -> None:
    """Raise ModelError if `what` depends on unknown referrals."""
    if model.unknown_referrals:
        message = _(
            "{what} cannot be known, because it is not known how many others the people in '{stages}' bring in. In a "
            "log, record who brought whom in (referrer) and when people leave; in a model, give numbers as referrals."
        )
        raise ModelError(message.format(what=what, stages=", ".join(model.unknown_referrals)))


def why_unknown(model: "JourneyModel", what: str = "", where: npt.NDArray[np.bool_] | None = None) -> str:
    """Return why `what`, which depends on the dwell in the stages `where`, cannot be known; "" if it can."""
    missing = np.isnan(model.dwell) & (True if where is None else where)
    if not missing.any():
        return ""
    message = _(
        "{what} cannot be known, because it is not known how long people stay in '{stages}'. "
        "In a log, record when people leave there; in a model, give a number as dwell."
    )
    return message.format(
        what=what or _("The course from step to step"), stages=", ".join(np.array(model.stages)[missing])
    )


def visited_stages(c: Array, entry: Array) -> npt.NDArray[np.bool_]:
    """Return which stages newcomers can reach, shape (n,)."""
    there = entry > 0
    for _stage in c:
        there = there | (c[there] > 0).any(axis=0)
    return there
