"""The opening of a chapter: what one will be able to do, whether controls work here, and a warm-up with old questions.

Coming back to what was missed, after one, two and five chapters: retrieval and spacing (Latimier, Peyre & Ramus, 2021,
A meta-analytic review of the benefit of spacing out retrieval practice episodes on retention, Educ. Psychol. Review).
"""

from typing import TYPE_CHECKING, Any

from ..lessons.chapter import Chapter
from ..lessons.help.cell import explain_errors, running_shell
from ..lessons.progress.map import next_item, next_step
from ..lessons.progress.state import Answers, State
from ..lessons.progress.warm_up import MOST, due_items, missed_items
from ..messages import gettext as _
from ..messages import mark, use_language
from .asking import question_card
from .course import CHAPTERS, answers, chapter_named, find, kinds, of_chapter
from .overview import outline, outlines
from .places import place_of

if TYPE_CHECKING:
    from ..widgets.learning.questions import QuestionCard

REVIEW, AT_A_TIME = "review", 8
"""What a progress file calls the review among the warm-ups, and how many items it asks at a time."""
STILL = mark(
    "Press *Begin* at the top, or choose *Run ▸ Run All Cells* where there is no such button: then questions and "
    "controls appear here. A page without a notebook shows still pictures only. If nothing appears in JupyterLab, "
    "`flywheel-lab doctor` names a remedy."
)


def start(chapter: object, language: str = "en") -> "QuestionCard":
    """Open a chapter in a language: heading, goals, where to continue, and at most three old questions.

    From then on a slip in a cell of this notebook is explained: what Python cannot read, or a name without a value.
    chapter: number or name, such as "01". Raises FlywheelError for an unknown chapter or language.

    >>> start("00")
    QuestionCard(nothing to ask)
    """
    opened = chapter_named(chapter)
    use_language(language)
    if shell := running_shell():
        explain_errors(shell)
    state = answers()
    missed, chapters = _to_ask_again(state)
    names = due_items(missed, opened.number, chapters)
    if not names and not next_item(outlines(), state):
        names = _to_review(state, opened.number, MOST)
    head = _head(opened, bool(names)) | _to_continue(opened, state) | ({"notice": state.notice} if state.notice else {})
    return question_card({name: find(name) for name in names}, warm_up=opened.number, head=head)


def review() -> "QuestionCard":
    """Ask once more what was missed anywhere in the course, eight items at a time; for after the last chapter.

    What was answered here does not come again. With nothing to ask, the card says so.

    >>> review()
    QuestionCard(nothing to ask)
    """
    names = _to_review(answers(), REVIEW, AT_A_TIME)
    lead = _("What you missed along the way, asked once more and in other words.")
    nothing = _("Nothing to go over just now. What you get wrong in the course comes back here, in other words.")
    head = {"kicker": _("Review"), "title": _("The last look back"), "lead": lead if names else nothing, "skip": False}
    return question_card({name: find(name) for name in names}, warm_up=REVIEW, head=head)


def _to_review(state: State, occasion: str, most: int) -> list[str]:
    """Return what was missed anywhere in the course: questions, and explanations that their writers found wanting."""
    missed, chapters = _to_ask_again(state)
    names = [name for several in chapters.values() for name in several]
    explained = [name for name in kinds()["explain"] if name in state.items and state.items[name].status != "passed"]
    return missed_items(missed, [*names, *explained], occasion, most)


def _to_ask_again(state: State) -> tuple[State, dict[str, list[str]]]:
    """Return what can be asked out of context: quiz questions, and the bank's question on each misconception shown.

    The answer to an exercise or a prediction needs its chapter around it; the misconception behind it does not.
    """
    items, chapters = dict(state.items), {}
    for chapter in CHAPTERS:
        quiz = [name for name in of_chapter(chapter.key) if name in kinds()["quiz"]]
        others = (name for name in of_chapter(chapter.key) if name not in quiz)
        shown = (state.items[name].misconceptions for name in others if name in state.items)
        names = dict.fromkeys(f"idea.{each}" for several in shown for each in several)
        triggers = {name: items.get(name) for name in names if name in kinds()["idea"]}
        items |= {name: _missed_answers(known) for name, known in triggers.items()}
        chapters[chapter.number] = [*quiz, *triggers]
    return State(items), chapters


def _missed_answers(known: Answers | None) -> Answers:
    return Answers("not yet", 1, None, "not yet", None, warm_ups=known.warm_ups if known else ())


def _to_continue(opened: Chapter, state: State) -> dict[str, Any]:
    """Return what is open here or, if nothing is, elsewhere, and who asks it; {} where the chapter was not begun."""
    here = outline(opened)
    if not any(name in state.items for name, _label, _kind in here.items):
        return {}
    ahead = [here] if here.open(state) else outlines()
    item = next_item(ahead, state)
    return {"next": next_step(ahead, state)} | ({"next_at": place_of(item[1])} if item else {})


def _head(chapter: Chapter, warm_up: bool) -> dict[str, Any]:
    lead = _("*Warm-up.* Before you begin: what you missed earlier, asked once more.")
    return {
        "kicker": _("Chapter {number}").format(number=chapter.number),
        "title": _(chapter.title),
        "goals_title": _("After this chapter you can"),
        "goals": [_(goal) for goal in chapter.goals],
        "check": True,
        "still": _(STILL),
        "lead": lead if warm_up else "",
        "skip": warm_up,
    }
