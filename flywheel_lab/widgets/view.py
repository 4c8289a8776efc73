"""What all widgets share: code that a page gets once, and state that is never broken.

`static/` holds what the browser runs, built from `js/` by `npm run build`: one module and one style sheet a bundle.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar, NoReturn

import anywidget
import ipywidgets as w
import traitlets as t
from traitlets import TraitError

from ..errors import ModelError
from ..messages import gettext
from ..models.domain import Domain

BUILT = Path(__file__).parent / "static"
# No echo: it would bring back a value that the learner has moved on from meanwhile, and the slider would jump.
MOVED = {"sync": True, "echo_update": False}


class ControlError(ModelError, TraitError):
    """A control was given a value that its model cannot take; as a TraitError it makes traitlets keep the old value."""


class Choice(t.Enum):  # type: ignore[type-arg]  # older versions of traitlets take none
    """One of a few names; another one is refused in our words."""

    def error(self, obj: Any, value: Any, error: Any = None, info: Any = None) -> NoReturn:
        """Raise ControlError with the names that there are."""
        message = gettext("{what} must be one of {names}, got {value!r}.")
        names = ", ".join(map(repr, self.values or ()))
        raise ControlError(message.format(what=self.name, names=names, value=value))


class Code(w.Widget):  # type: ignore[misc]
    """Module and style sheet of a bundle, such as "funnel": a model without a view, to which all its widgets point."""

    key = t.Unicode().tag(sync=True)
    script = t.Unicode().tag(sync=True)
    style = t.Unicode().tag(sync=True)

    def __init__(self, bundle: str) -> None:
        script, style = ((BUILT / f"{bundle}.{kind}").read_text(encoding="utf-8") for kind in ("js", "css"))
        key = f"{bundle}-{sha256((script + style).encode()).hexdigest()[:12]}"
        super().__init__(key=key, script=script, style=style)


_codes: dict[str, Code] = {}


def code(bundle: str) -> Code:
    """Return the code of a bundle, the same model for all widgets of this kernel.

    >>> code("funnel") is code("funnel"), ".fl-view" in code("funnel").style
    (True, True)
    """
    if bundle not in _codes or _codes[bundle].comm is None:  # closed, by Widget.close_all() for instance
        _codes[bundle] = Code(bundle)
    return _codes[bundle]


class Drawn(anywidget.AnyWidget):
    """A widget that is drawn by the module of its `bundle`; in its own state stands only where the page finds it."""

    _esm = (BUILT / "load.js").read_text(encoding="utf-8")
    bundle: ClassVar[str]
    _code = t.Instance(Code).tag(sync=True, **w.widget_serialization)

    @t.default("_code")
    def _default_code(self) -> Code:
        return code(self.bundle)


class Explorer(Drawn):
    """A widget whose traits are the state of the screen; those that are `fixed` stay as they were made."""

    _made = False

    def __init__(self, **state: Any) -> None:
        super().__init__(**state)
        self._made = True


def fixed(*names: str, maker: str) -> Any:
    """Return a validator that refuses another value for these traits of an Explorer; `maker` makes a new one."""

    def stays(self: Explorer, proposal: Any) -> Any:
        if self._made:
            message = gettext("{what} is fixed once the widget is made. Call {maker} again for another one.")
            raise ControlError(message.format(what=proposal["trait"].name, maker=maker))
        return proposal["value"]

    return t.validate(*names)(stays)


def control(domain: Domain) -> dict[str, Any]:
    """Return range and words of the slider of a parameter, as js/parts/controls.js wants them.

    >>> from flywheel_lab.models.domain import DWELL
    >>> control(DWELL)["max"], control(DWELL)["label"]
    (12.0, 'Dwell')
    """
    low, high, step = domain.slider
    return {"min": low, "max": high, "step": step, "label": gettext(domain.label), "tooltip": gettext(domain.tooltip)}
