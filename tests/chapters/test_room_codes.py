"""What a room answered comes out of its codes, for each question that a room can be asked."""

from itertools import chain, pairwise

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.codes.asked import as_data, askable, codes, parts_of
from flywheel_lab.chapters.codes.reading import code_of
from flywheel_lab.lessons.predictions import RangePrediction, Sketch
from flywheel_lab.lessons.progress.short.forms import HEIGHTS, SIZES
from flywheel_lab.lessons.questions.hearsay import VERDICTS, Hearsay

SKETCHES = [name for name, item in askable().items() if isinstance(item, Sketch)]
GUESSES = [name for name, item in askable().items() if isinstance(item, RangePrediction)]
VOTES = [name for name in askable() if codes()[name].form == "vote"]


def numbers(names: list[str]) -> list[int]:
    return [codes()[name].number % 32 for name in names]


def test_no_two_drawings_or_guesses_have_one_number() -> None:
    assert len({*numbers(SKETCHES + GUESSES)}) == len(SKETCHES + GUESSES), "more than 32: one may be read as another"


def test_votes_that_have_one_number_lie_three_chapters_apart() -> None:
    taken: dict[int, list[str]] = {}
    for name in VOTES:
        taken.setdefault(codes()[name].number % 32, []).append(name)
    for names in taken.values():
        chapters = sorted(int(as_data(name)["key"]) for name in names)
        assert all(later - earlier >= 3 for earlier, later in pairwise(chapters)), names


def test_within_a_chapter_no_code_is_read_as_one_of_another_question() -> None:
    for names in (SKETCHES + GUESSES, VOTES):
        named = [(as_data(name)["key"], codes()[name].number % 32) for name in names]
        assert len(set(named)) == len(named)


@every("name", list(askable()))
def test_what_a_question_asks_has_room_in_its_code(name: str) -> None:
    asked = codes()[name]
    assert all(limit <= size for limit, size in zip(asked.limits, SIZES[asked.form], strict=True))


@every("name", VOTES)
def test_each_option_is_counted(name: str) -> None:
    options = len(as_data(name)["options"])
    shown = fl.room("\n".join(code_of(name, "ABCDEF"[place], 1 + place) for place in range(1, options)), name)
    assert [bar.count for bar in shown.tally.bars] == [int(place > 0) for place in as_data(name)["order"]]


@every("name", VOTES)
def test_what_is_right_is_what_the_judge_says(name: str) -> None:
    item, data = askable()[name], as_data(name)
    right = [place for place in range(len(data["options"])) if item.judge("ABCDEF"[place]).status == "passed"]
    assert right == [data["right"]]
    if not isinstance(item, Hearsay):
        judged = [item.judge("ABCDEF"[place]).misconception for place in range(len(data["options"]))]
        assert data["shows"] == judged
    else:
        assert len(data["options"]) == len(VERDICTS)


@every("name", GUESSES)
def test_no_whole_guess_is_lost(name: str) -> None:
    low, high = as_data(name)["span"]
    steps = codes()[name].limits[1] - 1
    for guess in np.linspace(low, high, 9).round():
        (step,) = parts_of(name, float(guess))
        off = abs(low + step * (high - low) / steps - guess)
        assert off <= 1e-9 + (0.5 * (high - low) / steps if high - low > 1023 else 0)


@pytest.mark.slow
@every("name", SKETCHES)
def test_a_drawing_comes_back_with_its_verdict_and_near_its_heights(name: str) -> None:
    item, data = askable()[name], as_data(name)
    rng = np.random.default_rng(2)
    low, high = data["span"]
    families = list(
        chain([item.truth()[[h - item.handles[0] for h in item.handles]]], *(f.curves() for f in item.foils))
    )
    for curve in rng.permutation(len(families))[:12]:
        drawn = np.clip(families[curve] + rng.normal(0, 0.02 * (high - low), len(item.handles)), low, high).tolist()
        shown = fl.room(code_of(name, drawn), name)
        judged = item.judge(drawn)
        assert ("1 of 1" in shown.tally.said[1], shown.tally.idea) == (judged.status == "passed", judged.misconception)
        back = np.array(shown.tally.curves[0])[1:]
        assert np.abs(back - np.array(drawn)[data["at"][1:]]).max() <= (high - low) / (HEIGHTS - 1) / 2 + 1e-9


def test_the_question_is_found_by_its_codes() -> None:
    text = "\n".join(code_of("hourglass.lowest", str(30 + seat), seat) for seat in range(1, 9))
    assert repr(fl.room(text)) == "RoomAnswers(hourglass.lowest: 8 read, 0 left out)"


def test_codes_that_may_belong_to_two_questions_ask_for_the_name() -> None:
    twins = [name for name in VOTES if numbers([name]) == numbers([VOTES[0]])]
    with pytest.raises(fl.FlywheelError, match=f"may belong to .*{twins[0]}"):
        fl.room(code_of(twins[0], "A", 3))


def test_the_code_of_an_answer_is_that_of_the_first() -> None:
    fl.check("funnel.doubled", "A")
    first = fl.room_code("funnel.doubled", seat=5)
    fl.check("funnel.doubled", "B")
    assert fl.room_code("funnel.doubled", seat=5) == first


@every(
    ("call", "says"),
    [
        (lambda: fl.room(7), "one text in quotation marks"),
        (lambda: fl.room("AF9", "funnel.nothing"), "There is no question"),
        (lambda: fl.room("hello"), "No question has such codes"),
        (lambda: fl.room_code("funnel.fill"), "have not answered"),
        (lambda: fl.room_code("funnel.fill", seat=True), "A seat is a whole number"),
    ],
)
def test_what_cannot_be_is_said(call: object, says: str) -> None:
    with pytest.raises(fl.FlywheelError, match=says):
        call()  # type: ignore[operator]


@pytest.mark.slow
def test_a_notebook_shows_the_room_in_a_picture_and_words(language: str) -> None:
    for name in ("funnel.doubled", "funnel.fill", "hourglass.lowest"):
        asked = codes()[name]
        many = [asked.write([min(1 + seat, limit - 1) for limit in asked.limits]) for seat in range(5)]
        html = fl.room("\n".join([*many, "ZZZZZ"]), name)._repr_html_()
        assert "<img" in html and "ZZZZZ" in html
