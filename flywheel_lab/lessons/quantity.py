"""What a formula may name: the numbers that an exercise gives, each with a name that a learner can read and write."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..messages import gettext as _
from ..messages import in_all_languages
from ..widgets.texts.reading import TEXTS
from .answer import Given


@dataclass(frozen=True)
class Quantity:
    """A number or a list of numbers; `name` is how it is written in a formula, `label` says what it is.

    Its name counts in every language. Without a `value` it is one of the arguments of its exercise.

    >>> Quantity("k", "new ones whom each user brings", lambda: (2.0, 3.0)).given()
    Given(names=('k',), value=(2.0, 3.0))
    """

    name: str
    label: str
    value: Callable[[], float | Sequence[float]] = tuple

    def given(self, *argument: float) -> Given:
        """Return the quantity with its value, or with an argument for it."""
        value = argument[0] if argument else self.value()
        name = _(self.name, "quantity")
        names = (name, *sorted(in_all_languages(self.name, "quantity") - {name}))
        return Given(names, tuple(map(float, value)) if isinstance(value, Sequence) else float(value))


def as_data(quantity: Quantity, arguments: Sequence[float]) -> dict[str, Any]:
    """Return a quantity as the browser needs it, with all its values."""
    givens = [quantity.given(each) for each in arguments] or [quantity.given()]
    first, *also = givens[0].names
    return {"name": first, "also": also, "label": _(quantity.label), "values": [each.value for each in givens]}


def speak_formula(formula: str, quantities: Sequence[Quantity]) -> str:
    """Return a formula with the names of quantities and functions in the language in use, and the signs of the card.

    >>> speak_formula("sum(stays × 2) / 3", [Quantity("stays", "weeks")])
    'sum(stays × 2) ÷ 3'
    """
    formula = formula.replace("/", "÷").replace("sqrt(", "√(").replace("sum(", f"{_(TEXTS['sum'])}(")
    names = sorted((each.name for each in quantities), key=len, reverse=True)
    return re.sub("|".join(map(re.escape, names)), lambda found: _(found[0], "quantity"), formula) if names else formula
