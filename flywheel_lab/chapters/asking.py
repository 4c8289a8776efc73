"""The cards that ask: predictions, quizzes, exercises with their help; and the same by code."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..errors import FlywheelError
from ..lessons.exercise import Exercise
from ..lessons.items import Item, judge_and_keep, watchers
from ..lessons.outcome import Outcome
from ..messages import gettext as _
from .course import answers, bank, chapter_named, current, exercises, find, quizzes
from .feedback import Feedback, on_card, sheet_on_card

if TYPE_CHECKING:
    from ..widgets.learning.questions import QuestionCard


def predict(name: str) -> "QuestionCard":
    """Ask for a prediction, drawn, picked or given as a range; the truth is shown once the learner commits to it.

    A prediction that was made before is shown again. Raises FlywheelError for an unknown name.

    >>> predict("funnel.doubled")
    QuestionCard(funnel.doubled not attempted)
    """
    item = find(name, "prediction")
    made = answers().items.get(item.name)
    card = question_card({item.name: item}, final=True)
    if made is not None:
        card.show(item.name, on_card(item, item.judge(made.last), made.last))
    return card


def quiz(name: str) -> "QuestionCard":
    """Ask the questions of a chapter's quiz (`"funnel"`), or one question by its full name.

    Questions that already appear inside the chapter are not repeated at its end.
    Raises FlywheelError for an unknown name.

    >>> quiz("funnel.quiz-multiply")
    QuestionCard(funnel.quiz-multiply not attempted)
    """
    if isinstance(name, str) and current(name) in quizzes():
        chapter = chapter_named(name)
        questions = quizzes()[chapter.key].items()
        return question_card({each: question for each, question in questions if each not in chapter.items})
    try:
        question = find(name, "quiz", "idea")
    except FlywheelError as unknown:
        message = _("{reason} A whole quiz has the name of its chapter: {names}.")
        raise FlywheelError(message.format(reason=unknown, names=", ".join(quizzes()))) from None
    return question_card({question.name: question})


def exercise(name: str) -> "QuestionCard":
    """Ask an exercise: a field for its answer, what is said to it, and help: hints, mixed lines, then the solution.

    `check(name, answer)` in a cell is the same: same judge, same progress, and the card shows it.
    Where a calculation is wanted, a card takes it as a formula, and a cell as a function. Raises FlywheelError for an
    unknown name.

    >>> exercise("funnel.overall")
    QuestionCard(funnel.overall not attempted)
    """
    item = exercises()[find(name, "exercise").name]
    card = question_card({item.name: item})
    card.show(item.name, exercise_on_card(item))
    return card


def explain(name: str) -> "QuestionCard":
    """Ask to explain something in one's own words, then show ours beside them; the learner rates it, nobody else.

    What was written before is shown again. Raises FlywheelError for an unknown name.

    >>> explain("start.total-in-words")
    QuestionCard(start.total-in-words not attempted)
    """
    item = find(name, "explain")
    written = answers().items.get(item.name)
    card = question_card({item.name: item}, head={"kicker": _("Explain")})
    if written is not None:
        card.show(item.name, on_card(item, item.judge(written.last), written.last))
    return card


def claim(name: str) -> "QuestionCard":
    """Ask to judge something that one often hears; our verdict, what the numbers say and who says it come afterwards.

    A judgement that was made before is shown again. Raises FlywheelError for an unknown name.

    >>> claim("flywheel.by-itself")
    QuestionCard(flywheel.by-itself not attempted)
    """
    item = find(name, "claim")
    judged = answers().items.get(item.name)
    card = question_card({item.name: item}, final=True, head={"kicker": _("You often hear")})
    if judged is not None:
        card.show(item.name, on_card(item, item.judge(judged.last), judged.last))
    return card


def check(name: str, answer: object) -> Feedback:
    """Return the outcome of an answer: "not attempted", "not yet" (with the reason) or "passed" (with the reason).

    Numbers may be written in any sensible way (`0.48`, `"48 %"`, `"0,48"`), options as the letters that the notebook
    shows (`"B"`); a function is called once. The answer is kept in the learner's progress.
    Raises FlywheelError for an unknown name.

    >>> check("funnel.overall", ...).status, check("funnel.overall", "1.5 %").status
    ('not attempted', 'passed')
    """
    item = find(name)
    outcome = judge_and_keep(item, getattr(item, "key", lambda same: same)(answer))
    return Feedback(**vars(outcome), bank_entry=bank().get(outcome.misconception))


def question_card(
    items: Mapping[str, Item], final: bool = False, warm_up: str = "", head: dict[str, Any] | None = None
) -> "QuestionCard":
    """Return a card that asks these items. `final`: an answer is committed to; `warm_up`: who asks again."""
    from ..widgets.learning.questions import QuestionCard

    def hand_in(name: str, answer: object) -> dict[str, Any]:
        item = items[name]
        if not isinstance(item, Exercise):
            return on_card(item, judge_and_keep(item, answer, warm_up, asker=follow), answer)
        shown = {key: said for key, said in card.outcomes.get(name, {}).items() if key != "answer"}
        if isinstance(answer, Mapping) and "typed" in answer and "rung" not in answer:
            outcome = judge_and_keep(item, answer["typed"], warm_up, asker=follow)
            return on_card(item, outcome, None) | {"reveal": shown.get("reveal")}
        return shown | {"reveal": item.help(answer)}

    def follow(outcome: Outcome, answer: object) -> None:
        name = outcome.name
        item = items.get(name)
        if isinstance(item, Exercise):
            if outcome.is_a_try:  # a cell that answers nothing takes nothing back
                card.show(name, exercise_on_card(item) | {"reveal": card.outcomes[name].get("reveal")})
        elif item:
            card.show(name, on_card(item, outcome, answer))

    cards = [_card(item, warm_up) | {"final": final} for item in items.values()]
    sheets = {name: sheet_on_card(item) for name, item in items.items()}
    card = QuestionCard(cards, hand_in, sheets, head=head or {})
    watchers["card", *items, warm_up] = follow
    return card


def _card(item: Item, occasion: str) -> dict[str, Any]:
    """Return the card of an item; what is asked once more has other words and another order, where it can."""
    again = getattr(item, "again", None)
    return item.card() | (again(occasion) if occasion and again else {})


def exercise_on_card(item: Exercise) -> dict[str, Any]:
    """Return how the learner stands in an exercise: what is said to the last answer, unless a better one was given."""
    kept = answers().items.get(item.name)
    if kept is None:
        return on_card(item, Outcome(item.name, "not attempted", ""), None)
    outcome = item.judge(kept.last)
    if outcome.status != kept.status:
        return on_card(item, Outcome(item.name, kept.status, ""), None)
    typed = item.typed(kept.last)
    return on_card(item, outcome, None) | ({"answer": {"typed": typed}} if typed else {})
