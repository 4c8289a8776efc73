"""Claims of the literature in a laboratory: where does the border run between where one holds and where it fails?

The learner sets a mark, and only then sees the map. The browser measures (js/models/claims.js), so the lab also works
where no kernel runs; it decides by the cases, distances and rounds that Python sends. Python keeps the same state in
traits, checks it, and comes to the same verdict.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import traitlets as t

from ...errors import ModelError
from ...messages import browser_text, language
from ...messages import gettext as _
from ...models.claims import CLAIMS
from ..stand_in import still
from ..texts.claims import TEXTS, WORDS, written
from ..view import MOVED, ControlError, Explorer, fixed
from .sent import described, settings_asked
from .tries import checked, is_stamped, known

FIXED = ("claims", "language", "texts")


@dataclass(frozen=True, repr=False)
class Verdict:
    """Whether a claim holds at the settings on the screen, why, and the numbers that decide."""

    holds: bool
    reason: str
    numbers: Mapping[str, float]

    def __repr__(self) -> str:
        """The verdict and its reason, as on the screen."""
        verdict = browser_text(TEXTS["holds" if self.holds else "fails"])
        return f"{verdict} {self.reason}"


class ClaimLab(Explorer):
    """The widget of `claim_lab`; its traits are the state of the screen.

    `tries` holds, for each claim, what was tried in each round: `{"looks": [places tested], "mark": the border}`.
    """

    bundle, kind = "claims", "C"

    claim = t.Unicode().tag(**MOVED)
    settings = t.Dict().tag(**MOVED)
    tries = t.Dict().tag(**MOVED)
    claims = t.List(t.Dict()).tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)
    _stays = fixed(*FIXED, maker="fl.claim_lab")

    def verdict(self) -> Verdict:
        """Return the verdict on the claim at the settings of the screen.

        >>> lab = claim_lab("itself")
        >>> lab.settings = {"conversion": 0.1, "churn": 0.05, "referral": 0.3}
        >>> lab.verdict()
        Fails here. G = 0.6: before they leave, customers win fewer than one other each. Two years later 12.1 of 100 are
        left. The wheel runs down, only more slowly.
        """
        claim = CLAIMS[self.claim]
        numbers = claim.measure(self.settings)
        reason = claim.reason(self.settings, numbers)
        return Verdict(reason.startswith("holds"), self._filled(WORDS[self.claim].reasons[reason], numbers), numbers)

    @property
    def asked(self) -> str:
        """The question on the screen: where does the border run, in these settings?"""
        return self._filled(WORDS[self.claim].ask, {})

    def _filled(self, text: str, numbers: Mapping[str, float]) -> str:
        units = {each.name: each.unit for each in CLAIMS[self.claim].parameters}
        units |= {name: unit for name, _label, unit in WORDS[self.claim].quantities}
        values = {name: written(value, units.get(name, "")) for name, value in {**self.settings, **numbers}.items()}
        return _(text).format(**values)

    @property
    def stamps(self) -> dict[str, str]:
        """The condition of every claim whose border was found: a mark was set on it before the map was shown.

        >>> lab = claim_lab("itself")
        >>> lab.tries = {"itself": [{"looks": [0.3], "mark": 0.48}]}
        >>> list(lab.stamps), lab.moves
        (['itself'], 2)
        """
        return {name: _(WORDS[name].stamp) for name in CLAIMS if is_stamped(name, self.tries.get(name, []))}

    @property
    def moves(self) -> int:
        """How many places of the claim on the screen were tested, and marks set."""
        return sum(len(one.get("looks", [])) + ("mark" in one) for one in self.tries.get(self.claim, []))

    @property
    def is_asking(self) -> bool:
        """Whether the mark is still to be set; the map of the claim is hidden until then."""
        tried = self.tries.get(self.claim, [])
        return not tried or "mark" not in tried[-1]

    @property
    def choices(self) -> dict[str, list[Any]]:
        """What a hand could choose: each claim, and each slider at its ends."""
        ends = [(each.name, end) for each in CLAIMS[self.claim].parameters for end in each.slider[:2]]
        return {"claim": list(CLAIMS), "settings": [{**self.settings, name: end} for name, end in ends]}

    @t.validate("claim")
    def _is_known(self, proposal: Any) -> Any:
        return known(proposal["value"])

    @t.validate("settings")
    def _lies_on_the_sliders(self, proposal: Any) -> Any:
        try:
            return CLAIMS[self.claim].check(proposal["value"])
        except ModelError as error:
            raise ControlError(str(error)) from None

    @t.validate("tries")
    def _can_have_been_tried(self, proposal: Any) -> Any:
        checked(proposal["value"])
        return proposal["value"]

    @t.observe("claim")
    def _takes_its_sliders(self, _change: Any) -> None:
        if set(self.settings) != set(CLAIMS[self.claim].start):
            self.settings = settings_asked(self.claim, max(0, len(self.tries.get(self.claim, [])) - 1))

    def __repr__(self) -> str:
        """One exact line: the claim and its settings, and how many claims have their stamp."""
        at = ", ".join(f"{name}={value:g}" for name, value in self.settings.items())
        return f"ClaimLab({self.claim}: {at}; {len(self.stamps)} of {len(CLAIMS)} stamped)"

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        return still(_Sheet(self))


def claim_lab(claim: str | None = None) -> ClaimLab:
    """Put claims of the marketing literature to the test: find the border between where each holds and where it fails.

    Opens with `claim`, one of `mouth` (the first), `rest`, `itself`, `market`, `breakthrough`, `mass`, `pushes`,
    `faster`, `friction`, `weakest`; raises ModelError for any other. The language is the one in use now.

    >>> lab = claim_lab("mouth")
    >>> lab.settings = {"conversion": 0.1, "churn": 0.05, "referral": 0.3}
    >>> lab.verdict().holds
    True
    >>> lab
    ClaimLab(mouth: conversion=0.1, churn=0.05, referral=0.3; 0 of 10 stamped)
    """
    name = known(next(iter(CLAIMS)) if claim is None else claim)
    return ClaimLab(
        claim=name,
        settings=settings_asked(name, 0),
        claims=[described(each) for each in CLAIMS],
        language=language(),
        texts={key: browser_text(text) for key, text in TEXTS.items()},
    )


class _Sheet:
    """A claim, its question and, once the mark is set, its verdict, for a page on which nothing moves."""

    def __init__(self, lab: ClaimLab) -> None:
        self.lab = lab

    def _repr_html_(self) -> str:
        words = WORDS[self.lab.claim]
        source = TEXTS["source"]
        assert isinstance(source, str)
        lines = [_(source).format(source=_(words.source)), _(words.tested), self.lab.asked]
        if not self.lab.is_asking:
            lines.append(repr(self.lab.verdict()))
        said = "".join(f"<p>{escape(line)}</p>" for line in lines)
        return f"<p><strong>{escape(_(words.statement))}</strong></p>{said}"
