"""Four numbers of one's own firm, judged and drawn in the page while one types, and a page of them to keep."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import traitlets as t

from ..messages import browser_text, language, number, percent
from ..messages import gettext as _
from ..models.firms import FIRMS, Firm, firm
from ..models.firms.four_numbers import FourNumbers, four_numbers
from ..models.firms.spans import NAMES
from ..models.firms.telling import COUNTED, WEEKS
from .stand_in import still
from .texts.own import TEXTS
from .view import ControlError, Drawn

HOWS = {"counted": 0.0, "about": 0.1, "guess": 0.3}
"""How one knows a number, and how far off it may then be, either way."""
FEW = 10  # people a month: whoever has fewer counts by the year
Note = dict[str, str]
"""The learner's own words for the page: "label" and "text"."""
Mine = dict[str, Any]
"""What a learner typed last, `entries` and `firm`, or {}: it is hers, whatever firm is on the screen."""


class YourFirm(Drawn):
    """The widget of `explore_your_firm`: `entries` are what stands in the fields, `firm` the name, as typed.

    An entry has the texts "typed", "how" ("counted", "about" or "guess"), "low" and "high" ("": as far as `how` goes).
    `notes` are the learner's own words, which go on the page; `mine` is what she typed last, and `keep` is told of it.
    """

    bundle = "own"

    entries = t.Dict().tag(sync=True, echo_update=False)
    firm = t.Unicode().tag(sync=True, echo_update=False)
    mine = t.Dict().tag(sync=True, echo_update=False)
    notes = t.List(t.Dict()).tag(sync=True)
    given = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(
        self,
        of: Firm | None = None,
        words: Callable[[], Sequence[Note]] = tuple,
        mine: Mine | None = None,
        keep: Callable[[Mine], object] = bool,
    ) -> None:
        self._words = words
        start = {"entries": entries_of(of), "firm": of.name} if of else mine or {"entries": {}, "firm": ""}
        shop = numbers_of(firm("shop"))
        given = {
            "hows": HOWS,
            "firms": [{"name": each.name, "entries": entries_of(each)} for each in FIRMS.values()],
            "shop": {"half": shop.half_after.guess},
        }
        texts = {key: browser_text(text) for key, text in TEXTS.items()}
        super().__init__(
            given=given,
            mine=mine or {},
            **start,
            notes=list(words()),
            language=language(),
            texts=texts,
        )
        self.observe(lambda change: keep(change["new"]), "mine")

    @t.validate("entries", "mine")
    def _are_texts(self, proposal: Any) -> dict[str, Any]:
        value: dict[str, Any] = proposal["value"]
        what = proposal["trait"].name
        if not (are_entries(value) if what == "entries" else value == {} or is_mine(value)):
            message = _("{what} must be texts typed to some of {names}, got {value!r}.")
            raise ControlError(message.format(what=what, names=", ".join(NAMES), value=value))
        return value

    def heard(self, *_answer: object) -> None:
        """Take the learner's words anew after an answer."""
        self.notes = list(self._words())

    def __repr__(self) -> str:
        """One exact line: how many of the four numbers are there."""
        typed = sum(bool(each.get("typed", "").strip()) for each in self.entries.values())
        return f"YourFirm({typed} of {len(NAMES)} numbers)"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<li>{escape(_(text))}: {escape(self.entries.get(name, {}).get('typed', '…'))}</li>"
            for name, text in NAMES.items()
        )
        code = "fl.four_numbers(customers=9000, new=650, lost=650, referred=0.30)"
        return still(_Html(f"<p>{escape(self.texts['still'])}</p><ul>{rows}</ul><p><code>{code}</code></p>"))


class _Html(str):
    def _repr_html_(self) -> str:
        return str(self)


def your_firm(
    of: "Firm | str" = "",
    words: Callable[[], Sequence[Note]] = tuple,
    mine: Mine | None = None,
    keep: Callable[[Mine], object] = bool,
) -> YourFirm:
    """Ask for four numbers, those that the learner typed last (`mine`), or those of a firm; `keep` is told of hers.

    `words` returns what she wrote elsewhere for the page. Raises ModelError for an unknown firm.

    >>> your_firm(), your_firm("shop")
    (YourFirm(0 of 4 numbers), YourFirm(4 of 4 numbers))
    """
    return YourFirm(firm(of) if of else None, words, mine, keep)


def numbers_of(one: Firm) -> FourNumbers:
    """Return the four numbers of a firm in balance.

    >>> numbers_of(firm("shop"))
    FourNumbers(9000 customers, 650 new and 650 lost a month, 30% sent; half left after 59 weeks)
    """
    monthly = one.orders * WEEKS["month"]
    return four_numbers(one.customers, monthly, monthly, 1 - one.pushes / one.newcomers)


def entries_of(one: Firm) -> dict[str, dict[str, str]]:
    """Return the four numbers of a firm as somebody would type them, in whole people.

    >>> [each["typed"] for each in entries_of(firm("machines")).values()]
    ['156', '31 a year', '31 a year', '10%']
    """
    four, yearly = numbers_of(one), round(one.orders * WEEKS["year"])
    monthly = number(round(four.new.guess))
    new = monthly if four.new.guess >= FEW else _(COUNTED["year"]).format(n=number(yearly))
    typed = (number(round(one.customers)), new, new, percent(four.referred.guess))
    return {
        name: {"typed": text, "how": "counted", "low": "", "high": ""} for name, text in zip(NAMES, typed, strict=True)
    }


def is_mine(value: object) -> bool:
    """Say whether this is what a page hands in of what a learner typed."""
    return (
        isinstance(value, dict)
        and value.keys() == {"entries", "firm"}
        and isinstance(value["firm"], str)
        and are_entries(value["entries"])
    )


def are_entries(value: object) -> bool:
    """Say whether these are texts typed to some of the four numbers."""
    return isinstance(value, dict) and value.keys() <= NAMES.keys() and all(map(_is_entry, value.values()))


def _is_entry(entry: object) -> bool:
    if not isinstance(entry, dict):
        return False
    texts = all(isinstance(text, str) for text in entry.values())
    return texts and set(entry) == {"typed", "how", "low", "high"} and entry["how"] in HOWS
