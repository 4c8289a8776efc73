"""Chapter 07 puts four firms in order; the order is what their models say."""

from collections.abc import Callable

from every import every

from flywheel_lab.chapters.course import quizzes
from flywheel_lab.lessons.questions.arrange import Order
from flywheel_lab.models.firms import FIRMS, Firm

WEEKS: dict[str, Callable[[Firm], float]] = {
    "your_firm.quiz-order": lambda firm: firm.half_after,
    "your_firm.quiz-cut": lambda firm: firm.cut().half_after,
}


@every("name", list(WEEKS))
def test_the_firms_stand_in_the_order_in_which_they_are_down_to_half(name: str) -> None:
    question = quizzes()["your_firm"][name]
    assert isinstance(question, Order)
    names = [text.partition(":")[0] for text, _why in question.lines]
    assert names == [firm.name for firm in sorted(FIRMS.values(), key=WEEKS[name])]
