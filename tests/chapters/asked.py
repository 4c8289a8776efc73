"""The questions of all quizzes, with what answers each of them."""

from string import ascii_uppercase
from typing import Any

from flywheel_lab.chapters.course import quizzes
from flywheel_lab.lessons.exercise import Mistake
from flywheel_lab.lessons.questions import Question
from flywheel_lab.lessons.questions.arrange import Match, Order
from flywheel_lab.lessons.questions.blanks import Blanks
from flywheel_lab.lessons.questions.choice import Many, One
from flywheel_lab.lessons.questions.hand import Hand
from flywheel_lab.lessons.questions.number import Number
from flywheel_lab.lessons.questions.sort import Sort
from flywheel_lab.messages import gettext

QUESTIONS = {name: each for quiz in quizzes().values() for name, each in quiz.items()}


def of_kind(kind: type) -> list[str]:
    return [name for name, each in QUESTIONS.items() if isinstance(each, kind)]


def numbers(question: Question) -> tuple[list[float], list[Mistake]]:
    """Return the right number or numbers of a question, and its known mistakes."""
    match question:
        case Blanks():
            return [each.solution() for each in question.blanks], [m for each in question.blanks for m in each.mistakes]
        case Hand():
            return [question.truth()], list(question.mistakes)
        case Number():
            return [question.exercise.solution()], list(question.exercise.mistakes)
    return [], []


def right(question: Question) -> Any:
    """Return the right answer as it is kept: the letters of the options' own places, or the number with its unit."""
    match question:
        case One() | Many():
            return "".join(
                letter for letter, each in zip(ascii_uppercase, question.options, strict=False) if each.right
            )
        case Number():
            return f"{question.exercise.solution():g} {gettext(question.exercise.unit)}"
        case Hand():
            return question.truth()
        case Blanks():
            return [f"{each.solution():g}" for each in question.blanks]
        case Order():
            shown, wanted = question.card()["lines"], [(text,) for text, _why in question.lines]
        case Sort():
            bins = {gettext(each.text): [*question.bins].index(each.bins[0]) for each in question.items}
            return "".join(ascii_uppercase[bins[text]] for text in question.card()["left"])
        case Match():
            shown, wanted = question.card()["right"], [(text, "match") for _left, text, _why in question.pairs]
    return "".join(ascii_uppercase[shown.index(gettext(*text))] for text in wanted)


def shown(question: Question) -> Any:
    """Return the right answer in the letters that stand on the card, where options are shuffled."""
    match question:
        case One() | Many():
            right_ones = [question.options[place].right for place in question.card()["order"]]
            return "".join(letter for letter, each in zip(ascii_uppercase, right_ones, strict=False) if each)
    return right(question)
