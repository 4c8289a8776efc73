"""The booklet of solutions: every question of the course with its answer, every misconception with its picture."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...chapters.course import CHAPTERS, bank, of_chapter, part
from ...lessons.chapter import Chapter
from ...lessons.items import Item
from ...lessons.misconception import Misconception
from ...lessons.predictions import Sketch
from ...messages import gettext as _
from ..press import Sheet
from .curves import draw_paper
from .pictures import counter_picture, grey_picture
from .solutions import Solution, solve

Pictures = dict[str, bytes]


def booklet(chapters: Sequence[Chapter] = CHAPTERS) -> Sheet:
    """Return the solutions and misconceptions of these chapters, with their pictures, in the language in use.

    >>> booklet(CHAPTERS[6:7]).data["chapters"][0]["items"][0]["answer"]
    'B'
    """
    pictures: Pictures = {}
    told = [_chapter(chapter, pictures) for chapter in chapters]
    about = _("Every question of the course with its answer, and what many believe instead. For trainers.")
    data = {
        "about": about,
        "words": _words(),
        "chapters": told,
        "beliefs": {idea["name"]: idea["belief"] for chapter in told for idea in chapter["ideas"]},
    }
    return Sheet(_("Solutions and misconceptions"), about, Path(__file__).with_name("booklet.typ"), data, pictures)


def _words() -> dict[str, str]:
    return {
        "contents": _("Contents"),
        "questions": _("Questions and answers"),
        "ideas": _("What many believe"),
        "answer": _("Answer"),
        "but": _("But:"),
        "reading": _("How to read it"),
        "legend": _(
            "Questions stand in the order of their chapter, options with the letters that everybody sees on the card. "
            "In the picture of a curve the thick line is what happens; a dashed one with a number is what people draw "
            "who believe what stands beside that number."
        ),
        "right": _("right answer"),
        "wrong": _("wrong answer"),
        "leads": _("the misconception behind a wrong answer"),
    }


def _chapter(chapter: Chapter, pictures: Pictures) -> dict[str, Any]:
    items = of_chapter(chapter.key).values()
    ideas = [bank()[name] for name in part(chapter, "misconceptions", "PICTURES", {})]
    return {
        "number": chapter.number,
        "title": _(chapter.title),
        "question": _(chapter.question),
        "items": [_item(each, f"{chapter.number}.{k}", pictures) for k, each in enumerate(items, start=1)],
        "ideas": [_idea(each, pictures) for each in ideas],
    }


def _item(item: Item, number: str, pictures: Pictures) -> dict[str, Any]:
    told = solve(item)
    picture = alt = ""
    if isinstance(item, Sketch):
        drawn: Any = draw_paper(item, solved=True)
        picture, alt = f"{item.name}.svg", drawn.alt
        pictures[picture] = grey_picture(drawn)
    lines = [line._asdict() for line in told.lines]
    extra = {"number": number, "task": told.task, "picture": picture, "alt": alt, "wrong": _heading(told)}
    return told._asdict() | {"lines": lines} | extra


def _heading(told: Solution) -> str:
    """Return what stands above the lines, where these are wrong answers only."""
    if not told.lines or any(line.right for line in told.lines):
        return ""
    return _("What people draw instead") if told.kind == "curve" else _("Wrong answers, and what to say")


def _idea(idea: Misconception, pictures: Pictures) -> dict[str, Any]:
    drawn, picture = counter_picture(idea.name), f"idea-{idea.name}.svg"
    pictures[picture] = grey_picture(drawn)
    test = _item(idea.trigger, _("A question that shows it"), pictures)
    return {
        "name": idea.name,
        "belief": _(idea.belief),
        "why": _(idea.why),
        "picture": picture,
        "alt": drawn.alt,
        "test": test,
    }
