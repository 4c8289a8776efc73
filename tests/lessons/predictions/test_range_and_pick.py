"""Numbers with a range and options: every spelling is read, every wrong one is told why, ranges are judged too."""

import json
import re

import numpy as np
import pytest
from every import every

from flywheel_lab.chapters.course import CHAPTERS, predictions
from flywheel_lab.chapters.feedback import on_card
from flywheel_lab.lessons.predictions import Pick, RangePrediction
from flywheel_lab.lessons.progress.state import Answers
from flywheel_lab.messages import gettext

DEPARTMENTS, RETURN, DOUBLED = (predictions()[n] for n in ("start.departments", "funnel.return", "funnel.doubled"))
OTHERS = {name: item for name, item in predictions().items() if isinstance(item, RangePrediction | Pick)}
USELESS = ["text", [0.3, 0.3], {}, True, complex(1), float("nan"), "1 2 3 x", (9, 5, 1), (1, "x", 3), np.arange(2), len]


@every("stub", [..., None, "", ["", "", ""], (..., ..., ...)], ids=repr)
@every("name", ["start.departments", "funnel.return"])
def test_a_stub_is_not_attempted(name: str, stub: object) -> None:
    assert OTHERS[name].judge(stub).status == "not attempted"


@every("answer", USELESS, ids=repr)
@every("name", OTHERS)
def test_a_useless_answer_gets_a_sentence_and_reveals_nothing(name: str, answer: object) -> None:
    outcome = OTHERS[name].judge(answer)
    assert outcome.status == "not yet" and re.fullmatch(r"[A-Z].{20,300}\.", outcome.message)
    assert OTHERS[name].reveal(answer) is None


@every("name", OTHERS)
def test_a_card_can_be_sent(name: str, language: str) -> None:
    card = json.loads(json.dumps(OTHERS[name].card()))
    assert card["kind"] in ("one", "range") and card["label"] and card["ask"]


SPELLINGS = [48, "48", "48 %", "48,3", 0.48, (30, 48, 60), ["30", "48,5", "60 %"], np.array([40, 50, 60]), [45, 45, 45]]


@every("answer", SPELLINGS, ids=repr)
def test_a_guess_may_be_written_in_many_ways(answer: object) -> None:
    assert RETURN.judge(answer).status == "passed"


def test_the_truth_is_counted_by_hand() -> None:
    assert [DEPARTMENTS.reveal(1)["truth"], RETURN.reveal(1)["truth"]] == pytest.approx([2, 100 * 1139 / 2357])


def test_a_range_that_holds_the_truth_is_told_so() -> None:
    outcome = RETURN.judge((10, 20, 60))
    assert outcome.status == "not yet" and outcome.misconception == ""
    assert outcome.message.endswith("Your range from 10 to 60 holds the truth.")


def test_a_range_that_misses_the_truth_once_is_no_misconception() -> None:
    outcome = RETURN.judge((15, 20, 25))
    assert outcome.misconception == ""
    assert "48.3 lies outside your range from 15 to 25." in outcome.message


def test_a_number_alone_is_not_judged_as_a_range() -> None:
    assert "range" not in RETURN.judge("20").message


def test_a_guess_outside_its_range_is_put_in_order() -> None:
    assert RETURN.judge((50, 40, 60)).message.startswith("Write the lowest value first")


@every(
    ("name", "answer", "value"),
    [
        ("start.departments", 600, "600"),
        ("start.departments", (1, 2, 7), "7"),
        ("start.departments", ["", "-1", ""], "-1"),
        ("funnel.return", (-50, 48, 5000), "-50"),
        ("funnel.return", "101 %", "101"),
    ],
)
def test_what_cannot_be_is_no_forecast(name: str, answer: object, value: str) -> None:
    outcome = OTHERS[name].judge(answer)
    assert not outcome.is_a_try
    assert re.search(rf"between 0 and (6|100), and {value} does not\.", outcome.message)


@every("answer", [("40 %", "48 %", "60 %"), (0.4, 0.48, 0.6), (40, "0,48", 60), [40, 48, 60.0]], ids=repr)
def test_the_three_numbers_of_a_range_are_read_alike(answer: object) -> None:
    assert RETURN.card_value(answer) == ["40", "48", "60"]


@every(
    ("answer", "shown"),
    [("48 %", ["", "48", ""]), (48.25, ["", "48.25", ""]), (["", "7", ""], ["", "7", ""])],
)
def test_a_guess_alone_fills_its_field_only(answer: object, shown: list[str]) -> None:
    assert RETURN.card_value(answer) == shown


def test_numbers_are_shown_as_the_language_writes_them(language: str) -> None:
    comma = {"en": ".", "de": ","}[language]
    assert RETURN.card_value(("20,5", "48.25", 60)) == [f"20{comma}5", f"48{comma}25", "60"]


@every("answer", [a for a in SPELLINGS if not isinstance(a, np.ndarray)], ids=repr)
def test_what_is_shown_is_read_as_the_same_forecast(answer: object, language: str) -> None:
    assert RETURN.reveal(RETURN.card_value(answer)) == pytest.approx(RETURN.reveal(answer))


@every(
    ("name", "answer", "told"),
    [
        ("funnel.return", ["40 %", "48 %", "60 %"], [40, 48, 60]),
        ("funnel.return", 48, [48, 48, 48]),
        ("funnel.return", ["", "0.48", ""], [48, 48, 48]),
        ("start.departments", [1, 2, 3], [1, 2, 3]),
        ("start.departments", "no idea", "other"),
    ],
)
def test_a_result_code_tells_the_forecast_as_it_was_understood(name: str, answer: object, told: object) -> None:
    field = OTHERS[name].code_field()
    assert field.decode(field.encode(Answers("not yet", 1, answer, "not yet", answer))) == told


def test_half_a_range_asks_for_the_rest() -> None:
    assert RETURN.judge(["10", "20", ""]).message.startswith("Three numbers make a range")


def test_each_number_of_departments_has_its_own_words(language: str) -> None:
    said = {DEPARTMENTS.judge(number).message for number in range(7)}
    assert len(said) == 7
    assert DEPARTMENTS.judge(2).status == "passed"
    assert DEPARTMENTS.judge(6).misconception == "simpson"


@every("answer", ["C", "c)", "(C)", 2, np.int64(2)], ids=repr)
def test_an_option_is_a_letter_or_a_place(answer: object) -> None:
    assert DOUBLED.judge(answer).status == "passed" and DOUBLED.reveal(answer) == {"right": 2}


def test_each_option_has_its_own_explanation(language: str) -> None:
    outcomes = [DOUBLED.judge(letter) for letter in "ABCD"]
    assert [outcome.status for outcome in outcomes] == ["not yet", "not yet", "passed", "not yet"]
    assert len({outcome.message for outcome in outcomes}) == 4


@every("answer", ["C", "c)", 2, np.int64(2)], ids=repr)
def test_an_option_is_shown_as_its_letter(answer: object) -> None:
    assert DOUBLED.card_value(answer) == "C"


@every("answer", ["Z", 4, -1, "Ω"])
def test_an_option_that_is_not_there_is_none(answer: object) -> None:
    outcome = DOUBLED.judge(answer)
    assert not outcome.is_a_try and outcome.message.startswith("Answer with one letter from A to D")


@every("name", predictions())
def test_names_begin_with_their_chapter(name: str) -> None:
    assert predictions()[name].name == name and name.partition(".")[0] in {chapter.key for chapter in CHAPTERS}


def test_a_guess_below_the_truth_is_not_told_that_it_was_too_slow() -> None:
    turn = predictions()["physical_flywheel.turn-guess"]
    assert "gains speed slowly" in turn.judge(2).message and "even a heavy wheel" in turn.judge(600).message


def test_the_coast_that_a_forecast_tells_beforehand_is_the_one_without_referrals() -> None:
    from flywheel_lab.chapters.flywheel.predictions import weeks_to_half

    assert f"after {weeks_to_half(0.0):.0f} weeks" in gettext(predictions()["flywheel.half"].ask)


BANK = predictions()["start.bank"]


def test_a_sealed_prediction_is_kept_and_tells_no_truth_to_anybody() -> None:
    weeks = round(BANK.truth())
    for guess in (20, weeks, 300):
        outcome = BANK.judge((10, guess, 400))
        assert outcome.status == "passed"
        assert f"You said {guess} weeks" in outcome.message
        assert str(weeks) not in outcome.message.replace(str(guess), "")
    assert BANK.truth() not in BANK.sheet().values()
    assert "truth" not in BANK.reveal(52)


def test_a_sealed_prediction_says_so_on_its_card() -> None:
    shown = on_card(BANK, BANK.judge((30, 52, 80)), (30, 52, 80))
    assert (shown["symbol"], shown["word"], shown["answer"]) == ("✉", "Sealed", ["30", "52", "80"])
