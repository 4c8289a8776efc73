"""Notes on stays that are shorter than a step of the model, or than the log can show."""

from collections.abc import Sequence
from functools import partial

from ....data.log.notes import Note, note_that
from ....messages import fine, mark, percent
from ....messages import gettext as _
from ....models.journey import JourneyModel
from ..clock import STEPS
from ..draws import Parts
from ..stays import Stays
from .words import Later, duration_unit, name, unit

CLAMPED = mark(
    "'{stage}': the mean dwell is {dwell} {unit}, but the model takes one step, its least. "
    "Choose a finer one: {remedy}."
)
FINEST = mark(
    "'{stage}': the mean dwell is {dwell} seconds, but the model takes one minute, its least. For times this short, "
    "count in seconds: give the times of the log as numbers."
)
INSTANT = mark(
    "'{stage}': {share} of the stays took no time that the log shows. Its mean dwell may be anything between {low} and "
    "{high} {unit}; record finer times to know more."
)
LEAST = mark("'{stage}': the model takes a dwell of one step, its least.")
BROUGHT = mark(
    "'{stage}': as its stay is one step, its referrals are those of a whole stay, and so their rate is per "
    "step of the model. The referral factor is not changed by it."
)
BRIEF = mark("In these stages people stay for less than 1 {unit} on average, and 1 {unit} is counted: {stages}.")


def tell_briefly(notes: Sequence[Note], step: str) -> list[str]:
    """Return the sentences of notes for somebody who sets nothing: stages shorter than a step share one.

    >>> tell_briefly(note_that(CLAMPED, stage="trial", dwell=0.5, unit="weeks", remedy="step='day'"), "week")
    ['In these stages people stay for less than 1 week on average, and 1 week is counted: trial.']
    """
    short = [note for note in notes if note.text == CLAMPED]
    told = [str(note) for note in notes if note not in short]
    stages = ", ".join(f"{note.values['stage']}" for note in short)
    return [*told, _(BRIEF).format(unit=unit(step, 1), stages=stages)] if short else told


def note_short_stays(model: JourneyModel, parts: Parts, seen: Stays, place: int) -> list[Note]:
    """Return notes on a known dwell that is shorter than the model or the log can express."""
    stage, dwell, blur = model.stages[place], parts.stages[place].law.dwell, float(parts.blur[place])
    least = max(0.0, round(dwell - blur / seen.parts(place), 9))  # without the part of a tick that stands for no time
    told = _note_instant_share(stage, least, blur, model.step, seen.instant_share(place)) if blur else []
    if dwell < 1 - 1e-6:
        told += (
            note_that(LEAST, stage=name(stage))
            if least < blur
            else _note_least_dwell(stage, dwell, model.step, seen.dated)
        )
        told += note_that(BROUGHT, stage=name(stage)) if parts.referring.counts[place] else []
    return told


def _note_instant_share(stage: str, low: float, blur: float, step: str, share: float) -> list[Note]:
    ends = {"low": Later(partial(fine, low)), "high": Later(partial(fine, low + blur))}
    return note_that(
        INSTANT, stage=name(stage), unit=unit(step, low + blur), share=Later(partial(percent, share)), **ends
    )


def _note_least_dwell(stage: str, dwell: float, step: str, dated: bool) -> list[Note]:
    if dated and step == "minute":
        return note_that(FINEST, stage=name(stage), dwell=Later(partial(fine, 60 * dwell)))
    finer = [name for name in STEPS if STEPS[name] <= STEPS[step] * dwell] or ["minute"]
    remedy = f"step={finer[-1]!r}" if dated else Later(partial(_, mark("multiply the times of the log by ten")))
    return note_that(
        CLAMPED, stage=name(stage), dwell=Later(partial(fine, dwell)), unit=duration_unit(step, dwell), remedy=remedy
    )
