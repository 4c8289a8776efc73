"""Funnel, hourglass and flywheel as one model of the customer's journey; the names are listed in `__init__.pyi`."""

from typing import Any

import lazy_loader as _lazy

__version__ = "0.1.0"
_attached, __dir__, __all__ = _lazy.attach_stub(__name__, __file__)

# Notebooks of learners may still use these as names of the package; each is now found in its room.
_MOVED = {
    "data": "funnel_by_cohort",
    "errors": "JourneyLogError ModelError",
    "estimate": "estimate_wheel",
    "figures": "crosswalk draw_adoption draw_coast_down draw_crosswalk draw_dwell draw_push_train draw_share_within "
    "draw_spin_up",
    "models": "Adoption adstock expected_flow purchases same_period_conversion saturation",
}


def __getattr__(name: str) -> Any:
    for room, names in _MOVED.items():
        if name in names.split():
            import warnings

            from .messages import gettext as _

            said = _("fl.{name} is now fl.{room}.{name}. The old name still works.").format(name=name, room=room)
            warnings.warn(said, FutureWarning, stacklevel=2)
            return getattr(_attached(room), name)
    return _attached(name)
