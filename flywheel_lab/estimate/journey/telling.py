"""What is said beside the numbers: facts about the log, and doubts, which speak against the estimate.

A sentence is put together when it is read, so that it speaks the language in use.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from ...data.log import JourneyLog
from ...data.log.notes import Note, said
from ...messages import fine, mark, percent, short, stage_name
from ...messages import gettext as _
from ...models.domain import UNITS
from ...models.journey import JourneyModel
from .draws import Parts
from .stays import STEPS, Stays
from .waiting import Law, Read, SoFar

DELAY = mark(
    "'{stage}': the chance to leave grows with the time spent there, as with a fixed delay or hidden steps. "
    "A constant chance says: {plain}; what fits better: {better}. The model takes {taken}."
)
UNLIKE = mark(
    "'{stage}': people are unlike; some leave soon, others stay on. A constant chance foretells too few who stay later "
    "and says: {plain}; what fits better: {better}. The model takes {taken}."
)
BUYERS = mark(
    "'{stage}': who moves on stays {moved} {unit}, who is lost {lost}. The model takes the time of those who move on, "
    "so that the time to purchase is right, and therefore holds {more} people waiting there than there are."
)
CUSTOMERS = mark("'{stage}': who moves on stays {moved} {unit}, who is lost {lost}. The model takes one time for both.")
CLAMPED = mark(
    "'{stage}': the mean dwell is {dwell} {unit}, but the model takes one step, its least. "
    "Choose a finer one: {remedy}."
)
SKIPPED = mark(
    "{n} people skipped '{stage}'. The counts, step after step, leave them out from there on; the model does not."
)
BACK = mark("{n} people went on from '{stage}' without an event 'bought'. The model counts them as buyers.")

SILENT = mark("No losses are recorded in: {stages}. There, the times of the moves tell how many still wait.")
ASSUMED = mark(
    "Where losses are recorded was judged by the events, because nobody said it. Say it: "
    "JourneyLog(…, losses='recorded'), 'not recorded' or a list of stages."
)
CAME_BACK = mark("{n} people came back after buying; what they did then is not part of the funnel.")
NAMED = mark("Who reaches '{stage}' has bought. In the model they buy when they leave it, so its dwell counts as well.")
STAYS_ON = mark(
    "How long people stay in '{stage}' and how many move on cannot be known, because nobody is recorded to leave; "
    "the model leaves both open. Record when people leave there, as events 'lost'."
)
NOT_YET = mark("Nobody has left '{stage}' yet, so its dwell has a lower bound only, and nobody knows how many move on.")
ENDLESS = mark(
    "'{stage}': many stay longer than anybody was seen, so the mean dwell has no upper bound; "
    "the model has the likeliest."
)
NOBODY_LOST = mark(
    "Nobody has been recorded as lost from '{stage}' yet, and many wait longer than those who moved on took: how many "
    "will still leave cannot be known. So far, {moved} of {people} moved on."
)
FORETOLD = mark(
    "'{stage}': {still} of {people} people are still there, so the mean dwell is not seen, but foretold from those who "
    "have left."
)
PROMISED = mark(
    "'{stage}': two laws of waiting disagree. A constant chance says: {plain}; what fits better: {better}, many of "
    "them later than anybody was seen, and whether they come cannot be known. What can be said is the share within "
    "{within} {unit}; the model takes it: {taken}."
)
UNSEEN = mark("Nobody was seen in '{stage}', so nothing is known of it.")
NO_REFERRALS = mark(
    "The log has no column 'referrer', so referrals cannot be known: not the loop gain, and not whether it grows."
)
UNREFERRED = mark("{share} of the newcomers name no referrer; if some were brought in all the same, G is larger.")
NOWHERE = mark("Newcomers whose referrer was in no stage of the log just before: {count}. They count for no stage.")
LIMITLESS = mark("The model grows without limit, doubling in {n} {unit}: it has no steady state.")


@dataclass(frozen=True)
class Later:
    """A part of a sentence that is written when it is read."""

    write: Callable[[], str]

    def __format__(self, how: str) -> str:
        """What it says in the language in use."""
        return self.write()


def facts(log: JourneyLog, model: JourneyModel, parts: Parts, came_back: int, named: bool) -> tuple[Note, ...]:
    """Return what the log tells and cannot tell."""
    stages, who = model.stages, parts.referring
    silent = [stages[i] for i, each in enumerate(parts.stages) if each.plain.silent]
    told = said(SILENT, stages=_names(silent)) if silent else []
    told += said(ASSUMED) if log.losses is None else []
    told += said(CAME_BACK, n=came_back) if came_back else []
    told += said(NAMED, stage=_name(model.purchase)) if named and parts.end is None else []
    for stage, each in zip(stages, parts.stages, strict=True):
        if not each.plain.people:
            told += said(UNSEEN, stage=_name(stage))
        elif not each.plain.known:
            told += said(STAYS_ON if each.plain.silent else NOT_YET, stage=_name(stage))
        elif not each.known:
            told += said(NOBODY_LOST, stage=_name(stage), moved=each.plain.sums.moved, people=each.plain.people)
        elif isinstance(each.law, SoFar):
            continue  # a warning says it
        elif not each.plain.silent and 2 * len(each.plain.still) > each.plain.people:
            told += said(FORETOLD, stage=_name(stage), still=len(each.plain.still), people=each.plain.people)
        elif each.law.endless:
            told += said(ENDLESS, stage=_name(stage))
    if not who.recorded:
        return (*told, Note(NO_REFERRALS, 0, {}))
    told += said(UNREFERRED, share=Later(partial(percent, who.unreferred, 0)))
    told += said(NOWHERE, count=who.nowhere) if who.nowhere else []
    if not parts.so_far.any() and model.limitless:
        told += said(LIMITLESS, n=Later(partial(short, model.doubling_time)), unit=_unit(model.step))
    return tuple(told)


def doubts(model: JourneyModel, parts: Parts, seen: Stays) -> tuple[Note, ...]:
    """Return what speaks against the estimate."""
    at, told = model.stages.index(model.purchase), []
    for place, (stage, each) in enumerate(zip(model.stages, parts.stages, strict=True)):
        told += _of_law(stage, each, model.step)
        if place != parts.end and each.law.dwell < 1 - 1e-6:
            told += _clamped(stage, each, model.step, seen, place)
        skipped = seen.skipped(place, len(model.stages) - (at < len(model.stages) - 1)) if 0 < place <= at else 0
        told += said(SKIPPED, n=skipped, stage=_name(stage)) if skipped else []
    back = int(parts.goals[at, :-1].sum())
    if at == len(model.stages) - 1 and parts.end is None and back:
        told += said(BACK, n=back, stage=_name(model.purchase))
    return tuple(told)


def _of_law(stage: str, read: Read, step: str) -> list[Note]:
    told = []
    if isinstance(read.law, SoFar):
        laws = {"plain": _law(read.plain, step), "better": _law(read.law.law, step), "taken": _law(read.law, step)}
        within = Later(partial(short, read.law.within))
        return said(PROMISED, stage=_name(stage), **laws, within=within, unit=_unit(step))
    if read.weibull is not None:
        taken = mark("what fits better") if read.law is read.weibull else mark("the constant chance")
        taken = mark("one dwell for each way out") if read.law is read.apart else taken
        both = {"plain": _law(read.plain, step), "better": _law(read.weibull, step), "taken": Later(partial(_, taken))}
        told += said(DELAY if read.weibull.shape > 1 else UNLIKE, stage=_name(stage), **both)
    if read.apart is not None:
        moved, lost = read.apart.dwell, read.apart.dwell_of_lost
        times = {"moved": Later(partial(short, moved)), "lost": Later(partial(short, lost)), "unit": _unit(step)}
        more = Later(partial(_, mark("more") if moved > lost else mark("fewer")))
        text = BUYERS if read.law is read.apart else CUSTOMERS
        told += said(text, stage=_name(stage), **times, **({"more": more} if text == BUYERS else {}))
    return told


def _clamped(stage: str, read: Read, step: str, seen: Stays, place: int) -> list[Note]:
    left = (seen.stage == place) & (seen.then >= 0)
    dwell = min(read.law.dwell, float(seen.exactly[left].mean()) / seen.ticks_a_step)
    finer = [name for name in STEPS if STEPS[name] <= STEPS[step] * dwell] or ["minute"]
    remedy = f"step={finer[-1]!r}" if seen.dated else Later(partial(_, mark("multiply the times of the log by ten")))
    return said(CLAMPED, stage=_name(stage), dwell=Later(partial(fine, dwell)), unit=_unit(step), remedy=remedy)


def _law(law: Law, step: str) -> Later:
    return Later(partial(_written, law.conversion, law.dwell, step))


def _written(conversion: float, dwell: float, step: str) -> str:
    text = _("{share} move on, and the mean dwell is {dwell} {unit}")
    return text.format(share=percent(conversion, 1), dwell=short(dwell), unit=_(UNITS[step]))


def _name(stage: str) -> Later:
    return Later(partial(stage_name, stage))


def _names(stages: Iterable[str]) -> Later:
    return Later(lambda: ", ".join(map(stage_name, stages)))


def _unit(step: str) -> Later:
    return Later(lambda: _(UNITS[step]))
