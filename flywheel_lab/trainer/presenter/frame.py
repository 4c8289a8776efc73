"""A frame as HTML: large type, no code, and the answer only in the frames that are opened for it."""

from collections.abc import Iterable
from html import escape
from typing import Any

from ...chapters.course import chapter_named
from ...chapters.workshop import Step
from ...messages import gettext as _
from ...pages.document import prose
from ..guide.axes import axes
from ..guide.expected import Expected, Reply, plain
from ..guide.frames import Frame
from ..guide.plans import written
from ..guide.shown import words_of

LONG = 150
"""A question of more signs than this is set a little smaller."""


def inside(frame: Frame, step: Step, asked: Expected | None, place: str) -> str:
    """Return what stands in a frame; `place` is where a picture comes to life."""
    match frame.layer, asked:
        case "title", _none:
            return _title(step)
        case "question", Expected():
            return _ask(asked, "h1") + _prose(words_of(step, *step.given))
        case "options", Expected():
            return _ask(asked) + _options(asked)
        case ("axes" | "curve") as layer, Expected():
            return _ask(asked) + f'<div class="pr-axes">{axes(step.of, told=layer == "curve")}</div>'
        case (("picture" | "play"), _any):
            return place
        case "answer", Expected():
            return _ask(asked) + _answer(asked) + _prose(words_of(step, *step.cells))
        case "keep", _any:
            return _lines(written()["keep"]["lines"])
        case _debrief:
            return _lines(step.debrief)


def _title(step: Step) -> str:
    key, dot, _word = step.name.partition(".")
    said = chapter_named(key).question if dot else step.title
    more = (
        f"<p>{escape(_('{minutes} min').format(minutes=step.minutes))}</p>" if step.name in ("break", "coffee") else ""
    )
    return f"<h1>{escape(_(said))}</h1>{more}"


def _ask(asked: Expected, tag: str = "h2") -> str:
    size = ' class="pr-long-ask"' if len(asked.ask) > LONG else ""
    return f"<{tag}{size}>{escape(asked.ask)}</{tag}>"


def _options(asked: Expected, right: Iterable[str] = (), told: bool = False) -> str:
    rows = []
    for letter, text in zip(asked.letters, asked.options, strict=True):
        look = ("pr-right" if letter in right else "pr-wrong") if told else ""
        sign = '<span class="pr-sign">✓</span>' if told and letter in right else ""
        rows.append(f'<li class="{look}"><b>{letter}</b><span>{escape(text)}</span>{sign}</li>')
    kind = "pr-options pr-many-options" if len(rows) > 5 else "pr-options"
    bins = "".join(f"<li>{escape(place)}</li>" for place in asked.places)
    return f'<ul class="{kind}">{"".join(rows)}</ul>' + (f'<ul class="pr-places">{bins}</ul>' if bins else "")


def _answer(asked: Expected) -> str:
    right = asked.right
    match asked.kind:
        case "vote" | "many" | "claim":
            listed = _options(asked, [each.answer for each in right], told=True)
            # Of many that are right each has its reason: too many to read on a wall, and the guide has them.
            return listed + "".join(_why(each) for each in right if asked.kind != "many")
        case "number" | "bar":
            return f'<p class="pr-number">{escape(right[0].answer)}</p>{_why(right[0])}'
        case "order":
            return '<ol class="pr-answers">' + "".join(_line(each) for each in right) + "</ol>"
        case "sort":
            rows = (each.answer.rpartition(" → ") for each in right)
            listed = "".join(
                f"<li><span>{escape(text)}</span><b>{escape(place)}</b></li>" for text, _sign, place in rows
            )
            return f'<ul class="pr-sorted">{listed}</ul>'
        case _curve_or_words:
            return "".join(_why(each) for each in right)


def _line(reply: Reply) -> str:
    _place, _dot, text = reply.answer.partition(". ")
    return f"<li><strong>{escape(text)}</strong> <span>{escape(reply.why)}</span></li>"


def _why(reply: Reply) -> str:
    return f'<p class="pr-why">{escape(plain(reply.why))}</p>'


def _prose(words: Iterable[str]) -> str:
    return "".join(f'<div class="pr-words">{prose(each)}</div>' for each in words)


def _lines(lines: Any) -> str:
    return '<ul class="pr-asked">' + "".join(f"<li>{escape(_(each))}</li>" for each in lines) + "</ul>"
