"""The sentences beside the numbers: facts about the log, and doubts, which speak against the estimate.

A sentence is put together when it is read, so that it speaks the language in use.
"""

from collections.abc import Sequence
from functools import partial

from ....data.log import JourneyLog
from ....data.log.notes import Note, note_that
from ....data.log.people import NO_REFERRER
from ....messages import gettext as _
from ....messages import mark, percent, plural, short
from ....models.journey import JourneyModel
from ..draws import Parts
from ..stays import Stays
from ..waiting import Read, SoFar, Untested, later_share
from .clock import note_short_stays
from .words import Later, duration_unit, law_in_words, name, names, unit

DELAY = mark(
    "'{stage}': the chance to leave grows with the time spent there, as with a fixed delay or hidden steps. "
    "A constant chance says: {plain}; what fits better: {better}. The model takes {taken}."
)
UNLIKE = mark(
    "'{stage}': people differ. Some leave this stage soon, others stay in it long. With a constant chance, the same "
    "for everybody, the model expects too few latecomers. Constant chance: {plain}. Fits better: {better}. "
    "The model takes {taken}."
)
BUYERS = mark(
    "'{stage}': who moves on stays {moved} {unit}, who is lost {lost}. The model takes the time of those who move on, "
    "so that the time to purchase is right, and therefore holds {more} people waiting there than there are."
)
CUSTOMERS = mark("'{stage}': who moves on stays {moved} {unit}, who is lost {lost}. The model takes one time for both.")
STRAY = mark(
    "'{stage}': recorded losses: {n}, but many more wait far longer than those who left took. The estimate takes them "
    "for lost in silence. If the log records all losses, say losses='recorded'; if not, leave these rows out and say "
    "losses='not recorded'."
)
UNBOOKED = mark(
    "People who got behind '{stage}' without '{stage}': {n}. They have bought as well, and so the counts and the model "
    "take them for buyers; for how long they were in '{stage}' is not known."
)
LATE = mark(
    "People who came in behind '{stage}': {n}. The counts, step after step, leave them out; the model takes "
    "them for new leads who enter later."
)
AFTERWARDS = mark(
    "People recorded as lost after they reached '{stage}': {n}. They have bought, and what follows is left out, so "
    "nothing is said of how long customers stay. If '{stage}' is where customers are, name the stage that people leave "
    "by buying: estimate_journey(log, purchase=…)."
)
SKIPPED = mark(
    "People who skipped '{stage}': {n}. The counts, step after step, leave them out from there on; the model does not."
)
BACK = mark("People who went on from '{stage}' without an event 'bought': {n}. The model counts them as buyers.")

SILENT = mark("No losses are recorded in: {stages}. There, the times of the moves tell how many still wait.")
ASSUMED = mark(
    "Where losses are recorded was judged by the events, because nobody said it. Say it: "
    "JourneyLog(…, losses='recorded'), 'not recorded' or a list of stages."
)
CAME_BACK = mark("People who came back after buying: {n}. What they did then is not part of the funnel.")
REPEATED = mark(
    "People who came back to an earlier stage after buying: {n}. A repeat visit is no part of their first journey, so "
    "it counts neither for the stages before the purchase nor as a way back to them."
)
NAMED = mark(
    "Who reaches '{stage}' has bought. In the model they buy when they leave it, so the time to purchase is too long "
    "by the dwell there."
)
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
FORETOLD = plural(
    "'{stage}': {n} of {people} people is still there, so the mean dwell is not seen, but foretold from those who have "
    "left.",
    "'{stage}': {n} of {people} people are still there, so the mean dwell is not seen, but foretold from those who "
    "have left.",
)
PROMISED = mark(
    "'{stage}': two laws of waiting disagree. A constant chance says: {plain}; what fits better: {better}, many of "
    "them later than anybody was seen, and whether they come cannot be known. What can be said is the share within "
    "{within} {unit}; the model takes it: {taken}."
)
PROMISES = mark(
    "'{stage}': if the chance stays the same, {share} of those who move on take longer than anybody was seen. Whether "
    "they will move on, nobody knows, so the intervals reach down to what was counted."
)
UNSEEN = mark("Nobody was seen in '{stage}', so nothing is known of it.")
NO_REFERRALS = mark(
    "The log has no column 'referrer', so referrals cannot be known: not the referral factor, and not whether it grows."
)
UNREFERRED = mark("{share} of the new leads name no referrer; if some were brought in all the same, G is larger.")
NOWHERE = mark("New leads whose referrer was in no stage of the log just before: {count}. They count for no stage.")
LIMITLESS = mark("The model grows without limit, doubling in {n} {unit}: it has no steady state.")


def no_referrals(of_log: Sequence[Note]) -> Note:
    """Return why referrals are not known: the reason in the notes of the log, or that the column is missing."""
    return next((note for note in of_log if note.text == NO_REFERRER), Note(NO_REFERRALS, 0, {}))


def facts(log: JourneyLog, model: JourneyModel, parts: Parts, raw: Stays, came_back: int) -> tuple[Note, ...]:
    """Return notes on what the log can and cannot tell."""
    stages, who = model.stages, parts.referring
    silent = [stages[i] for i, each in enumerate(parts.stages) if each.plain.is_silent]
    told = note_that(SILENT, stages=names(silent)) if silent else []
    told += note_that(ASSUMED) if log.losses is None else []
    told += note_that(REPEATED if parts.end is None else CAME_BACK, n=came_back) if came_back else []
    late = raw.first & (raw.stage > 0) & (raw.stage <= stages.index(model.purchase))
    told += note_that(LATE, stage=name(stages[0]), n=int(late.sum())) if late.any() else []
    gone = int(((raw.stage == parts.end) & (raw.then == len(stages) + 1)).sum())
    told += note_that(AFTERWARDS, stage=name(model.purchase), n=gone) if gone else []
    for stage, each in zip(stages, parts.stages, strict=True):
        if not each.plain.people:
            told += note_that(UNSEEN, stage=name(stage))
        elif not each.plain.is_known:
            told += note_that(STAYS_ON if each.plain.is_silent else NOT_YET, stage=name(stage))
        elif not each.is_known:
            told += note_that(NOBODY_LOST, stage=name(stage), moved=each.plain.sums.moved, people=each.plain.people)
        elif isinstance(each.law, SoFar):
            continue  # a warning says it
        elif isinstance(each.law, Untested):
            told += note_that(PROMISES, stage=name(stage), share=Later(partial(percent, later_share(each.plain), 0)))
        elif not each.plain.is_silent and 2 * len(each.plain.still) > each.plain.people:
            told += note_that(FORETOLD, stage=name(stage), n=len(each.plain.still), people=each.plain.people)
        elif each.law.endless:
            told += note_that(ENDLESS, stage=name(stage))
    if not who.recorded:
        return (*told, no_referrals(log.said))
    told += note_that(UNREFERRED, share=Later(partial(percent, who.unreferred, 0)))
    told += note_that(NOWHERE, count=who.nowhere) if who.nowhere else []
    if not parts.so_far.any() and model.limitless:
        told += note_that(
            LIMITLESS, n=Later(partial(short, model.doubling_time)), unit=unit(model.step, model.doubling_time)
        )
    return tuple(told)


def doubts(model: JourneyModel, parts: Parts, seen: Stays, raw: Stays, log: JourneyLog) -> tuple[Note, ...]:
    """Return the reasons to doubt the estimate; `raw` are the stays as the log has them."""
    at, n, told = model.stages.index(model.purchase), len(model.stages), []
    last = n if at == n - 1 else n - 1
    for place, (stage, each) in enumerate(zip(model.stages, parts.stages, strict=True)):
        told += _of_law(stage, each, model.step)
        lost = int(((seen.stage == place) & (seen.then == n + 1)).sum())
        if log.losses is None and lost and each.plain.is_silent:
            told += note_that(STRAY, stage=name(stage), n=lost)
        told += note_short_stays(model, parts, seen, place) if place != parts.end else []
        skipped = raw.count_skipped(place, last) if 0 < place <= at else 0
        text = UNBOOKED if place == at < n - 1 else SKIPPED
        told += note_that(text, n=skipped, stage=name(stage)) if skipped else []
    if log.purchase == model.purchase and parts.end is None:
        told += note_that(NAMED, stage=name(model.purchase))
    back = int(parts.goals[at, :-1].sum())
    if at == len(model.stages) - 1 and parts.end is None and back:
        told += note_that(BACK, n=back, stage=name(model.purchase))
    return tuple(told)


def _of_law(stage: str, read: Read, step: str) -> list[Note]:
    told, words = [], partial(law_in_words, step=step)
    if isinstance(read.law, SoFar):
        laws = {"plain": words(read.plain), "better": words(read.law.law), "taken": words(read.law)}
        within = Later(partial(short, read.law.within))
        return note_that(PROMISED, stage=name(stage), **laws, within=within, unit=unit(step, read.law.within))
    if read.weibull is not None:
        taken = mark("what fits better") if read.law is read.weibull else mark("the constant chance")
        taken = mark("one dwell for each way out") if read.law is read.apart else taken
        both = {"plain": words(read.plain), "better": words(read.weibull), "taken": Later(partial(_, taken))}
        told += note_that(DELAY if read.weibull.shape > 1 else UNLIKE, stage=name(stage), **both)
    if read.apart is not None:
        moved, lost = read.apart.dwell, read.apart.dwell_of_lost
        times = {
            "moved": Later(partial(short, moved)),
            "lost": Later(partial(short, lost)),
            "unit": duration_unit(step, moved),
        }
        more = Later(partial(_, mark("more") if moved > lost else mark("fewer")))
        text = BUYERS if read.law is read.apart else CUSTOMERS
        told += note_that(text, stage=name(stage), **times, **({"more": more} if text == BUYERS else {}))
    return told
