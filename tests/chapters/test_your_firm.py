"""Chapter 07 puts four firms in order; the order is what their models say."""

from every import every

from flywheel_lab.chapters.course import quizzes
from flywheel_lab.models.firms import FIRMS, Firm

QUESTIONS = {
    "your_firm.quiz-order": lambda firm: firm.half_after,
    "your_firm.quiz-cut": lambda firm: firm.cut().half_after,
}


@every("name", list(QUESTIONS))
def test_the_firms_stand_in_the_order_in_which_they_are_down_to_half(name: str) -> None:
    def weeks(firm: Firm) -> float:
        return float(QUESTIONS[name](firm))

    lines = quizzes()["your_firm"][name].lines  # type: ignore[union-attr]
    written = [(text.partition(":")[0], why) for text, why in lines]
    assert [text for text, _why in written] == [firm.name for firm in sorted(FIRMS.values(), key=weeks)]
    assert all(f"{weeks(firm):.0f} weeks" in dict(written)[firm.name] for firm in FIRMS.values())
