"""Where the next euro goes, as a screen: a guess first, then the answer, and every assumption can be changed.

Python answers each change with all likely models at once (`where_next`); on a page without Python its twin does
(`pages/js/kernel/levers.js`), from the same state.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import Any

import traitlets as t

from ...errors import ModelError
from ...estimate.money.answer import Answer
from ...estimate.money.where_next import where_next
from ...messages import browser_text, language
from ...messages import gettext as _
from ...models.money.lever import Lever
from ..export.shown import Html
from ..stand_in import still
from ..texts import levers as texts
from ..view import MOVED, ControlError, Drawn, Lockable
from . import checks
from .checks import Guesses
from .starts import OWN, Own, Start, firm_given, start_of_own

DECIDES = ("firm", "budget", "until", "sure", "effects", "twice", "money")
"""What is set on the screen and changes the answer."""
USUAL = 2.0  # how far off a guess usually is
NOTHING: dict[str, Any] = {
    "outcome": "refused",
    "budget": 0.0,
    "said": "",
    "rests": "",
    "warnings": [],
    "rows": [],
    "split": None,
    "test": {"each": None, "enrol": None, "wait": None, "said": ""},
    "knowing": None,
}
"""What is answered before there is anything to answer with."""


class NextEuroExplorer(Lockable, Drawn):
    """The widget of `explore_levers`. Set are `firm`, `budget` (euros a month), `until` (weeks), `sure` (a factor),
    `effects` and `twice` (by lever, only what was changed), `order` (the guess), `revealed`, and for one's own firm
    `money` ("margin" a customer and "ads", euros a month); `answer` follows, as `Answer.state` gives it.
    """

    bundle = "levers"
    _answered = ""
    found: Answer | None = None

    firm = t.Unicode().tag(**MOVED)
    budget = t.Float().tag(**MOVED)
    until = t.Int(156).tag(**MOVED)
    sure = t.Float(USUAL).tag(**MOVED)
    effects = t.Dict().tag(**MOVED)
    twice = t.Dict().tag(**MOVED)
    order = t.List(t.Unicode()).tag(**MOVED)
    revealed = t.Bool(False).tag(**MOVED)
    money = t.Dict().tag(**MOVED)
    answer = t.Dict().tag(sync=True)
    given = t.Dict().tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)

    def __init__(self, starts: Sequence[Start], own: Own | None = None) -> None:
        self._own = own
        self.starts = {start.key: start for start in starts}
        self._keys = {lever.key for start in starts for lever in start.levers} | {"ads", "referrals", "stay"}
        given = self._given()
        super().__init__(
            given=given,
            firm=starts[0].key,
            budget=given["firms"][0]["budget"]["start"],
            language=language(),
            texts={key: browser_text(text) for key, text in texts.TEXTS.items()},
        )
        self._respond()
        self.observe(lambda _change: self._pay(), "money")
        self.observe(lambda _change: self._respond(), DECIDES)

    def _given(self) -> dict[str, Any]:
        return {
            "firms": [firm_given(start) for start in self.starts.values()],
            "until": [{"value": weeks, "name": _(said)} for weeks, said in texts.UNTIL.items()],
            "sure": [{"value": factor, "name": _(said)} for factor, said in texts.SURE.items()],
        }

    def _pay(self) -> None:
        """Take what was typed of one's own money: the trial step follows from it."""
        if self._own is None:
            return
        self.starts[OWN] = start_of_own(self._own, self.money)
        self.given = self._given()
        if self.firm == OWN:
            self.budget = firm_given(self.starts[OWN])["budget"]["start"]

    @property
    def levers(self) -> tuple[Lever, ...]:
        """The levers of the firm on the screen, with the guesses as they are set."""
        return self._guessed(self.starts[self.firm].levers, self.effects, self.twice)

    def _guessed(self, levers: Sequence[Lever], effects: Guesses, twice: Guesses) -> tuple[Lever, ...]:
        power = math.log(self.sure) / math.log(USUAL)
        return tuple(
            replace(
                lever,
                effect=lever.effect and effects.get(lever.key, lever.effect),
                twice=twice.get(lever.key, lever.twice),
                sure=lever.sure**power,
            )
            for lever in levers
        )

    def _respond(self) -> None:
        """Answer once to all that came together: each trait that was set calls here."""
        asked = json.dumps([getattr(self, name) for name in DECIDES])
        if asked == self._answered:
            return
        self._answered = asked
        start = self.starts[self.firm]
        if start.asks_money and not start.money.monthly_margin:
            self.found, self.answer = None, {**NOTHING, "said": _(texts.NEEDS_MONEY)}
            return
        self.found = where_next(
            start.of,
            start.money,
            self.levers,
            start.pushes,
            count_until=self.until,
            budget=self.budget,
            people=start.people,
        )
        self.answer = self.found.state()

    @property
    def bounds(self) -> dict[str, tuple[float, float]]:
        """The range of each control, by trait."""
        budget = firm_given(self.starts[self.firm])["budget"]
        ranges = {"budget": (budget["min"], budget["max"])}
        return ranges | {"until": (min(texts.UNTIL), max(texts.UNTIL)), "sure": (min(texts.SURE), max(texts.SURE))}

    @t.validate("firm")
    def _is_there(self, proposal: Any) -> Any:
        return checks.one_of(proposal, self.starts)

    @t.validate("until")
    def _is_offered(self, proposal: Any) -> Any:
        return checks.one_of(proposal, texts.UNTIL)

    @t.validate("sure")
    def _is_a_factor(self, proposal: Any) -> Any:
        return checks.one_of(proposal, texts.SURE)

    @t.validate("budget")
    def _is_money(self, proposal: Any) -> float:
        return checks.a_sum(proposal["value"])

    @t.validate("effects", "twice")
    def _are_guesses(self, proposal: Any) -> Guesses:
        value = checks.guesses(proposal, self._keys)
        try:  # what no lever could be is said by the lever
            now = {"effects": self.effects, "twice": self.twice} | {proposal["trait"].name: value}
            for start in self.starts.values():
                self._guessed(start.levers, **now)
        except ModelError as error:
            raise ControlError(str(error)) from error
        return value

    @t.validate("money")
    def _is_typed_money(self, proposal: Any) -> dict[str, float]:
        return checks.typed_money(proposal["value"])

    @t.validate("order")
    def _are_levers(self, proposal: Any) -> list[str]:
        return checks.once_each(proposal["value"], self._keys)

    def __repr__(self) -> str:
        """One exact line: the firm, the money, and what came of it."""
        best = self.answer["rows"][0]["key"] if self.answer["rows"] else "no answer"
        return f"NextEuroExplorer({self.firm}: {self.budget:.0f} € a month, {self.answer['outcome']}: {best})"

    def _repr_html_(self) -> str:
        from ...figures.money.levers import draw_levers

        said = escape(f"{self.answer['said']} {self.answer['rests']}")
        if self.found is None:
            return still(Html(f"<p>{said}</p>"))
        picture: Any = draw_levers(self.found)
        return still(Html(f"<p>{said}</p>{picture._repr_html_()}"))
