"""What all widgets share: code that a page gets once, and state that is never broken.

`static/` holds what the browser runs, built from `js/` by `npm run build`: one module and one style sheet a bundle.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar, NoReturn, Self

import anywidget
import ipywidgets as w
import traitlets as t
from traitlets import TraitError

from ..errors import ModelError
from ..messages import gettext
from ..models.domain import Domain
from .kit import starts
from .kit.code import read_state, write_state

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
_layouts: list[w.Layout] = []


def code(bundle: str) -> Code:
    """Return the code of a bundle, the same model for all widgets of this kernel.

    >>> code("funnel") is code("funnel"), ".fl-view" in code("funnel").style
    (True, True)
    """
    if bundle not in _codes or _codes[bundle].comm is None:  # closed, by Widget.close_all() for instance
        _codes[bundle] = Code(bundle)
    return _codes[bundle]


def plain_layout() -> w.Layout:
    """Return the layout that all our widgets have, for none has one of its own: a page gets it once.

    >>> plain_layout() is plain_layout()
    True
    """
    if not _layouts or _layouts[0].comm is None:
        _layouts[:] = [w.Layout()]
    return _layouts[0]


class Drawn(anywidget.AnyWidget):
    """A widget that is drawn by the module of its `bundle`; in its own state stands only where the page finds it."""

    _esm = (BUILT / "load.js").read_text(encoding="utf-8")
    bundle: ClassVar[str]
    _code = t.Instance(Code).tag(sync=True, **w.widget_serialization)

    @t.default("_code")
    def _default_code(self) -> Code:
        return code(self.bundle)

    @t.default("layout")
    def _default_layout(self) -> w.Layout:
        return plain_layout()


class Lockable(t.HasTraits):
    """What a widget has of which parts can wait for an answer, as `flywheel_lab.locked` closes them."""

    locks = t.Dict().tag(sync=True)
    """What opens each part that is still closed; of an explorer, the part `stop` is all but time."""

    def lock(self, part: str, said: dict[str, str] | None) -> None:
        """Close a part and say what opens it, or open it again (None)."""
        others = {name: each for name, each in self.locks.items() if name != part}
        self.locks = others if said is None else others | {part: said}


class Explorer(Drawn):
    """A widget whose traits are the state of the screen; those that are `fixed` stay as they were made.

    One that has a `kind` (a letter) has a toolbar as well: `kit` is what the browser needs for it.
    """

    kind: ClassVar[str] = ""
    kit = t.Dict().tag(sync=True)
    _made = False

    def __init__(self, **state: Any) -> None:
        super().__init__(**state)
        self._made = True

    @t.default("kit")
    def _default_kit(self) -> dict[str, Any]:
        return starts.kit_of(self) if self.kind else {}

    def scenarios(self) -> list[dict[str, Any]]:
        """Return what can be chosen as a scenario: `label`, and a `state`, a `base`, or both."""
        return []

    def goals(self) -> list[dict[str, Any]]:
        """Return what there is to reach: `text`, and when it is reached, as js/parts/kit/goals.js judges it."""
        return []

    @property
    def state_code(self) -> str:
        """The state of the screen as a short code, which `restore` and the field on the screen take.

        >>> from flywheel_lab import explore_hourglass
        >>> explorer = explore_hourglass()
        >>> explorer.week = 60
        >>> explorer.state_code[:2], len(explorer.state_code)
        ('H1', 12)
        """
        layout = self.kit["layout"]
        state = {name: getattr(self, name) for name, _field in layout["fields"]}
        return write_state(layout, state, starts.started_from(self))

    def restore(self, code: str) -> Self:
        """Set the state of a code and return the explorer; FlywheelError says what is wrong with a wrong one.

        >>> from flywheel_lab import explore_hourglass
        >>> week = explore_hourglass()
        >>> week.week = 60
        >>> explore_hourglass().restore(week.state_code).week
        60
        """
        starts.put(self, *read_state(self.kit["layout"], code))
        return self


def fixed(*names: str, maker: str) -> Any:
    """Return a validator that refuses another value for these traits of an Explorer; `maker` makes a new one."""

    def stays(self: Explorer, proposal: Any) -> Any:
        if self._made and not starts.is_among(self, proposal["trait"].name, proposal["value"]):
            message = gettext("{what} is fixed once the widget is made. Call {maker} again for another one.")
            raise ControlError(message.format(what=proposal["trait"].name, maker=maker))
        return proposal["value"]

    return t.validate(*names)(stays)


def control(domain: Domain) -> dict[str, Any]:
    """Return range and words of the slider of a parameter, as js/parts/controls.js wants them.

    >>> from flywheel_lab.models.domain import DWELL
    >>> control(DWELL)["max"], control(DWELL)["label"]
    (12.0, 'Time there')
    """
    low, high, step = domain.slider
    return {"min": low, "max": high, "step": step, "label": gettext(domain.label), "tooltip": gettext(domain.tooltip)}
