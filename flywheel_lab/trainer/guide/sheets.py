"""The guide of each duration, as something to print and as one page for a tablet."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...chapters.workshop import Step, workshop_steps
from ...messages import gettext as _
from ...messages import mark
from ..press import Sheet
from .plans import durations, plan, swaps, written
from .script import pictures, script, scripts

HERE = Path(__file__).parent
INTRODUCTION = mark(
    "This is everything you need to run the workshop, even if you have never seen the course. Your room plays a small "
    "wool shop: people commit to an answer, and only then do they see what happens. You read aloud what has a bar "
    "beside it, you press “on” when it says so, and you ask the questions. You explain little: the surprise does the "
    "work. The answers come from the course itself, with the mistakes that people often make and what to say to each."
)
WORDS = {
    "timetable": mark("Timetable"),
    "star": mark("A star marks what you may leave out when time gets short."),
    "script": mark("The script"),
    "swap": mark("To swap"),
    "swap_how": mark("You would rather have something else? Take out one step and put in another that is no longer."),
    "screen": mark("Screen"),
    "say": mark("I say"),
    "do": mark("They do"),
    "ask": mark("The question"),
    "desk": mark("At the desk"),
    "answer": mark("They will answer"),
    "shown": mark("The screen says"),
    "tell": mark("Then I say"),
    "debrief": mark("I ask"),
    "plan_b": mark("Plan B"),
}
BEFORE, AFTER = ("paper", "prepare", "room", "question"), ("plan_b", "end")
"""Which general pages come before the script, and which after it."""


def guides() -> Iterator[Sheet]:
    """Return the guide of each duration, in the language in use."""
    for minutes in durations():
        moments = plan(minutes)
        drawn = pictures(moment.step for moment in moments)
        yield Sheet(_title(minutes), _about(), HERE / "guide.typ", guide(minutes), drawn)


def more_steps() -> Sheet:
    """Return the scripts of the steps that stand in no plan."""
    about = _("Steps that stand in no plan, each with its whole script: swap them in.")
    left = [step for step in workshop_steps().values() if not _where(step)]
    empty: dict[str, list[Any]] = {"timetable": [], "before": [], "after": [], "swaps": []}
    title = _("More steps for a workshop")
    data = {"title": title, "introduction": about, "words": _words(), "steps": list(map(script, left)), **empty}
    return Sheet(title, about, HERE / "guide.typ", data, pictures(left))


def guide(minutes: int) -> dict[str, Any]:
    """Return all that the guide of a duration says, as plain data."""
    moments = plan(minutes)
    timetable = [[each.clock, _(each.step.title), _minutes(each.step), each.spare] for each in moments]
    return {
        "title": _title(minutes),
        "introduction": _(INTRODUCTION),
        "words": _words(),
        "timetable": timetable,
        "before": [_page(key, minutes, _bring({each.step.name for each in moments})) for key in BEFORE],
        "steps": scripts(moments),
        "after": [_page(key, minutes) for key in AFTER],
        "swaps": [[_(step.title), _minutes(step), _script_of(step)] for step in swaps(moments)],
    }


def _title(minutes: int) -> str:
    return _("Guide for {minutes} minutes").format(minutes=minutes)


def _about() -> str:
    return _(
        "The whole workshop, minute by minute: what is on the screen, what you say, what people do, and what they will "
        "answer."
    )


def _words() -> dict[str, str]:
    return {key: _(text) for key, text in WORDS.items()}


def _minutes(step: Step) -> str:
    return _("{minutes} min").format(minutes=step.minutes)


def _page(key: str, minutes: int, more: tuple[str, ...] = ()) -> dict[str, Any]:
    page = written()["pages"][key]
    other = next(each for each in reversed(durations()[:-1]) if each != minutes)
    lines = [_(line).format(minutes=minutes, other=other) for line in page["lines"]]
    return {"title": _(page["title"]), "lines": [*lines, *(more if key == "paper" else ())]}


def _bring(names: set[str]) -> tuple[str, ...]:
    bring = written()["bring"]
    return tuple(_(text) for key, text in bring.items() if any(key in name.split("-") for name in names))


def _where(step: Step) -> int:
    """Return the first duration whose plan has this step, 0 if none has."""
    return next((minutes for minutes in durations() if step in [each.step for each in plan(minutes)]), 0)


def _script_of(step: Step) -> str:
    if minutes := _where(step):
        return _("script in the guide for {minutes} minutes").format(minutes=minutes)
    return _("script in “{title}”").format(title=_("More steps for a workshop"))
