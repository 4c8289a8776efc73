"""What the trainer reads: a button says what it does, in each language."""

from flywheel_lab.chapters.feedback import IN_RANGE, PREDICTION
from flywheel_lab.live.texts.desk import DESK


def test_no_word_of_the_desk_is_a_verdict_of_a_card_and_so_translated_as_one() -> None:
    verdicts = {said for _sign, said in (*PREDICTION.values(), IN_RANGE)}
    assert verdicts & {str(text) for text in DESK.values()} == set()
