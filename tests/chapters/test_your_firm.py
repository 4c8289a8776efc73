"""Chapter 07 puts four firms in order; the order is what their models say."""

from collections.abc import Callable

from every import every

import flywheel_lab as fl
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


def test_the_page_says_where_the_next_euro_goes_once_that_is_asked() -> None:
    shop = fl.firm("shop")
    stay = fl.Lever("Stay", "stay.retention", 1820, 0.1)
    answer = fl.where_next(shop.model, shop.money, [stay], shop.pushes)
    note = fl.explore_your_firm("shop", answer).notes[-1]
    assert note["label"] == "Where next?"
    assert "Put the money into “Stay”" in note["text"] and "calculated on" in note["text"]
    assert "Where next?" not in [each["label"] for each in fl.explore_your_firm("shop").notes]
