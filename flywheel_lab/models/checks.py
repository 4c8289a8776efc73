"""Turn a learner's input into arrays, or say what is wrong with it."""

import math
from collections.abc import Iterable, Sequence, Set

import numpy as np
import numpy.typing as npt

from ..errors import ModelError
from ..messages import gettext as _
from ..messages import mark
from .domain import CONVERSION, DWELL, PEOPLE, Domain

Array = npt.NDArray[np.floating]


def stages(names: Sequence[str]) -> tuple[str, ...]:
    """Return the stage names: at least one, all of them texts, not empty and distinct."""
    ordered = isinstance(names, Iterable) and not isinstance(names, (str, Set))
    listed = tuple(names) if ordered else ()
    if not listed or not all(isinstance(name, str) and name for name in listed):
        message = _("stages must be a list of names such as ['visit', 'basket'], got {value!r}.")
        raise ModelError(message.format(value=names))
    for name in listed:
        if listed.count(name) > 1:
            message = _("stage '{stage}' stands in the list {count} times. Give each stage a name of its own.")
            raise ModelError(message.format(stage=name, count=listed.count(name)))
    return listed


def stage(name: str, names: tuple[str, ...]) -> str:
    """Return the name if it is one of the stages."""
    if name not in names:
        message = _("There is no stage '{stage}'. The stages are {stages}.")
        raise ModelError(message.format(stage=name, stages=", ".join(names)))
    return name


def people(count: float) -> float:
    """Return a number of people, at least 0."""
    what = _("number of people")
    return PEOPLE.check(number(count, what), what)


def people_by_stage(counts: object, names: tuple[str, ...]) -> Array:
    """Return the number of people in each stage, shape (n,), at least 0."""
    what = _("people in '{stage}'")
    return _each(_check_shape(counts, (len(names),), "start"), names, PEOPLE, what)


def number(value: object, what: str) -> float:
    """Return one number."""
    array = numbers(value, what)
    if array.ndim:
        message = _("{what} must be one number, got {value!r}. For several, call once for each.")
        raise ModelError(message.format(what=what, value=value))
    return float(array)


def rates(values: Sequence[float], names: tuple[str, ...]) -> Array:
    """Return the rates of a chain: one between each two stages, or one for each stage."""
    array = numbers(values, _("rates"))
    if array.ndim != 1 or len(array) not in (len(names) - 1, len(names)):
        message = _(
            "For {n} stages the number of rates is {fewer} (between stages) or {n} (the last is who buys), not {got}."
        )
        raise ModelError(message.format(n=len(names), fewer=len(names) - 1, got=array.size))
    return _each(array, names, CONVERSION, _("conversion after '{stage}'"))


def conversion(matrix: npt.ArrayLike, names: tuple[str, ...]) -> Array:
    """Return the (n, n) matrix of shares, with a zero diagonal, because people who stay have not left."""
    array = _check_shape(matrix, (len(names), len(names)), _("conversion"))
    for name, row in zip(names, array, strict=True):
        _each(row, (name,) * len(names), CONVERSION, _("conversion after '{stage}'"))
    for name, share in zip(names, np.diag(array), strict=True):
        if share:
            message = _("conversion from '{stage}' to itself must be 0, got {value:g}. Staying longer is dwell.")
            raise ModelError(message.format(stage=name, value=share))
    return array


def dwell(values: npt.ArrayLike, names: tuple[str, ...]) -> Array:
    """Return the mean steps in each stage, shape (n,)."""
    return _each(_check_shape(values, (len(names),), _("dwell")), names, DWELL, _("dwell in '{stage}'"))


def shares(values: npt.ArrayLike, names: tuple[str, ...], what: str = "") -> Array:
    """Return one share for each stage, shape (n,): of buyers, or of `what`."""
    given = _check_shape(values, (len(names),), what or _("bought"))
    return _each(given, names, CONVERSION, _("conversion after '{stage}'"))


def referrals(matrix: npt.ArrayLike, names: tuple[str, ...]) -> Array:
    """Return the (n, n) matrix of new people per person and step; it has no upper bound."""
    array = _check_shape(matrix, (len(names), len(names)), _("referrals"))
    for name, row in zip(names, array, strict=True):
        _each(row, (name,) * len(names), PEOPLE, _("referrals from '{stage}'"))
    return array


def entry(values: npt.ArrayLike, names: tuple[str, ...]) -> Array:
    """Return the shares of newcomers who enter each stage, shape (n,), sum 1."""
    array = _each(_check_shape(values, (len(names),), _("entry")), names, CONVERSION, _("entry into '{stage}'"))
    if not np.isclose(array.sum(), 1):
        message = _("The shares of entry must add up to 1, got {total:g}. Each new lead enters in one stage.")
        raise ModelError(message.format(total=array.sum()))
    return array


def leavers(matrix: Array, bought: Array, names: tuple[str, ...]) -> None:
    """Refuse a stage from which more people would move on than leave."""
    for name, total in zip(names, matrix.sum(axis=1) + bought, strict=True):
        if total > 1 + 1e-12:
            message = _("All conversions after '{stage}' together must be at most 1, got {total:g}. Lower one of them.")
            raise ModelError(message.format(stage=name, total=total))


def stuck_stages(q: Array, leaves: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the stages that can never reach an exit, shape (n,); `leaves` marks the stages with an exit.

    >>> stuck_stages(np.array([[0, 1, 0], [1, 0, 0], [0, 0, 0]]), leaves=np.array([False, False, True]))
    array([ True,  True, False])
    """
    out = leaves
    for _hop in leaves:
        out = out | (q[:, out] > 0).any(axis=1)
    return ~out


def has_exit(matrix: Array) -> npt.NDArray[np.bool_]:
    """Return the stages with an exit, shape (n,): some of their leavers buy or are lost instead of moving on."""
    return np.asarray(matrix.sum(axis=1) < 1 - 1e-12)


def refuse_stuck_stages(matrix: Array, names: tuple[str, ...]) -> None:
    """Refuse conversions that send some people round for ever, with no finite number of steps."""
    caught = stuck_stages(matrix, has_exit(matrix))
    if caught.any():
        message = _("People in {stages} never leave the model. Let some of them be lost or buy.")
        raise ModelError(message.format(stages=", ".join(np.array(names)[caught])))


def whole(value: object, name: str, low: int, most: float = math.inf) -> int:
    """Return a whole number from `low` to `most`."""
    if not isinstance(value, (int, np.integer)) or isinstance(value, bool) or value < low:
        message = _("{name} must be a whole number of at least {low}, got {value!r}.")
        raise ModelError(message.format(name=name, low=low, value=value))
    if value > most:
        message = _("{name} must be at most {most}, got {value}. For a longer time, count in longer steps.")
        raise ModelError(message.format(name=name, most=most, value=value))
    return int(value)


def generator(rng: object) -> None:
    """Refuse anything but a random generator: no seed is hidden, and none is shared by accident."""
    if not isinstance(rng, np.random.Generator):
        message = _("rng must be a generator such as np.random.default_rng(1), got {value!r}.")
        raise ModelError(message.format(value=rng))


def one_of(name: str, value: str, known: Sequence[str], advice: str = mark("Choose one of them.")) -> None:
    """Refuse a value that is not among the known ones."""
    if value not in known:
        message = _("{name} must be one of {known}, got {value!r}. {advice}")
        raise ModelError(message.format(name=name, known=", ".join(known), value=value, advice=_(advice)))


def given_or(given: Array | None, default: Array) -> Array:
    """Return the given array, or else the default."""
    return default if given is None else given


def freeze_array(array: Array) -> Array:
    """Make an array read-only and return it: results derived from a model must stay true of it."""
    array.setflags(write=False)
    return array


def numbers(values: object, what: str) -> Array:
    """Return a new array of numbers, of any shape."""
    try:
        return np.array(values, dtype=float)
    except (TypeError, ValueError):
        message = _("{what} must be numbers, got {value!r}. Write digits, such as 3 or 0.5.")
        raise ModelError(message.format(what=what, value=values)) from None


def _check_shape(values: object, shape: tuple[int, ...], what: str) -> Array:
    array = numbers(values, what)
    if array.shape != shape:
        message = _("{what} must have the shape {shape} (a row for each stage), got {got}.")
        raise ModelError(message.format(what=what, shape=shape, got=array.shape))
    return array


def _each(values: Array, names: Sequence[str], domain: Domain, where: str) -> Array:
    for name, value in zip(names, values, strict=False):
        domain.check(float(value), where.format(stage=name))
    return values
