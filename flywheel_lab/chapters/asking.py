"""The cards that ask: predictions, quizzes, exercises with their help; and the gate from forecast to observation.

Free play never stands behind the gate: whoever is asked to predict first explores less.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import language, mark, pick
from .chapters import chapter_named
from .exercise import Exercise
from .items import Item, find, judged_and_kept, watchers
from .misconceptions.bank import CAPTION, bank
from .outcome import FACES, Outcome
from .predictions.kinds.guess import Guess
from .progress.store import read
from .quizzes import quizzes

if TYPE_CHECKING:
    from ipywidgets import VBox

    from ..widgets.learning.questions import QuestionCard

HOW = mark("Write your answer in place of the three dots, and run that cell. Help is here whenever you want it.")
# A forecast that differs from the truth is no failure, so it gets words of its own.
FORECAST = {"passed": ("✓", mark("Close")), "not yet": ("!", mark("A surprise"))}
IN_RANGE = ("≈", mark("Within your range"))


def predict(name: str) -> "QuestionCard":
    """Ask for a forecast, to be drawn, chosen or given as a range; the truth is shown after the learner commits to it.

    A forecast that was made before is shown again. Raises FlywheelError for an unknown name.

    >>> predict("funnel.doubled")
    QuestionCard(funnel.doubled not attempted)
    """
    item = find(name, "prediction")
    made = read().items.get(name)
    card = asked({name: item}, final=True)
    if made is not None:
        card.show(name, shown(item, item.judge(made.last), made.last))
    return card


def quiz(name: str) -> "QuestionCard":
    """Ask the questions of a chapter's quiz (`"funnel"`), or one question by its full name.

    Questions that stand in the middle of their chapter are not asked once more at its end.
    Raises FlywheelError for an unknown name.

    >>> quiz("funnel.quiz-multiply")
    QuestionCard(funnel.quiz-multiply not attempted)
    """
    questions: Mapping[str, Item] = {}
    if isinstance(name, str) and name in quizzes():
        asked_before = chapter_named(name).items
        questions = {each: question for each, question in quizzes()[name].items() if each not in asked_before}
    else:
        try:
            questions = {name: find(name, "quiz", "idea")}
        except FlywheelError as unknown:
            message = _("{reason} A whole quiz has the name of its chapter: {names}.")
            raise FlywheelError(message.format(reason=unknown, names=", ".join(quizzes()))) from None
    return asked(questions)


def exercise(name: str) -> "QuestionCard":
    """Show an exercise with its help: hints one by one, then its solution in mixed lines, then the solution.

    Raises FlywheelError for an unknown name.

    >>> exercise("funnel.overall")
    QuestionCard(funnel.overall not attempted)
    """
    item = find(name, "exercise")
    card = asked({name: item})
    card.show(name, shown(item, _standing(name), None))
    return card


def observe(name: str, thing: Any) -> "VBox":
    """Show a figure or widget once the learner has committed to the prediction `name`, or has tried that exercise.

    A callable `thing` is called then and not before. Raises FlywheelError for an unknown name.

    >>> observe("funnel.doubled", "the answer")
    Observe(funnel.doubled: closed)
    """
    from ..widgets.learning.gate import Gate

    waits_for = find(name, "prediction", "exercise")
    exercise_first = _("First try the exercise above. What this cell shows then appears here.")
    prediction_first = _("First commit to your prediction above. What happens then appears here.")
    closed = exercise_first if isinstance(waits_for, Exercise) else prediction_first
    gate = Gate(name, closed, thing if callable(thing) else lambda: thing)

    def heard(outcome: Outcome, answer: object) -> None:
        if outcome.name == name and outcome.is_a_try:
            del watchers[id(gate)]
            gate.reveal()

    if name in read().items:
        gate.reveal()
    else:
        watchers[id(gate)] = heard
    return gate


def asked(
    items: Mapping[str, Item], final: bool = False, warm_up: str = "", head: dict[str, Any] | None = None
) -> "QuestionCard":
    """Return a card that asks these items. `final`: an answer is committed to; `warm_up`: who asks again."""
    from ..widgets.learning.questions import QuestionCard

    def hand_in(name: str, answer: object) -> None:
        item = items[name]
        if isinstance(item, Exercise):  # it is answered in a code cell; what its card hands in asks for help
            card.show(name, card.outcomes[name] | {"reveal": item.help(answer)})
            return
        outcome = judged_and_kept(item, answer, warm_up)
        if watchers[place] is not heard:
            heard(outcome, answer)

    def heard(outcome: Outcome, answer: object) -> None:
        name = outcome.name
        if isinstance(items.get(name), Exercise):
            card.show(name, card.outcomes[name] | shown(items[name], _standing(name), None))
        elif name in items:
            card.show(name, shown(items[name], outcome, answer))

    card = QuestionCard([item.card() | {"final": final} for item in items.values()], hand_in, head=head or {})
    place = ("card", *items, warm_up)
    watchers[place] = heard
    return card


def shown(item: Item, outcome: Outcome, answer: object) -> dict[str, Any]:
    """Return what the browser shows of an outcome: symbol, word, message, picture, and what a commitment reveals."""
    symbol, word, _colour = FACES[outcome.status]
    parts: dict[str, Any] = {}
    if hasattr(item, "reveal") and outcome.is_a_try:
        told = item.reveal(answer)
        parts |= {"reveal": told, "answer": getattr(item, "shown", str)(answer)}
        held = isinstance(item, Guess) and told["low"] <= told["truth"] <= told["high"]
        symbol, word = IN_RANGE if held and outcome.status == "not yet" else FORECAST[outcome.status]
    if outcome.misconception in bank():
        parts |= _counter(outcome.misconception, language())
    unanswered = isinstance(item, Exercise) and outcome.status == "not attempted"
    return parts | {
        "status": outcome.status,
        "symbol": symbol,
        "word": _(word),
        "message": _(HOW) if unanswered else outcome.message,
        "notice": outcome.notice,
    }


def _standing(name: str) -> Outcome:
    """Return how the learner stands with an exercise; its reasons stand below the code cell that was checked."""
    known = read().items.get(name)
    return Outcome(name, known.status if known else "not attempted", "")


@lru_cache
def _counter(misconception: str, language: str) -> dict[str, Any]:
    """Return belief, reason and picture; kept, because every card that shows the item asks for it."""
    from ..figures.style import address

    idea = bank()[misconception]
    picture = idea.counter()
    return {
        "caption": _(CAPTION),
        "belief": pick(idea.belief),
        "why": pick(idea.why),
        "picture": {"src": address(picture.get_figure(root=True)), "alt": picture.alt},
    }
