"""An answer in sentences: clear, a tie, nothing pays, or not to be known; what it rests on, and whether to test."""

from typing import TYPE_CHECKING, Any

import numpy as np

from ...messages import gettext as _
from ...messages import mark, number, percent, stage_name
from .ground import NO_REFERRALS, lacks_referrals
from .worth import euros

if TYPE_CHECKING:
    from ...models.money.lever import Lever
    from .answer import Answer

CLEAR = mark("Put the money into “{best}”: each euro brings back about {per} € {until} ({low} to {high}).")
ALWAYS = mark("It is the best in nearly all plausible cases.")
MOSTLY = mark(
    "It is the best in {n} of 100 plausible cases, else most often “{second}”. On average less than a "
    "tenth of the gain is missed by it."
)
TIE = mark(
    "“{best}” and “{second}” are too close to call: {per} € and {other} € per euro {until}, best in {n} and {m} of 100 "
    "cases. Split the money, or begin with the one that you can stop tomorrow."
)
NONE = mark("Nothing brings back {until} what it costs: keep the money. The nearest is “{best}” with {per} € per euro.")
RESTS = mark("Above all, this rests on an assumption of yours: {guess}.")
SHORT = {
    "ads": mark("twice the money: {twice} times the leads"),
    "push": mark("{effect} more leads"),
    "refer": mark("{effect} more referrals"),
    "go": mark("{effect} of those dropping out go on"),
    "stay": mark("{effect} of the leavers stay"),
    "pace": mark("waits {effect} shorter"),
}
LINE = mark("{per} € {until} ({low} to {high}), {first} € in the first year")
LINE_YEAR = mark("{per} € {until} ({low} to {high})")
ADS = mark("twice the money in ads brings {twice} times as many leads")
GUESSES = {
    "push": mark("{money} bring {effect} more leads"),
    "refer": mark("{money} make customers send {effect} more leads"),
    "go": mark("{money} keep {effect} of those who are lost at “{stage}”"),
    "stay": mark("{money} keep {effect} of those who would leave at “{stage}”"),
    "pace": mark("{money} save {effect} of the wait"),
}
MONTHLY, ONCE = mark("{n} € a month"), mark("{n} € once")
WITHIN = {1: mark("within a year"), 3: mark("within three years"), 5: mark("within five years")}
WEEKS, FOREVER = mark("within {n} weeks"), mark("in the end")
TEST = mark(
    "A test would need {n} people in each half. Counted in weeks: {enrol} until enough have come to that point, "
    "then {wait} until the effect can be seen."
)
TOO_LONG = mark(
    "A test would take {years} years until enough people come to that point, so begin with something "
    "that you can stop again."
)
LONGEST = 104  # weeks that somebody may wait for a test
LEFT_OUT = mark(
    "In {share} of the likely cases each customer brings in one or more others, so that the firm would "
    "grow without end. They are left out."
)
ALONE = mark(
    "The guesses are taken as independent: if you are too hopeful about one, you may be about all. And "
    "each lever works from the first week on, unless a delay was given."
)
SPLIT = mark("Twice the money, {budget} €, split best: {per} € per euro {until}.")
SPLIT_KEPT = mark(
    "Of twice the money, {budget} €, best is to spend {spent} €: {per} € per euro {until}. More would not come back."
)
SPLIT_NONE = mark("Twice the money, {budget} €, is best kept.")
KNOWING = mark("To know all this beforehand would be worth up to {euros} € to you, of {paid} € spent in a year.")
RISKY = mark("What twice the money in ads brings decides much here: {twice} times as much is your assumption.")

TEXTS = {
    "clear": CLEAR,
    "always": ALWAYS,
    "mostly": MOSTLY,
    "tie": TIE,
    "none": NONE,
    "rests": RESTS,
    "line": LINE,
    "line_year": LINE_YEAR,
    "monthly": MONTHLY,
    "once": ONCE,
    "weeks": WEEKS,
    "forever": FOREVER,
    "test": TEST,
    "too_long": TOO_LONG,
    "left_out": LEFT_OUT,
    "alone": ALONE,
    "risky": RISKY,
    "knowing": KNOWING,
    "split": SPLIT,
    "split_kept": SPLIT_KEPT,
    "split_none": SPLIT_NONE,
    "guess_ads": ADS,
    **{f"within_{years}": text for years, text in WITHIN.items()},
    **{f"guess_{kind}": text for kind, text in GUESSES.items()},
    **{f"short_{kind}": text for kind, text in SHORT.items()},
}
"""All sentences by a short name, for whoever fills them without Python."""


def tell(answer: "Answer") -> str:
    """Return the answer in sentences, in the language in use."""
    return " ".join(filter(None, [advise(answer), tell_test(answer), tell_rest(answer)]))


def advise(answer: "Answer") -> str:
    """Return what to do and how sure that is, or why nothing can be said."""
    if answer.plan is None:
        return " ".join(answer.reasons)
    best, second = answer.best, answer.second()
    told_of: dict[Any, Any] = answer.table.to_dict("index")
    row, until = told_of[best.name], tell_until(answer)
    told = {"best": best.name, "until": until, "per": back(row["per_euro"]), "n": _cases(row["best_in"])}
    if answer.outcome == "none":
        return _(NONE).format(**told)
    if answer.outcome == "tie" and second is not None:
        other = told_of[second.name]
        told |= {"second": second.name, "other": back(other["per_euro"]), "m": _cases(other["best_in"])}
        return _(TIE).format(**told)
    said = _(CLEAR).format(**told, low=back(row["low"]), high=back(row["high"]))
    sure = _(ALWAYS) if second is None else _(MOSTLY).format(**told, second=second.name)
    return f"{said} {sure}"


def tell_rest(answer: "Answer") -> str:
    """Return on which guess the answer rests, "" where there is no answer."""
    return _(RESTS).format(guess=guess(answer.best)) if answer.plan else ""


def tell_test(answer: "Answer") -> str:
    """Return how large a test of the best lever would be, "" where it cannot be tried on half of the people."""
    trial = answer.test(answer.best.name) if answer.plan and answer.outcome != "none" else None
    if trial is None:
        return ""
    if trial.weeks > LONGEST:
        return _(TOO_LONG).format(years=number(np.ceil(trial.weeks / 52), 0))
    enrol, wait = (number(np.ceil(weeks), 0) for weeks in (trial.enrol, trial.wait))
    return _(TEST).format(n=number(trial.each, 0), enrol=enrol, wait=wait)


def warn(answer: "Answer") -> list[str]:
    """Return what speaks against an answer, a sentence each."""
    if answer.plan is None:
        return list(answer.reasons)
    told = [_(LEFT_OUT).format(share=percent(answer.left_out, 1))] if answer.left_out > 0 else []
    told += [_(NO_REFERRALS)] if lacks_referrals(answer.of) else []
    told += [_(ALONE)] if len(answer.levers) > 1 else []
    told += [_(RISKY).format(twice=number(each.twice, 2)) for each in answer.levers if each.effect is None]
    return told


def guess_in_short(lever: "Lever") -> str:
    """Return what somebody guessed of a lever in a few words.

    >>> from flywheel_lab.models.money.lever import Lever
    >>> guess_in_short(Lever("Stay", "stay.retention", 1820, 0.1))
    '10% of the leavers stay'
    """
    if lever.effect is None:
        return _(SHORT["ads"]).format(twice=number(lever.twice, 2))
    return _(SHORT[lever.kind]).format(effect=percent(lever.effect, 1))


def guess(lever: "Lever") -> str:
    """Return what somebody guessed of a lever, as a part of a sentence.

    >>> from flywheel_lab.models.money.lever import Lever
    >>> guess(Lever("Stay", "stay.retention", 1820, 0.1))
    '1,820 € a month keep 10% of those who would leave at “retention”'
    """
    if lever.effect is None:
        return _(ADS).format(twice=number(lever.twice, 2))
    money = _(ONCE if lever.once else MONTHLY).format(n=number(lever.trial, 0))
    stage = stage_name(lever.stage) if lever.stage else ""
    return _(GUESSES[lever.kind]).format(money=money, effect=percent(lever.effect, 1), stage=stage)


def tell_until(answer: "Answer") -> str:
    """Return until when it is counted, as a part of a sentence."""
    assert answer.plan is not None
    if answer.plan.until == np.inf:
        return _(FOREVER)
    weeks = round(answer.plan.until * 52 / answer.plan.year)
    years, rest = divmod(weeks, 52)
    return _(WEEKS).format(n=number(weeks, 0)) if rest or years not in WITHIN else _(WITHIN[years])


def back(per_euro: float) -> str:
    """Return what a euro brings back, in two digits."""
    return euros(float(f"{per_euro:.2g}"))


def _cases(share: float) -> str:
    return number(100 * share, 0)
