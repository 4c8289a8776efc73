"""What the browser is sent of each claim: its sliders, its words, and where to look for its border."""

from typing import Any

from ...messages import browser_text
from ...messages import gettext as _
from ...models.claims import CLAIMS
from ...models.claims.border import LOOKS, SEARCHES, distances
from ...models.claims.claim import CLOSE
from ..texts.claims import WORDS
from ..texts.claims.claim import COUNTS
from ..view import control


def settings_asked(name: str, round_: int) -> dict[str, float]:
    """Return the settings in which the border is looked for the first (0), second, … time, the mark not set yet.

    >>> settings_asked("itself", 5)
    {'conversion': 0.15, 'churn': 0.05, 'referral': 0.0}
    """
    claim, search = CLAIMS[name], SEARCHES[name]
    low = next(each.slider[0] for each in claim.parameters if each.name == search.along)
    asked = {**search.rounds[round_ % len(search.rounds)], search.along: low}
    return {each.name: asked.get(each.name, claim.start[each.name]) for each in claim.parameters}


def described(name: str) -> dict[str, Any]:
    """Return what the screen knows of a claim: its sliders and its words in the language in use."""
    claim, words, search = CLAIMS[name], WORDS[name], SEARCHES[name]
    texts = {key: _(value) if value else "" for key, value in vars(words).items() if isinstance(value, str)}
    near, not_far = distances(claim, search.along)
    return texts | {
        "name": name,
        "given": {**claim.given, "close": CLOSE},
        "cases": [case._asdict() for case in claim.cases],
        "otherwise": claim.otherwise,
        "parameters": [control(each) | {"name": each.name, "unit": _unit(each.unit)} for each in claim.parameters],
        "quantities": [{"name": key, "label": _(label), "unit": _unit(unit)} for key, label, unit in words.quantities],
        "reasons": {case: _(text) for case, text in words.reasons.items()},
        "names": [_(each) for each in words.names],
        "along": search.along,
        "across": search.across,
        "rounds": [settings_asked(name, each) for each in range(len(search.rounds))],
        "looks": LOOKS,
        "near": near,
        "not_far": not_far,
    }


def _unit(unit: str) -> str | dict[str, str]:
    """Return a unit for the screen, a word in all its forms."""
    return browser_text(COUNTS.get(unit, unit)) if unit else ""
