"""Questions of the course that are answered by hand: whatever is sorted, dragged or filled in wrongly is told why."""

from string import ascii_uppercase

from asked import QUESTIONS, of_kind, right
from every import every

from flywheel_lab.lessons.questions.blanks import Blanks
from flywheel_lab.lessons.questions.hand import Hand
from flywheel_lab.lessons.questions.sort import Sort
from flywheel_lab.messages import gettext


@every("name", of_kind(Sort))
def test_an_item_in_a_wrong_bin_is_told_why_it_does_not_belong_there(name: str, language: str) -> None:
    question, answer = QUESTIONS[name], right(QUESTIONS[name])
    found = []
    for i, text in enumerate(question.card()["left"]):
        (item,) = (each for each in question.items if gettext(each.text) == text)
        for letter, key in zip(ascii_uppercase, question.bins, strict=False):
            outcome = question.judge(answer[:i] + letter + answer[i + 1 :])
            why = gettext(item.wrong.get(key, item.why))
            if (outcome.status == "passed") != (key in item.bins) or (key not in item.bins) != (why in outcome.message):
                found.append((text, key))
    assert found == []


@every("name", of_kind(Sort))
def test_most_bins_are_right_for_something_and_no_item_is_without_one(name: str) -> None:
    question = QUESTIONS[name]
    used = {key for item in question.items for key in item.bins}
    assert all(item.bins for item in question.items)
    assert used <= set(question.bins) and len(used) > len(question.bins) / 2


@every("name", of_kind(Hand))
def test_a_hand_that_is_off_is_told_in_which_direction(name: str, language: str) -> None:
    question = QUESTIONS[name]
    (low, high), truth = (end() for end in question.span), question.truth()
    said = [question.judge(value).message for value in (low, high, truth)]
    assert said == [gettext(text) for text in (question.too_low, question.too_high, question.why)]


@every("name", of_kind(Hand))
def test_a_known_mistake_of_the_hand_is_told_why(name: str, language: str) -> None:
    question = QUESTIONS[name]
    said = [question.judge(mistake.answer()).message for mistake in question.mistakes]
    assert said == [gettext(mistake.why) for mistake in question.mistakes]


@every("name", of_kind(Blanks))
def test_a_wrong_number_in_a_blank_is_told_why_and_which_it_is(name: str, language: str) -> None:
    question, found = QUESTIONS[name], []
    for i, blank in enumerate(question.blanks):
        for wrong in (123456, *(mistake.answer() for mistake in blank.mistakes)):
            answer = right(question)
            answer[i] = f"{wrong:g}"
            if gettext(blank.label) not in question.judge(answer).message.partition(":")[0]:
                found.append((blank.label, wrong))
    assert found == []
