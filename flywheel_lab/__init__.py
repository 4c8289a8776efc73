"""Funnel, hourglass and flywheel as one model of the customer's journey; the names are listed in `__init__.pyi`."""

import lazy_loader as _lazy

__version__ = "0.1.0"
__getattr__, __dir__, __all__ = _lazy.attach_stub(__name__, __file__)
