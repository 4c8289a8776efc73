"""The cards that ask: predictions, quizzes, exercises with their help; and the gate from forecast to observation.

Free play never stands behind the gate: whoever is asked to predict first explores less.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import language, mark, pick
from .exercise import Exercise, said
from .items import Item, find, judged_and_kept, watchers
from .misconceptions.bank import bank
from .outcome import FACES, Outcome
from .progress.store import read
from .quizzes import quizzes

if TYPE_CHECKING:
    from ipywidgets import VBox

    from ..widgets.questions import QuestionCard

HOW = mark("Write your answer in the cell above and run it (Shift+Enter). Help is here whenever you want it.")
# A forecast that differs from the truth is no failure, so it gets words of its own.
FORECAST = {"passed": ("✓", mark("Close")), "not yet": ("!", mark("A surprise"))}


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
        card.drafts = {name: made.last}
        card.outcomes = {name: shown(item, item.judge(made.last), made.last)}
    return card


def quiz(name: str) -> "QuestionCard":
    """Ask the questions of a chapter's quiz (`"funnel"`), or one question by its full name.

    Raises FlywheelError for an unknown name.

    >>> quiz("funnel.quiz-multiply")
    QuestionCard(funnel.quiz-multiply not attempted)
    """
    questions: Mapping[str, Item] = quizzes().get(name) or {}
    if not questions:
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
    card.outcomes = {name: shown(item, _standing(item), None)}
    return card


def observe(name: str, thing: Any) -> "VBox":
    """Show a figure or widget as soon as the learner has committed to the prediction `name`, and until then say so.

    A callable `thing` is called then and not before. Raises FlywheelError for an unknown name.

    >>> observe("funnel.doubled", "the answer")
    Observe(funnel.doubled: waits for the prediction)
    """
    from ..widgets.gate import Gate

    find(name, "prediction")
    gate = Gate(name, _closed(), thing if callable(thing) else lambda: thing)
    if name in read().items:
        gate.reveal()

    def heard(outcome: Outcome, answer: object) -> None:
        if outcome.name == name and outcome.is_a_try:
            gate.reveal()

    gate.heard = heard
    watchers.add(gate)
    return gate


def _closed() -> str:
    return _("First commit to your prediction above. What happens then appears here.")


def asked(
    items: Mapping[str, Item], final: bool = False, warm_up: bool = False, head: dict[str, Any] | None = None
) -> "QuestionCard":
    """Return a card that asks these items. `final`: an answer is committed to; `warm_up`: answers count as one."""
    from ..widgets.questions import QuestionCard

    def hand_in(name: str, answer: object) -> None:
        item = items[name]
        if isinstance(item, Exercise):  # it is answered in a code cell; what its card hands in asks for help
            card.show(name, card.outcomes[name] | {"reveal": item.help(answer)})
        else:
            judged_and_kept(item, answer, warm_up and name not in card.outcomes)

    def heard(outcome: Outcome, answer: object) -> None:
        if outcome.name in items:
            card.show(outcome.name, _with_help(card, items[outcome.name], shown(items[outcome.name], outcome, answer)))

    card = QuestionCard([item.card() | {"final": final} for item in items.values()], hand_in, head=head or {})
    card.heard = heard
    watchers.add(card)
    return card


def shown(item: Item, outcome: Outcome, answer: object) -> dict[str, Any]:
    """Return what the browser shows of an outcome: symbol, word, message, picture, and what a commitment reveals."""
    symbol, word, _colour = FACES[outcome.status]
    parts: dict[str, Any] = {}
    reveal = getattr(item, "reveal", None)
    if reveal is not None and outcome.is_a_try:
        parts["reveal"] = reveal(answer)
        symbol, word = FORECAST[outcome.status]
    message = outcome.message
    if isinstance(item, Exercise):  # its reasons stand below the code cell that was checked
        message = _(HOW) if outcome.status == "not attempted" else ""
    elif outcome.misconception in bank():
        parts |= _counter(outcome.misconception, language())
    return parts | {
        "status": outcome.status,
        "symbol": symbol,
        "word": _(word),
        "message": message,
        "notice": outcome.notice,
    }


def _standing(item: Item) -> Outcome:
    """Return how the learner stands with an exercise: what was passed once stays passed."""
    known = read().items.get(item.name)
    outcome = item.judge(known.last if known else ...)
    if known is None or outcome.status == known.status:
        return outcome
    if isinstance(item, Exercise) and known.status == "passed":
        return Outcome(item.name, "passed", said(item.because))
    return Outcome(item.name, "not yet", "")


def _with_help(card: "QuestionCard", item: Item, parts: dict[str, Any]) -> dict[str, Any]:
    """Keep on the screen the help that was asked for before."""
    before = card.outcomes.get(item.name, {})
    return parts | {"reveal": before["reveal"]} if isinstance(item, Exercise) and "reveal" in before else parts


@lru_cache
def _counter(misconception: str, language: str) -> dict[str, Any]:
    """Return belief, reason and picture; kept, because every card that shows the item asks for it."""
    from ..figures.style import address

    idea = bank()[misconception]
    picture = idea.counter()
    return {
        "caption": _("Many people think so. See why it does not hold"),
        "belief": pick(idea.belief),
        "why": pick(idea.why),
        "picture": {"src": address(picture.get_figure(root=True)), "alt": picture.alt},
    }
