"""Turn what a learner types into arrays, or say what is wrong with it."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ..errors import ModelError
from ..messages import gettext as _
from .domain import CONVERSION, DWELL, PUSHES, Domain

Array = npt.NDArray[np.floating]


def stages(names: Sequence[str]) -> tuple[str, ...]:
    """Return the stage names; there is at least one, each a text, none empty, none twice."""
    if isinstance(names, str) or not all(isinstance(name, str) and name for name in names) or len(names) == 0:
        message = _("stages must be a list of names such as ['visit', 'basket'], got {value!r}.")
        raise ModelError(message.format(value=names))
    for name in names:
        if list(names).count(name) > 1:
            message = _("stage '{stage}' stands in the list {count} times. Give each stage a name of its own.")
            raise ModelError(message.format(stage=name, count=list(names).count(name)))
    return tuple(names)


def stage(name: str, names: tuple[str, ...]) -> str:
    """Return the name if it is one of the stages."""
    if name not in names:
        message = _("There is no stage '{stage}'. The stages are {stages}.")
        raise ModelError(message.format(stage=name, stages=", ".join(names)))
    return name


def people(count: float) -> float:
    """Return a number of people, at least 0."""
    return PUSHES.check(float(count), _("number of people"))


def rates(values: Sequence[float], names: tuple[str, ...]) -> Array:
    """Return the rates of a chain: one between two stages, or one a stage."""
    array = _numbers(values, _("rates"))
    if array.ndim != 1 or len(array) not in (len(names) - 1, len(names)):
        message = _("{n} stages need {fewer} rates (between the stages) or {n} (the last is who buys), got {got}.")
        raise ModelError(message.format(n=len(names), fewer=len(names) - 1, got=array.size))
    return _each(array, names, CONVERSION, _("conversion after '{stage}'"))


def conversion(matrix: npt.ArrayLike, names: tuple[str, ...]) -> Array:
    """Return the (n, n) matrix of shares, zero on the diagonal: who stays has not left."""
    array = _shaped(matrix, (len(names), len(names)), _("conversion"))
    for name, row in zip(names, array, strict=True):
        _each(row, (name,) * len(names), CONVERSION, _("conversion after '{stage}'"))
    for name, share in zip(names, np.diag(array), strict=True):
        if share:
            message = _("conversion from '{stage}' to itself must be 0, got {value:g}. Staying longer is dwell.")
            raise ModelError(message.format(stage=name, value=share))
    return array


def dwell(values: npt.ArrayLike, names: tuple[str, ...]) -> Array:
    """Return the mean steps in each stage, shape (n,)."""
    return _each(_shaped(values, (len(names),), _("dwell")), names, DWELL, _("dwell in '{stage}'"))


def shares(values: npt.ArrayLike, names: tuple[str, ...]) -> Array:
    """Return one share a stage, shape (n,)."""
    return _each(_shaped(values, (len(names),), _("bought")), names, CONVERSION, _("conversion after '{stage}'"))


def referrals(matrix: npt.ArrayLike, names: tuple[str, ...]) -> Array:
    """Return the (n, n) matrix of new people per person and step; it has no upper bound."""
    array = _shaped(matrix, (len(names), len(names)), _("referrals"))
    for name, row in zip(names, array, strict=True):
        _each(row, (name,) * len(names), PUSHES, _("referrals from '{stage}'"))
    return array


def entry(values: npt.ArrayLike, names: tuple[str, ...]) -> Array:
    """Return the shares of newcomers who enter each stage, shape (n,), sum 1."""
    array = _each(_shaped(values, (len(names),), _("entry")), names, CONVERSION, _("entry into '{stage}'"))
    if not np.isclose(array.sum(), 1):
        message = _("The shares of entry must add up to 1, got {total:g}. Each newcomer enters in one stage.")
        raise ModelError(message.format(total=array.sum()))
    return array


def leavers(matrix: Array, bought: Array, names: tuple[str, ...]) -> None:
    """Refuse a stage from which more people move on than leave it."""
    for name, total in zip(names, matrix.sum(axis=1) + bought, strict=True):
        if total > 1 + 1e-12:
            message = _("All conversions after '{stage}' together must be at most 1, got {total:g}. Lower one of them.")
            raise ModelError(message.format(stage=name, total=total))


def _numbers(values: object, what: str) -> Array:
    try:
        return np.array(values, dtype=float)
    except (TypeError, ValueError):
        raise ModelError(_("{what} must be numbers, got {value!r}.").format(what=what, value=values)) from None


def _shaped(values: object, shape: tuple[int, ...], what: str) -> Array:
    array = _numbers(values, what)
    if array.shape != shape:
        message = _("{what} must have the shape {shape} (a row for each stage), got {got}.")
        raise ModelError(message.format(what=what, shape=shape, got=array.shape))
    return array


def _each(values: Array, names: Sequence[str], domain: Domain, where: str) -> Array:
    for name, value in zip(names, values, strict=False):
        domain.check(float(value), where.format(stage=name))
    return values
