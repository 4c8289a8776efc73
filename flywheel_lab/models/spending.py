"""From money to pushes: spending goes on working for a while, and more of it has less and less effect.

Adstock is a flywheel of its own: `A[t] = spend[t] + carry A[t-1]` with the half-life `log(1/2) / log(carry)`.
Saturation is Hill's curve. Sources: Broadbent (1979); Jin, Wang, Sun, Chan & Koehler (2017), Bayesian Methods for Media
Mix Modeling with Carryover and Shape Effects, Google.
"""

import numpy as np
import numpy.typing as npt

from ..errors import ModelError
from ..messages import gettext as _
from . import checks
from .checks import Array


def adstock(spend: npt.ArrayLike, carry: float) -> Array:
    """Return the effort at work in each step, shaped like `spend`; a share `carry` in [0, 1) is left in the next step.

    Raises ModelError.

    >>> adstock([100, 0, 0], carry=0.5)
    array([100.,  50.,  25.])
    """
    from scipy.signal import lfilter

    share = checks.number(carry, "carry")
    if not 0 <= share < 1:
        message = _("carry must lie in [0, 1), got {value:g}. It is the share that still works one step later.")
        raise ModelError(message.format(value=share))
    money = _amounts(spend, "spend")
    if money.ndim != 1:
        raise ModelError(_("spend must be a list with one number a step, got the shape {got}.").format(got=money.shape))
    return np.asarray(lfilter([1.0], [1.0, -share], money))


def saturation(effort: npt.ArrayLike, half: float, slope: float = 1.0) -> Array:
    """Return the effect as a share of the most that pushes can do, in [0, 1), shaped like `effort`; `half` gives 1/2.

    Hill's curve `1 / (1 + (effort / half) ** -slope)`: with a slope above 1 it starts slowly. Raises ModelError.

    >>> saturation([0, 50, 150], half=50)
    array([0.  , 0.5 , 0.75])
    """
    half, slope = checks.number(half, "half"), checks.number(slope, "slope")
    for name, value in {"half": half, "slope": slope}.items():
        if not (value > 0 and np.isfinite(value)):
            raise ModelError(_("{what} must be above 0 and finite, got {value:g}.").format(what=name, value=value))
    from scipy.special import expit

    ratio = _amounts(effort, "effort") / half
    with np.errstate(divide="ignore"):
        logs = np.where(ratio > 0, slope * np.log(ratio), -np.inf)
    return np.asarray(expit(logs))[()]


def _amounts(values: object, what: str) -> Array:
    array = checks.numbers(values, what)
    bad = ~(np.isfinite(array) & (array >= 0))
    if bad.any():
        message = _("{what} is counted from 0 and finite, got {value:g}.")
        raise ModelError(message.format(what=what, value=array[bad].flat[0]))
    return array
