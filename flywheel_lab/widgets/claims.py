"""Claims of the literature in a laboratory: find a setting where one holds and one where it fails, and get its domain.

The browser measures (js/models/claims.js), so the lab also works where no kernel runs; it decides by the cases and by
what is given that Python sends. Python keeps the same state in traits, checks it, and comes to the same verdict.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import traitlets as t

from ..errors import ModelError
from ..messages import browser_text, language
from ..messages import gettext as _
from ..models import checks
from ..models.claims import CLAIMS
from ..models.claims.claim import CLOSE
from .stand_in import still
from .texts.claims import TEXTS, WORDS, written
from .texts.claims.claim import COUNTS
from .view import MOVED, ControlError, Explorer, control, fixed

FIXED = ("claims", "language", "texts")
VERDICTS = ("holds", "fails")


@dataclass(frozen=True, repr=False)
class Verdict:
    """Whether a claim holds at the settings on the screen, why, and the numbers that decide."""

    holds: bool
    reason: str
    numbers: Mapping[str, float]

    def __repr__(self) -> str:
        """The verdict and its reason, as on the screen."""
        verdict = TEXTS["holds"] if self.holds else TEXTS["fails"]
        return f"{_(verdict)} {self.reason}"


class ClaimLab(Explorer):
    """The widget of `claim_lab`; its traits are the state of the screen.

    `found` holds, for each claim and each of the verdicts "holds" and "fails", the first settings with that verdict.
    """

    bundle, kind = "claims", "C"

    claim = t.Unicode().tag(**MOVED)
    settings = t.Dict().tag(**MOVED)
    found = t.Dict().tag(**MOVED)
    claims = t.List(t.Dict()).tag(sync=True)
    language = t.Unicode().tag(sync=True)
    texts = t.Dict().tag(sync=True)
    _stays = fixed(*FIXED, maker="fl.claim_lab")

    def verdict(self) -> Verdict:
        """Return the verdict on the claim at the settings of the screen.

        >>> lab = claim_lab("itself")
        >>> lab.verdict()
        Fails here. G = 0.6: before they leave, customers win fewer than one other each. Two years later 12.1 of 100 are
        left. The wheel runs down, only more slowly.
        """
        claim = CLAIMS[self.claim]
        numbers = claim.measure(self.settings)
        reason = claim.reason(self.settings, numbers)
        words = WORDS[self.claim]
        units = {each.name: each.unit for each in claim.parameters} | {
            name: unit for name, _l, unit in words.quantities
        }
        values = {name: written(value, units.get(name, "")) for name, value in {**self.settings, **numbers}.items()}
        return Verdict(reason.startswith("holds"), _(words.reasons[reason]).format(**values), numbers)

    @property
    def stamps(self) -> dict[str, str]:
        """The condition of every claim for which both a setting where it holds and one where it fails were found."""
        return {name: _(WORDS[name].stamp) for name in CLAIMS if len(self.found.get(name, {})) == len(VERDICTS)}

    @property
    def choices(self) -> dict[str, list[Any]]:
        """What a hand could choose: each claim, and each slider at its ends."""
        ends = [(each.name, end) for each in CLAIMS[self.claim].parameters for end in each.slider[:2]]
        return {"claim": list(CLAIMS), "settings": [{**self.settings, name: end} for name, end in ends]}

    @t.validate("claim")
    def _is_known(self, proposal: Any) -> Any:
        return _known(proposal["value"])

    @t.validate("settings")
    def _lies_on_the_sliders(self, proposal: Any) -> Any:
        return _checked(self.claim, proposal["value"])

    @t.validate("found")
    def _was_found(self, proposal: Any) -> Any:
        for name, verdicts in proposal["value"].items():
            _known(name)
            for verdict, settings in verdicts.items():
                holds = CLAIMS[name].holds(_checked(name, settings))
                if verdict != VERDICTS[not holds]:
                    message = _("The claim '{claim}' does not have the verdict '{verdict}' at {settings}.")
                    raise ControlError(message.format(claim=name, verdict=verdict, settings=settings))
        return proposal["value"]

    @t.observe("claim")
    def _takes_its_sliders(self, _change: Any) -> None:
        if set(self.settings) != set(CLAIMS[self.claim].start):
            self.settings = dict(CLAIMS[self.claim].start)

    @t.observe("settings")
    def _notes_what_was_found(self, _change: Any) -> None:
        verdict = VERDICTS[not CLAIMS[self.claim].holds(self.settings)]
        known = self.found.get(self.claim, {})
        if verdict not in known:
            self.found = self.found | {self.claim: known | {verdict: dict(self.settings)}}

    def __repr__(self) -> str:
        """One exact line: the claim and its settings, and how many claims have their stamp."""
        at = ", ".join(f"{name}={value:g}" for name, value in self.settings.items())
        return f"ClaimLab({self.claim}: {at}; {len(self.stamps)} of {len(CLAIMS)} stamped)"

    def _repr_html_(self) -> str:
        # Shown where no widget can run, in an exported page for instance.
        return still(_Sheet(self))


def claim_lab(claim: str | None = None) -> ClaimLab:
    """Put claims of the marketing literature to the test: find a setting where one holds and one where it fails.

    Opens with `claim`, one of `mouth` (the first), `rest`, `itself`, `market`, `breakthrough`, `mass`, `pushes`,
    `faster`, `friction`, `weakest`; raises ModelError for any other. The language is the one in use now.

    >>> lab = claim_lab("mouth")
    >>> lab.settings = {"conversion": 0.1, "churn": 0.05, "referral": 0.3}
    >>> lab.verdict().holds, sorted(lab.found["mouth"])
    (True, ['fails', 'holds'])
    >>> lab
    ClaimLab(mouth: conversion=0.1, churn=0.05, referral=0.3; 1 of 10 stamped)
    """
    name = _known(next(iter(CLAIMS)) if claim is None else claim)
    return ClaimLab(
        claim=name,
        settings=dict(CLAIMS[name].start),
        claims=[_described(each) for each in CLAIMS],
        language=language(),
        texts={key: _(text) for key, text in TEXTS.items()},
    )


def _described(name: str) -> dict[str, Any]:
    """Return what the screen knows of a claim: its sliders and its words in the language in use."""
    claim, words = CLAIMS[name], WORDS[name]
    texts = {key: _(value) if value else "" for key, value in vars(words).items() if isinstance(value, str)}
    return texts | {
        "name": name,
        "start": dict(claim.start),
        "given": {**claim.given, "close": CLOSE},
        "cases": [case._asdict() for case in claim.cases],
        "otherwise": claim.otherwise,
        "parameters": [control(each) | {"name": each.name, "unit": _unit(each.unit)} for each in claim.parameters],
        "quantities": [{"name": key, "label": _(label), "unit": _unit(unit)} for key, label, unit in words.quantities],
        "reasons": {case: _(text) for case, text in words.reasons.items()},
        "names": [_(each) for each in words.names],
    }


def _unit(unit: str) -> str | dict[str, str]:
    """Return a unit for the screen, a word in all its forms."""
    return browser_text(COUNTS.get(unit, unit)) if unit else ""


def _known(name: Any) -> str:
    try:
        checks.one_of("claim", name, tuple(CLAIMS))
    except ModelError as error:
        raise ControlError(str(error)) from None
    return str(name)


def _checked(name: str, settings: Any) -> dict[str, float]:
    try:
        return CLAIMS[name].check(settings)
    except ModelError as error:
        raise ControlError(str(error)) from None


class _Sheet:
    """A claim with its verdict, for a page on which nothing moves."""

    def __init__(self, lab: ClaimLab) -> None:
        self.lab = lab

    def _repr_html_(self) -> str:
        words = WORDS[self.lab.claim]
        source = TEXTS["source"]
        lines = [_(words.statement), _(source).format(source=_(words.source)), _(words.tested)]
        said = "".join(f"<p>{escape(line)}</p>" for line in [*lines[1:], repr(self.lab.verdict())])
        return f"<p><strong>{escape(lines[0])}</strong></p>{said}"
