"""A sketch takes any answer, gives nothing away before it is answered, and says where the gap is widest."""

import json
import re
from typing import Any

import numpy as np
import pytest
from asked_here import RUMOUR
from every import every

from flywheel_lab.chapters.course import predictions
from flywheel_lab.lessons.predictions import Sketch

OF_THE_COURSE = {name: item for name, item in predictions().items() if isinstance(item, Sketch)}
SKETCHES = {**OF_THE_COURSE, RUMOUR.name: RUMOUR}


class Hostile:
    def __array__(self, *_args: Any, **_options: Any) -> Any:
        raise RuntimeError("no array")


@every("name", SKETCHES)
def test_a_card_can_be_sent_and_does_not_hold_the_truth(name: str, language: str) -> None:
    sketch = SKETCHES[name]
    card = json.loads(json.dumps(sketch.card()))
    assert {"name", "kind", "label", "ask", "x", "y", "handles", "start", "given", "fixed"} == card.keys()
    assert card["kind"] == "curve" and 6 <= len(card["handles"]) <= 8
    assert not np.allclose(card["start"][2:], sketch._exact()[2:], atol=sketch.height.step)
    assert not {"truth", "foils"} & card.keys()


@every("name", SKETCHES)
def test_the_truth_fits_on_the_paper(name: str) -> None:
    truth, height = SKETCHES[name].truth(), SKETCHES[name].height
    assert height.low <= truth.min() and truth.max() <= height.high
    assert len(truth) == SKETCHES[name].handles[-1] - SKETCHES[name].handles[0] + 1


@every("stub", [..., None, "", " "])
@every("name", SKETCHES)
def test_a_stub_is_not_attempted(name: str, stub: object) -> None:
    assert SKETCHES[name].judge(stub).status == "not attempted"


@every("name", SKETCHES)
def test_the_untouched_line_is_not_attempted(name: str, language: str) -> None:
    outcome = SKETCHES[name].judge(SKETCHES[name].card()["start"])
    assert outcome.status == "not attempted" and outcome.message != SKETCHES[name].judge(...).message


USELESS = ["text", [1.0], list("abcdefgh"), [float("nan")] * 8, [1e9] * 8, [-1e9] * 8, {}, len, Hostile(), 3, True]


@every("answer", USELESS, ids=lambda answer: type(answer).__name__)
@every("name", SKETCHES)
def test_a_useless_answer_gets_a_sentence_and_reveals_nothing(name: str, answer: object) -> None:
    outcome = SKETCHES[name].judge(answer)
    assert outcome.status == "not yet" and re.fullmatch(r"[A-Z].{20,200}\.", outcome.message)
    assert SKETCHES[name].reveal(answer) is None


@every("way", ["below", "above"])
@every("name", SKETCHES)
def test_what_lies_off_the_paper_by_more_than_half_a_step_is_refused(name: str, way: str) -> None:
    height, n = SKETCHES[name].height, len(SKETCHES[name].handles)
    off = height.low - 0.6 * height.step if way == "below" else height.high + 0.6 * height.step
    outcome = SKETCHES[name].judge([*SKETCHES[name]._exact()[: n - 1], off])
    assert (outcome.status, outcome.readable) == ("not yet", False) and "must lie on the paper" in outcome.message
    assert SKETCHES[name].reveal([off] * n) is None


def test_below_the_paper_of_people_are_fewer_than_none() -> None:
    assert RUMOUR.judge([-50] * 8).message == "Each number must lie on the paper, from 0 to 250, and -50 does not."


@every("kind", [list, tuple, np.array])
def test_a_drawing_may_be_any_list_of_numbers(kind: Any) -> None:
    assert RUMOUR.judge(kind([1, 5, 15, 50, 125, 185, 195, 200])).status == "passed"


def test_the_widest_gap_is_put_in_words() -> None:
    drawn = RUMOUR._exact()
    drawn[3] = 190
    assert "The gap is widest on day 6: you drew 190, it is 52." in RUMOUR.judge(drawn).message


@every("name", SKETCHES)
def test_each_diagnosis_has_its_own_words(name: str, language: str) -> None:
    sketch = SKETCHES[name]
    families = {foil.misconception: np.clip(foil.curves(), 0, sketch.height.high) for foil in sketch.foils}
    said = {}
    for misconception, curves in families.items():
        outcome = next(o for curve in curves if (o := sketch.judge(curve)).misconception == misconception)
        said[misconception] = outcome.message.split(". ")[1]
    assert len(set(said.values())) == len(sketch.foils)


@every("name", SKETCHES)
def test_what_is_revealed_can_be_sent(name: str) -> None:
    sketch = SKETCHES[name]
    reveal = json.loads(json.dumps(sketch.reveal([sketch.height.high] * len(sketch.handles))))
    assert reveal["at"] == pytest.approx(sketch._exact()) and 0 < reveal["where"] < len(sketch.handles)
    assert len(reveal["truth"]["x"]) == len(reveal["truth"]["y"])


def test_the_rumour_is_what_chance_gives_on_average() -> None:
    rng, n = np.random.default_rng(3), 200
    know = np.zeros((300, n), dtype=bool)
    know[:, 0] = True
    for _day in range(3):
        for firm in know:
            tellers = np.flatnonzero(firm)
            told = (tellers + rng.integers(1, n, len(tellers))) % n
            firm[told] = True
    assert know.sum(axis=1).mean() == pytest.approx(SKETCHES["start.rumour"].truth()[3], abs=0.2)


@every("writeable", [True, False])
def test_a_drawing_that_is_an_array_is_left_as_it_was(writeable: bool) -> None:
    drawn = np.full(len(RUMOUR.handles), 150.0)
    drawn.flags.writeable = writeable
    assert RUMOUR.judge(drawn).is_a_try
    assert RUMOUR.reveal(drawn) is not None
    assert (drawn == 150).all()
